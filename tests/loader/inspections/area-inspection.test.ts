import { expect, test } from "vitest";
import { isAreaInspection } from "../../../loader/inspections/area-inspection.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";

test.for([
  ["Ofsted and the CQC found SEND services in Rutland patchy. Inspectors said families wait too long."],
  [
    "Inspectors order Luton to act.",
    "A written statement of action is due after a joint inspection by Ofsted and the CQC of support for pupils with SEND.",
  ],
  [
    "Wirral SEND partnership improving.",
    "The local area partnership was praised in an area SEND inspection.",
  ],
  [
    "Ofsted found serious failings in the way children with special needs are looked after across Cumbria.",
    "The joint inspection covered the council and the clinical commissioning group.",
  ],
  [
    "Watchdog savages Kent's special needs services.",
    "Inspectors called parts of it alarmingly poor.",
    "Children are not at the heart of it, Ofsted said.",
    "The county council must now draw up a statement of action.",
  ],
  // A blog says first who writes.
  [
    "I live in Luton.",
    "I should say so before we start.",
    "I have two children with SEND.",
    "One of them is in school.",
    "The other is at home, with me.",
    "Make of that what you will.",
    "Ofsted and the CQC have put out their report on the area SEND inspection of Luton Council.",
    "The local area partnership's arrangements lead to inconsistent experiences and outcomes.",
    "Ofsted and the CQC say that plans are late.",
  ],
  [
    "Ofsted and the CQC came to see how well those of our children who need a bit of extra help are looked after in Luton.",
    "Inspectors found a written statement of action was not needed.",
  ],
  // Some papers name Ofsted alone.
  [
    "Ofsted exposes Luton's SEND failings.",
    "Ofsted inspectors have found significant weaknesses in what Luton does for children who have special educational needs or disabilities.",
    "They came in May to look at the borough's education providers and its health teams.",
    "Plans are late, and services for children and young people with SEND are not jointly commissioned.",
  ],
])("an area SEND inspection is told by its two inspectorates or a term of art: %s", (lines) => {
  expect(isAreaInspection(articleOf(lines).sentences, cues)).toMatchObject({ yes: true, reasons: [] });
});

test.for([
  ["The special school was rated inadequate by Ofsted. Its headteacher said pupils with SEND were safe."],
  [
    "Children's services in Leeds were rated outstanding by Ofsted. Social workers helped disabled children in care.",
  ],
  ["Estyn found support for additional learning needs in Powys poor. Inspectors visited schools in May."],
  [
    "The ombudsman found fault over an EHC plan. The council was told to pay £900 to a disabled boy's mother.",
  ],
  ["The CQC rated the hospital inadequate. Inspectors said disabled people waited on wards."],
  ["The Care Inspectorate and Education Scotland reported on services for disabled children in Fife."],
  ["The scrutiny committee heard that SEND transport costs rose. Councillors held an inquiry."],
  [
    "A joint targeted area inspection by Ofsted, the CQC and HMICFRS looked at disabled victims of serious youth violence.",
  ],
  [
    "Ofsted rated a special school inadequate. The CCG's nurses left pupils with disabilities without care, its head said.",
  ],
  [
    "A children's home was rated inadequate by Ofsted. Disabled residents were placed there by the council and the CCG.",
  ],
  [
    "Ofsted inspectors have applauded a nursery in Luton for how it helps children with special educational needs and disabilities (SEND). Needs are identified early, and parents are partners.",
  ],
  [
    "Ofsted has told a college to improve its support for learners with special educational needs and disabilities (SEND). Inspectors found that education, health and care plans were late.",
  ],
])("another kind of inspection is refused with a reason: %s", (lines) => {
  const verdict = isAreaInspection(articleOf(["Report published.", ...lines]).sentences, cues);
  expect(verdict.yes).toBe(false);
  expect(verdict.reasons.length).toBeGreaterThan(0);
});

test("an inspection that is awaited has found nothing yet", () => {
  const lines = [
    "Families in Luton wait for SEND plans.",
    "The council and the CCG are preparing for an area SEND inspection by Ofsted and the CQC.",
  ];
  expect(isAreaInspection(articleOf(lines).sentences, cues)).toMatchObject({
    yes: false,
    reasons: ["too little speaks of an area's SEND inspection", "an inspection is yet to come"],
  });
});

test("an inspection told in passing at the end makes no article about one", () => {
  const lines = [
    "A school will open.",
    "It has 90 places.",
    "It cost a lot.",
    "The roof is green.",
    "The hall is big.",
    "SEND services were inspected by Ofsted and the CQC in 2018.",
  ];
  expect(isAreaInspection(articleOf(lines).sentences, cues).yes).toBe(false);
});

test.for([
  ["A team of peers sent by the LGA praised SEND support in Luton.", "The council and the CCG were pleased."],
  ["Healthwatch found that disabled children in Luton wait too long.", "The CCG will reply."],
  ["A mock inspection found SEND plans in Luton late.", "The council and the CCG took part."],
])("where another reports at the head of a text, Ofsted further down comes in passing: %s", (lines) => {
  const after = ["Waits are long.", "Schools were praised.", "Plans were late.", "Parents were heard."];
  const passing = "Ofsted and the CQC inspected SEND services and asked for a written statement of action.";
  const verdict = isAreaInspection(articleOf([...lines, ...after, passing]).sentences, cues);
  expect(verdict.reasons).toContain("another than Ofsted and the CQC reports");
});

test("an area's inspection by Ofsted and the CQC may tell of a peer review before it", () => {
  const lines = [
    "Ofsted and the CQC found SEND services in Luton patchy.",
    "A peer review of its SEND services had warned of it.",
    "Inspectors said families wait too long for plans.",
  ];
  expect(isAreaInspection(articleOf(lines).sentences, cues).yes).toBe(true);
});
