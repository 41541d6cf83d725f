import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay

12 January 2024

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in November 2023.`;
/** An article on the end of the government's watch. */
const WATCH = `Government ends its watch over Torbay

12 January 2024

The Department for Education has ended its monitoring of SEND services in Torbay after an inspection by Ofsted and the Care Quality Commission in January 2020.`;

/** Whose the claims of the paragraphs are, each once. */
function saidBy(opening: string, ...paragraphs: string[]): string[] {
  const { findings } = readText(`${opening}\n\n${paragraphs.join("\n\n")}\n`);
  const own = findings.filter(({ evidence }) => evidence.start >= opening.length);
  return [...new Set(own.map((finding) => finding.saidBy))];
}

test.for<[string, string]>([
  ["Inspectors from Ofsted who came back to the town in January say that plans are late.", "inspectors"],
  [
    "Inspectors who spent a week with council staff in November said waits for therapy are too long.",
    "inspectors",
  ],
  ["The team of inspectors who visited the borough found that plans are often late.", "inspectors"],
  // Those who do not give their name.
  [
    "One secondary head in the town, who did not want to be identified, said pupils waited too long for speech therapy.",
    "other",
  ],
  ["A teacher in the borough, who asked not to be named, said plans were often late.", "other"],
  [
    "A governor, who wished to remain anonymous, told the Echo that waits for therapy were too long.",
    "other",
  ],
  [
    "One classroom assistant in the city, speaking on condition of anonymity, said parents were not listened to.",
    "other",
  ],
  ["One of them told us that plans were often late.", "other"],
  // A party without an office.
  ["Cllr Sue Lowe (Green, Ellacombe) said children were waiting too long for therapy.", "other"],
  ["Councillor Jim Tate (Ind) said plans were often late.", "other"],
  ["Cllr Jim Tate (Lab), cabinet member for children, said plans were often late.", "council"],
  ["Committee chair Cllr Jim Tate (Con) said plans were often late.", "council"],
  ["The borough said plans were often late.", "council"],
])("%s", ([text, voice]) => expect(saidBy(OPENING, text)).toEqual([voice]));

test.for<[string[], string]>([
  [
    [
      "A letter from the Department for Education, seen by members of a town hall committee, says plans are far better.",
      "The letter notes that waits for speech therapy are still too long.",
    ],
    "other",
  ],
  [
    ["The letter was sent by the schools minister on Monday. It says plans are now of good quality."],
    "other",
  ],
  [
    [
      "A DfE letter to the council says plans are of good quality. Officials also commend the work with parents.",
      "Parents are listened to at every meeting of the board.",
    ],
    "other",
  ],
  [["Officials who held checks every six months say plans are of good quality."], "other"],
  [["Advisers say that plans are better. They pick out good communication with parents."], "other"],
  // What inspectors wrote stays theirs.
  [["A letter from Ofsted, seen by this newspaper, says plans are late. Waits are too long."], "inspectors"],
  [["A letter from inspectors, copied to the Department for Education, says plans are late."], "inspectors"],
  [
    ["When inspectors returned in 2022 they said plans were late. The letter said parents were not heard."],
    "inspectors",
  ],
])("%s", ([text, voice]) => expect(saidBy(WATCH, ...text)).toEqual([voice]));
