import { join } from "node:path";
import { expect, test } from "vitest";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readCues(seeds);

/** A made-up letter in the form of those under the framework of 2016. */
const LETTER = `13 June 2017

Mr Tom Poe
Director of Children’s Services, Halton Borough Council
Municipal Building
Kingsway
Widnes
WA8 7QF

Ms Jane Doe, Chief Officer, NHS Halton Clinical Commissioning Group
Mary Roe, local area nominated officer

Dear Mr Poe

Joint local area SEND inspection in Halton

Between 27 March 2017 and 31 March 2017, Ofsted and the Care Quality Commission (CQC) conducted a joint inspection of the local area of Halton to judge the effectiveness of the area in implementing the disability and special educational needs reforms as set out in the Children and Families Act 2014.

The inspection was led by one of Her Majesty’s Inspectors from Ofsted, with a team of inspectors including an Ofsted Inspector and a children’s services inspector from the CQC.

Inspectors spoke with children and young people with special educational needs and/or disabilities (SEND), parents and carers, along with local authority and National Health Service (NHS) officers.

As a result of the findings of this inspection and in accordance with the Children Act 2004 (Joint Area Reviews) Regulations 2015, Her Majesty’s Chief Inspector (HMCI) has determined that a Written Statement of Action is required because of significant areas of weakness in the local area’s practice. HMCI has also determined that the local authority and the area’s clinical commissioning group are jointly responsible for submitting the written statement to Ofsted.

This letter outlines our findings from the inspection, including some areas of strengths and areas for further improvement.

Main findings

• Leaders have been too slow to implement the reforms.
• Parents speak highly of the portage service.

The effectiveness of the local area in identifying children and young people’s special educational needs and/or disabilities

Strengths

• Health visitors identify needs early. This means that toddlers get help soon.

Areas for development

• The autism pathway is poor.

The effectiveness of the local area in improving outcomes for children and young people with special educational needs and/or disabilities

Strengths

• Pupils with SEND achieve well at key stage 2.

Areas for development

• Too many young people are excluded from school.

The inspection raises significant concerns about the effectiveness of the local area.

The local area is required to produce and submit a Written Statement of Action to Ofsted that explains how the local area will tackle the following areas of significant weakness:

• the lack of joint commissioning
• the poor quality of education, health and care plans.

Yours sincerely

Ann Lee
Her Majesty’s Inspector

Ofsted | Care Quality Commission
Bob May, Regional Director | Ursula Gray, Chief Inspector, Primary Medical Services, Children, Health and Justice
Ann Lee, HMI Lead Inspector | Kim Oh, CQC Inspector

cc: Department for Education
`.trimEnd();
const letter = readArticle(LETTER, reference, cues);

test("a letter tells the area, the days of the visit, the outcome and who answers", () => {
  expect(letter.article).toMatchObject({
    kind: "letter",
    title: "Joint local area SEND inspection in Halton",
  });
  expect(letter.inspections).toMatchObject([
    {
      area: "Halton",
      framework: "2016-local-area",
      from: "2017-03-27",
      to: "2017-03-31",
      outcome: "wsoa",
      bodies: ["Halton Borough Council", "NHS Halton CCG"],
    },
  ]);
});

test("strengths are strengths, areas for development weaknesses, method and demand neither", () => {
  expect(letter.findings.map(({ polarity, themes }) => `${polarity} ${themes[0]}`)).toEqual([
    "weakness pace-of-improvement",
    "strength early-years",
    "strength early-years",
    "weakness neurodevelopmental-pathway",
    "strength attainment-primary",
    "weakness exclusions",
    "weakness joint-commissioning",
    "weakness ehcp-quality",
  ]);
});

test("what a written statement of action must tackle is asked of the council and the commissioning group", () => {
  const bodies = ["Halton Borough Council", "NHS Halton CCG"];
  expect(letter.actions?.map(({ kind, bodies: of, evidence }) => [kind, of, evidence.exact])).toEqual([
    ["priority", bodies, "the lack of joint commissioning"],
    ["priority", bodies, "the poor quality of education, health and care plans."],
  ]);
  expect(letter.findings.filter(({ asked }) => asked?.kind === "priority")).toHaveLength(2);
});

test("those addressed and those who sign are people with posts, and nobody is its journalist", () => {
  expect(letter.people.map(({ name, role, organisation, kind }) => [name, role, organisation, kind])).toEqual(
    [
      [
        "Tom Poe",
        "Director of Children’s Services, Halton Borough Council",
        "Halton Borough Council",
        "official",
      ],
      ["Jane Doe", "Chief Officer, NHS Halton Clinical Commissioning Group", "NHS Halton CCG", "official"],
      ["Mary Roe", "local area nominated officer", "Halton Borough Council", "official"],
      ["Ann Lee", "HMI Lead Inspector", "Ofsted", "inspector"],
      ["Bob May", "Regional Director", "Ofsted", "inspector"],
      ["Ursula Gray", expect.stringContaining("Chief Inspector"), "Care Quality Commission", "inspector"],
      ["Kim Oh", "CQC Inspector", "Care Quality Commission", "inspector"],
    ],
  );
});

test("a letter without a demand is one of no written statement of action", () => {
  const praised = readArticle(
    LETTER.replace(/As a result of the findings[^\n]*/u, "").replace(
      /The inspection raises[\s\S]*?plans\./u,
      "",
    ),
    reference,
    cues,
  );
  expect(praised.inspections[0]?.outcome).toBe("no-wsoa");
  expect(praised.actions).toBeUndefined();
});
