import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** Bodies of a text about the services of a place, but for its council. */
function bodiesIn(area: string, sentence: string): string[] {
  const text = `Inspectors visit ${area}

15 December 2018

Ofsted and the Care Quality Commission inspected special educational needs services in ${area}.

${sentence}
`;
  return readText(text)
    .bodies.map(({ name }) => name)
    .filter((name) => !name.includes("Council"));
}

test.for<[string, string, string[]]>([
  // Partnerships by their place's name, in whatever letters, and by their place alone where it owns them.
  [
    "Oxfordshire",
    "Oxfordshire's local area partnership was told to act.",
    ["Oxfordshire Local Area Partnership"],
  ],
  [
    "Oxfordshire",
    "Inspectors saw the county's Local Area Partnership in May.",
    ["Oxfordshire Local Area Partnership"],
  ],
  ["Oxfordshire", "The report asks the local area partnership to act.", []],
  // Campaigns and boards for SEND that bear the name of their place.
  ["Rutland", "A protest was held by Rutland SEND Crisis, a group of families.", ["Rutland SEND Crisis"]],
  ["Rutland", "A protest was held by SEND Crisis Rutland, a group of families.", ["SEND Crisis Rutland"]],
  ["Rutland", "It reports to the Rutland SEND Improvement Board.", ["Rutland SEND Improvement Board"]],
  ["Rutland", "The Rutland SEND Action Plan is late.", []],
  // A forum that bears the name of one elsewhere beside that of its own place.
  ["Derby", "Derby Parent Carers Together was pleased.", ["Derby Parent Carers Together"]],
  ["Derby", "Parent Carers Together Derby was pleased.", ["Parent Carers Together Derby"]],
  ["Bournemouth", "Parent Carers Together was pleased.", ["Parent Carers Together"]],
  // Health bodies by their number, where so many answer for the area.
  [
    "Lincolnshire",
    "The four clinical commissioning groups in the county have a shared vision.",
    [
      "NHS Lincolnshire East CCG",
      "NHS Lincolnshire West CCG",
      "NHS South West Lincolnshire CCG",
      "NHS South Lincolnshire CCG",
    ],
  ],
  [
    "Lincolnshire",
    "The three clinical commissioning groups in the county have a shared vision.",
    ["Lincolnshire CCGs"],
  ],
  // A health body with NHS inside its name.
  [
    "Newcastle",
    "It was run by the Newcastle Gateshead NHS Clinical Commissioning Group.",
    ["NHS Newcastle Gateshead CCG"],
  ],
  // A trust without NHS, a compass in small letters.
  [
    "Southend",
    "Essex Partnership University Trust (EPUT) serves the city.",
    ["Essex Partnership University NHS Foundation Trust"],
  ],
  [
    "Tower Hamlets",
    "NHS north-east London Clinical Commissioning Group was sorry.",
    ["NHS North East London CCG"],
  ],
])("of %s: %s", ([area, sentence, bodies]) => {
  expect(bodiesIn(area, sentence)).toEqual(bodies);
});
