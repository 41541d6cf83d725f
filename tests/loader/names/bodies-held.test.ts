import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

function heldIn(title: string, day: string, body: string): string[] {
  const { inspections } = readText(`${title}\n\nThe Local Paper\n${day}\n\n${body}\n`);
  return inspections.map(({ framework, bodies }) => `${framework}: ${bodies.join(", ")}`);
}

const BOARD = "NHS Cheshire and Merseyside Integrated Care Board";
const SEFTON = "Sefton Metropolitan Borough Council";

test("a board answers for no revisit before it began", () =>
  expect(
    heldIn(
      "Sefton SEND services",
      "2 July 2025",
      "Sefton Council and NHS Cheshire and Merseyside ICB have been told that children's experiences are inconsistent by Ofsted and the CQC, who inspected special needs services in April.\n\nA revisit in April 2019 found sufficient progress in one of five areas of weakness.",
    ),
  ).toEqual([`2023-area-send: ${BOARD}, ${SEFTON}`, `revisit: ${SEFTON}`]));

test("a board answers for a revisit after it began", () =>
  expect(
    heldIn(
      "Sefton SEND services",
      "2 December 2022",
      "Ofsted and the CQC came back to Sefton in October and found sufficient progress in all five areas of weakness. Sefton Council and NHS Cheshire and Merseyside Integrated Care Board welcomed it.",
    )[0],
  ).toBe(`revisit: ${BOARD}, ${SEFTON}`));

test("a merged CCG answers for no inspection before the merger", () => {
  const held = heldIn(
    "Havering puts SEND right",
    "28 May 2021",
    'Havering Council has been told by Ofsted and the CQC that it has put right weaknesses in its services for children with special needs. They carried out the revisit in March, three years after they found three areas of significant weakness. They found sufficient progress in all three.\n\nSharon Hill, of NHS North East London CCG, said: "We are delighted."',
  );
  expect(held).toEqual([
    "revisit: London Borough of Havering",
    "2016-local-area: London Borough of Havering",
  ]);
});

test("a council that is named by a post alone answers too", () =>
  expect(
    heldIn(
      "Bristol must speed up SEND reforms",
      "14 February 2023",
      'Education chiefs in Bristol must produce an accelerated progress plan after Ofsted and the CQC found the city had not made sufficient progress in one of five areas of weakness. Inspectors went back from 3 to 5 October last year.\n\nCllr Ann Hill, cabinet member for children\'s services, said: "We will act."\n\nJo Dale, chief nursing officer at Bristol, North Somerset and South Gloucestershire Integrated Care Board, said: "We\'ll play our part."',
    )[0],
  ).toBe(
    "revisit: Bristol City Council, NHS Bristol, North Somerset and South Gloucestershire Integrated Care Board",
  ));

const NORFOLK = "2016-local-area: NHS Norfolk and Waveney CCG, Norfolk County Council";

// The CCG began on 1 April 2020, days after the visit.
test.for([
  "Norfolk County Council and NHS Norfolk and Waveney Clinical Commissioning Group have been told to produce a written statement of action over special needs services.",
  "NHS Norfolk and Waveney CCG and Norfolk County Council must produce a written statement of action over special needs services.",
  "Ofsted and the CQC have told Norfolk County Council and NHS Norfolk and Waveney CCG to produce a written statement of action over special needs services.",
])("a body that is told to answer does: %s", (sentence) =>
  expect(
    heldIn(
      "Norfolk must act",
      "12 August 2020",
      `${sentence}\n\nOfsted and the Care Quality Commission inspected the county in March 2020.`,
    ),
  ).toEqual([NORFOLK]),
);

test("a body that began since and only speaks does not answer", () =>
  expect(
    heldIn(
      "Norfolk must act",
      "12 August 2020",
      "Norfolk County Council has been told to produce a written statement of action over special needs services. Ofsted and the Care Quality Commission inspected the county in March 2020.\n\nNHS Norfolk and Waveney CCG said it was sorry.",
    ),
  ).toEqual(["2016-local-area: Norfolk County Council"]));

test("a council that took over the whole area answers for it, where the one before is not named", () => {
  const body =
    "Ofsted and the Care Quality Commission came back to Somerset in November 2022 and found sufficient progress on special needs in seven of nine areas of weakness.";
  expect(
    heldIn("Somerset SEND", "14 June 2023", `${body}\n\nSomerset Council says it has put in more money.`)[0],
  ).toBe("revisit: Somerset Council");
  expect(
    heldIn(
      "Somerset SEND",
      "14 June 2023",
      `${body}\n\nSomerset Council, which replaced Somerset County Council in April, says it has put in more money.`,
    )[0],
  ).toBe("revisit: Somerset County Council");
});
