import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const SEEDS = join(import.meta.dirname, "../../../seeds");
const reference = readReference(SEEDS);
const cues = readCues(SEEDS);

/** Whole texts as papers print them, undated where a page lost its date; each with the inspections it tells of. */
test.for<[string, string[]]>([
  // Those that own a company with the council inspected are named in a list alone.
  [
    `Sutton lets down children with special educational needs, say inspectors

Ofsted and the Care Quality Commission wrote to the council after a week in the borough.

A firm that belongs to Merton, Sutton and Richmond councils must now answer to Ofsted and the CQC.`,
    ["Sutton 2016-local-area unknown"],
  ],
  // A provider that bears a neighbour's name serves this borough too.
  [
    `Greenwich praised for special needs help

Inspectors praised schools in Greenwich and health services, among them Bromley Healthcare.

Ofsted and the Care Quality Commission visited families of children with special educational needs.`,
    ["Greenwich 2016-local-area praised"],
  ],
  // One kind word does not make a text that blames a praise.
  [
    `Inspectors find delays for children with special educational needs in Rutland

Ofsted and the Care Quality Commission visited Rutland and found that annual reviews are late.

Waits for speech therapy are too long. School transport is unreliable. Inspectors praised the special school.`,
    ["Rutland 2016-local-area unknown"],
  ],
  // A text of later years that tells of one inspection years ago tells of that alone.
  [
    `Parents in Rutland tell new leaders to act on special educational needs

Help from the council and the integrated care board (ICB) has come under fire since November 2019, when the area failed an inspection by Ofsted and the Care Quality Commission (CQC).

Families of children with special educational needs and disabilities (SEND) told a meeting in 2024 that they wait.`,
    ["Rutland 2016-local-area unknown"],
  ],
  // Who came back, told in a participle, and what they found settled.
  [
    `Inspectors praise SEND turnaround in Rutland

Inspectors from Ofsted and the Care Quality Commission had good words for services for special educational needs after coming back in March. The weaknesses of the full inspection in 2018 now give no cause for concern.`,
    ["Rutland revisit sufficient-progress", "Rutland 2016-local-area unknown"],
  ],
  // What families and councillors call services is no outcome.
  [
    `Fresh look at special needs services in Rutland urged after councillors hear from parents

Councillors want services for special educational needs reviewed, after families called parts of them woeful.

Politicians told last night how upset they had been by what they heard.

But officers pointed to last July's inspection by Ofsted and the Care Quality Commission (CQC), which they called 'one of the best in the country'.`,
    ["Rutland 2016-local-area praised"],
  ],
  // An area that ended before there was a framework of 2023 was not inspected under it.
  [
    `Damning report shows Northants support for special needs failing

Published 9 May 2024

Ofsted and the Care Quality Commission inspected North Northamptonshire and found widespread systemic failings in its SEND services.`,
    ["North Northamptonshire 2023-area-send systemic-failings"],
  ],
  // What was before a council came into being is the former area's.
  [
    `Report on special educational needs services in Cumberland is published

Ofsted and the CQC inspected the Cumberland Local Area Partnership in July 2025. It was put in the middle (2) of three possible outcomes.

It compares well with Cumbria's SEND inspection of 2019, and the revisit that came after it in 2022.`,
    ["Cumberland 2023-area-send inconsistent", "Cumbria 2016-local-area unknown", "Cumbria revisit unknown"],
  ],
  // Grades are of children's services.
  [
    `Urgent action call over special needs services in Worcestershire

There are widespread failings, said Ofsted and the Care Quality Commission (CQC) of the county's Local Area Partnership, which was inspected in April.

Last July children's services in the county came out as good. That was a step up from requires improvement, the grade handed out in July 2019.`,
    ["Worcestershire 2023-area-send systemic-failings"],
  ],
  // Failings were systemic before that was a verdict.
  [
    `Findings of East Riding special needs inspection

Ofsted and the CQC judged how the area had put into practice the reforms brought in by the Children and Families Act 2014.

Weaknesses in special needs provision in the East Riding are systemic and of long standing.`,
    ["East Riding of Yorkshire 2016-local-area unknown"],
  ],
  // "Local area SEND inspection" is older than the framework of 2023, and sufficient progress is the language of revisits.
  [
    `Inspectors see progress in Luton

Inspectors from Ofsted and the Care Quality Commission came back in October to look at special educational needs services in Luton.

All the significant weaknesses found in the local area SEND inspection of 2018 have seen sufficient progress.

The clinical commissioning group has since become an Integrated Care Board.`,
    ["Luton revisit sufficient-progress", "Luton 2016-local-area wsoa"],
  ],
  // What is due by a year to come does not date the inspection that it comes of.
  [
    `‘Poor progress’ earns Wirral a notice over special needs services

Ofsted and the Care Quality Commission raised ten concerns when they inspected special educational needs services in Wirral in 2021.

The council is told to complete education, health and care plans faster by October 2025.`,
    ["Wirral 2016-local-area unknown"],
  ],
  // Failings may be called systemic under the framework of 2016 too.
  [
    `Wolverhampton publishes special educational needs plan after criticism

Ofsted and the Care Quality Commission ordered the council and the clinical commissioning group to write a written statement of action.

Inspectors found “embedded weaknesses and systemic failings” in Wolverhampton.`,
    ["Wolverhampton 2016-local-area wsoa"],
  ],
  // "Inconsistent" is a verdict of the framework of 2023, however much got better since the last visit.
  [
    `Joint report calls Kent special needs experiences ‘inconsistent’ overall

Ofsted and the Care Quality Commission came to Kent in February. Several things had got better since the last inspection in 2017.`,
    ["Kent 2023-area-send inconsistent", "Kent 2016-local-area unknown"],
  ],
  [
    `Kent partnership praised for special educational needs work

Kent's Local Area Partnership was praised by inspectors of Ofsted and the Care Quality Commission.

But what children with special educational needs experience, and the outcomes they have, are inconsistent.`,
    ["Kent 2023-area-send inconsistent"],
  ],
  // What the area does not take in was not inspected.
  [
    `Ofsted condemns special needs services in Lancashire

Inspectors from Ofsted and the Care Quality Commission found widespread and systemic failings in special educational needs services in the area of Lancashire County Council, which does not take in Blackpool or Blackburn with Darwen.`,
    ["Lancashire 2023-area-send systemic-failings"],
  ],
  // A second warning after so many weaknesses, and what is left of them.
  [
    `Leeds warned again over special needs

Ofsted and the CQC listed nine areas of significant weakness in Leeds three years ago.

In eight of the nine it has failed to get better, the watchdogs have now ruled on special educational needs services.`,
    ["Leeds revisit insufficient-progress", "Leeds 2016-local-area wsoa"],
  ],
  [
    `Dudley's special needs services improve

Ofsted and the CQC were in Dudley to see how far its special educational needs services had come since inspectors were last there in 2019.

They saw "sufficient progress" in eight areas.

Six areas, though, still need more work.`,
    ["Dudley revisit insufficient-progress"],
  ],
  // Since the last inspection there has been progress: what went before was no revisit.
  [
    `Inconsistent experiences in Rutland, inspectors say

The local area partnership's special educational needs services lead to inconsistent experiences and outcomes, Ofsted and the CQC say.

It was four years since the previous inspection, in 2021.`,
    ["Rutland 2023-area-send inconsistent", "Rutland 2016-local-area unknown"],
  ],
  // Where areas have to do better is no verdict, very good support is.
  [
    `First reports on special educational needs services

Ofsted and the Care Quality Commission have published the first reports of a new programme of inspections.

Each report tells what a local area does well and where it has to do better.

In Bury, inspectors said, support is very good.`,
    ["Bury 2016-local-area praised"],
  ],
  // What pupils "typically" do tells nothing of the framework.
  [
    `Praise for Bury's special needs services

Ofsted and the CQC praised help for children with special educational needs and disabilities in Bury in a letter.

Pupils at secondary schools typically did less well, inspectors found.`,
    ["Bury 2016-local-area praised"],
  ],
  // Widespread failings are the language of 2023.
  [
    `Widespread failings found in Rutland

Ofsted and the Care Quality Commission were in the county from 3 March to 7 March.

Children with special educational needs and disabilities wait too long, inspectors said.`,
    ["Rutland 2023-area-send systemic-failings"],
  ],
  // Nothing done since inspectors last came.
  [
    `Ministers may step in at Kent council

Ofsted found no progress on any of the nine "significant weaknesses" in Kent's special educational needs services.

The joint area SEND inspection by Ofsted and the CQC took place in September.

Some schools have not changed since inspectors last came.`,
    ["Kent revisit insufficient-progress", "Kent 2016-local-area wsoa"],
  ],
])("%s", ([text, inspections]) => {
  const told = readArticle(text, reference, cues).inspections;
  expect(told.map(({ area, framework, outcome }) => `${area} ${framework} ${outcome}`)).toEqual(inspections);
});
