import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** Area, polarity and evidence of each claim of a made-up text. */
function claimsIn(text: string): string[] {
  return readText(text).findings.map(
    ({ area, polarity, evidence }) => `${area} ${polarity} ${evidence.exact}`,
  );
}

test("a round-up goes by its headings, also where a heading says more than the name", () => {
  const text = `Inspectors tell two boroughs apart

By Ann Reed
27 March 2025

Reports by Ofsted and the Care Quality Commission (CQC) on special educational needs and disabilities (SEND) services in Merton and Sutton came out this week.

Inspectors found widespread systemic failings in Merton, while Sutton's arrangements typically lead to positive experiences.

Merton: plans that say little

Inspectors found that families wait too long for autism assessments.

Sutton: no cause to rest

Inspectors found that annual reviews are timely and thorough.
`;
  expect(claimsIn(text)).toEqual([
    "Merton weakness families wait too long for autism assessments",
    "Sutton strength annual reviews are timely and thorough",
  ]);
});

test("a survey's shares of all areas are no area's, and each area that it names once has its own", () => {
  const text = `Half of revisited councils still fail pupils

By Ann Reed
12 November 2022

Inspectors from Ofsted and the Care Quality Commission (CQC) came back to Kent in September to look at special educational needs and disabilities (SEND) services.

Kent County Council and its partners had not made sufficient progress, and families in Kent wait too long for speech therapy.

Of the 53 areas to which inspectors have gone back, 27 had not done enough about late plans.

In February 2019 inspectors told Walsall Council that its annual reviews were poor.

A professor said that money is short and speech therapy is too hard to find.

The leader of Kent County Council said that it had been too slow to act.
`;
  const claims = claimsIn(text);
  expect(claims.filter((claim) => claim.includes("annual reviews"))).toEqual([
    expect.stringMatching(/^Walsall weakness /),
  ]);
  expect(claims.join()).not.toMatch(/27 had not/);
  expect(claims.join()).not.toMatch(/money is short/);
});

test("a comment on one area stays with it, though it points to another on its way", () => {
  const text = `Full marks for nothing

Lorna Reed
Friday, November 18, 2022

I speak with respect of Peterborough City Council, which sat one exam twice.

My son has special educational needs and is at home.

In June 2019 inspectors of Ofsted and their colleagues from the Care Quality Commission came to look at special educational needs and disabilities (SEND) services, and a written statement of action was asked for.

In September the inspectors were back. They found that sufficient progress had not been made on late annual reviews.

By contrast look at Kingston upon Thames, which was revisited last month. Nobody in Kingston upon Thames calls it paradise.

Plans in this city are late, inspectors said, and families wait too long for speech therapy.

Peterborough City Council has promised more.
`;
  const claims = claimsIn(text);
  expect(claims.length).toBeGreaterThan(1);
  for (const claim of claims.filter((each) => /late|too long/.test(each)))
    expect(claim).toMatch(/^Peterborough /);
});

test("a feature that comes to the inspection far down has it, and no family's story becomes the inspectors' finding", () => {
  const text = `The children waiting at home

By Ann Reed
25 January 2020

Rory has no school, and his special educational needs are not met.

He waits too long for speech therapy.

His mother gets up at five.

She packs a bag.

The bag is blue.

She knows many families of children with special educational needs.

How bad things had become was laid bare when Ofsted and the Care Quality Commission (CQC) came to Southampton in November 2019. Inspectors found that annual reviews are late. Their letter is eleven pages long.
`;
  const extraction = readText(text);
  expect(extraction.inspections.map(({ area, when }) => `${area} ${when}`)).toEqual(["Southampton 2019-11"]);
  expect(claimsIn(text)).toEqual(["Southampton weakness annual reviews are late"]);
});

test("an improvement notice that rests on an inspection, named at once, is read for it", () => {
  const text = `Council served with improvement notice over SEND services

4 October 2023

The Department for Education has served Stoke-on-Trent City Council with an improvement notice on special educational needs and disability (SEND) services.

A written statement of action had been drawn up after an inspection by Ofsted and the CQC of late plans.

The council said it would act.
`;
  expect(readText(text).inspections).toContainEqual(
    expect.objectContaining({ area: "Stoke-on-Trent", outcome: "wsoa" }),
  );
});

test("of the three areas that a text promises, those that open a sentence of their own have what it tells of them", () => {
  const text = `Inspectors find failings in three areas

By Ann Reed
12 December 2023

Three areas have been given the lowest outcome by inspectors of special educational needs and disabilities (SEND) services.

Reports by Ofsted and the Care Quality Commission (CQC) point to widespread and systemic failings.

In Blackpool, families wait too long for speech therapy.

Inspectors of Nottinghamshire heard that annual reviews are late.

Telford and Wrekin, meanwhile, has too few places in special schools.
`;
  expect(readText(text).findings.map(({ area, themes }) => `${area} ${themes[0]}`)).toEqual([
    "Blackpool health-waiting-times",
    "Nottinghamshire annual-reviews",
    "Telford and Wrekin specialist-provision",
  ]);
});

test("three areas of weakness are of one place: a neighbour that opens a sentence was not inspected", () => {
  const text = `Inspectors find three areas of weakness in Kent

By Ann Reed
12 December 2019

Ofsted and the Care Quality Commission (CQC) told Kent County Council to write a statement of action on special educational needs and disabilities (SEND) services.

Inspectors found that annual reviews in Kent are late.

Medway shares a hospital with Kent. Medway has a school for autistic pupils.
`;
  expect(readText(text).inspections.map(({ area }) => area)).toEqual(["Kent"]);
});

test("a heading alone says what the items below it are", () => {
  const text = `Merton's inspection: what it says

27 March 2025

Ofsted and the Care Quality Commission (CQC) have inspected how Merton helps children with special educational needs and disabilities (SEND).

What is working well

• leaders who know the area
• short breaks that families value

What we need to do better

• tell parents more clearly what is going on
• reduce the number of suspensions from secondary school
`;
  expect(claimsIn(text)).toEqual([
    "Merton strength leaders who know the area",
    "Merton strength short breaks that families value",
    "Merton weakness tell parents more clearly what is going on",
    "Merton weakness reduce the number of suspensions from secondary school",
  ]);
});
