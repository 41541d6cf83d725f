import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const areasOf = (text: string): string[] => [...new Set(readText(text).findings.map(({ area }) => area))];

const ON_KENT =
  "Inspectors return to Kent\n\nInspectors from Ofsted and the Care Quality Commission went back to Kent in May to see whether special educational needs services were better.";

test.for([
  "The council and the CCG (Bromley, Bexley and Greenwich, or BBG as it is called) wrote a plan.",
  "The board (Medway, Bexley and Bromley) answers for health.",
  "One mother moved her son to a private school in Surrey.",
])("what is named beside is not what a text turns to: %s", (aside) => {
  expect(areasOf(`${ON_KENT}\n\n${aside}\n\nPlans are late and parents feel ignored.\n`)).toEqual(["Kent"]);
});

test("a text on one area comes back to it after it was compared with several", () => {
  const paragraphs = [
    ON_KENT,
    "Kent County Council welcomed the report.",
    "Kent had dreaded being lumped in with the likes of Oldham and Bury, where failings were called systemic.",
    "Parents feel ignored and plans are late.",
    "Families in Kent wait too long for speech therapy.",
    "Kent's leaders know what has to change.",
  ];
  expect(areasOf(paragraphs.join("\n\n"))).toEqual(["Kent"]);
});

test("nothing is said of an area that the text names only as where somebody goes", () => {
  const paragraphs = [
    "Royal Borough let down its children",
    "Ofsted and the Care Quality Commission inspected special educational needs services in the Royal Borough in July 2017 and found eight serious weaknesses.",
    "Too many parents have lost trust, they said.",
    "Plans are full of jargon.",
    "Children wait too long for speech therapy.",
    "Officers do not return calls.",
    "Pupils with special needs do badly in exams.",
    "Sarah Hill, of Cox Green, moved her daughter to a private school in Surrey after two years without a place.",
    "The council never replied to her.",
  ];
  const { findings, inspections, review } = readText(paragraphs.join("\n\n"));
  expect([findings, inspections]).toEqual([[], []]);
  expect(review.map(({ reason }) => reason)).toContain("no-area");
});

test("an inspection told in everyday words is read as one of an area", () => {
  const paragraphs = [
    "Pat on the back for island's special needs services",
    "Services for Isle of Wight youngsters who have special needs have had a pat on the back.",
    "They came from two watchdogs - Ofsted, which looks at education, and the Care Quality Commission, which covers health.",
    "Pupils with special needs do better in their GCSEs than three years ago.",
    "But too many special needs pupils are taught at home.",
    "Parents of children with special needs wait too long to be told what is on offer.",
  ];
  expect(areasOf(paragraphs.join("\n\n"))).toEqual(["Isle of Wight"]);
});
