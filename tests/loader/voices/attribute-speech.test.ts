import { expect, test } from "vitest";
import { claimsOf, type Speaker } from "../claims-of.ts";

const hill: Speaker = {
  name: "Anne Hill",
  role: "cabinet member for children",
  organisation: "Ashmere Council",
};
const shah: Speaker = { name: "Ravi Shah", role: "chief nurse", organisation: "NHS Ashmere ICB" };
/** A member of the public: nobody's officer. */
const cole: Speaker = { name: "Mary Cole", role: "parent", organisation: "", kind: "campaigner" };

test.for([
  ["Inspectors said EHC plans are too often late.", ["inspectors", null]],
  ["EHC plans are too often late.", ["inspectors", null]],
  ["The council said annual reviews are now timely and thorough.", ["council", null]],
  ["Cllr Anne Hill said annual reviews are now timely and thorough.", ["council", "Anne Hill"]],
  ['Ravi Shah, chief nurse, said: "Waits for speech therapy are far too long."', ["nhs", "Ravi Shah"]],
  ["Parents told inspectors that waits for speech therapy are far too long.", ["inspectors", null]],
  ["One mother said waits for speech therapy are far too long.", ["other", null]],
  // What families say where the report is told, its inspectors heard; elsewhere it is theirs alone.
  [
    "Inspectors said EHC plans are too often late.\nParents said annual reviews are poor.",
    ["inspectors", null],
  ],
  ["The council said EHC plans are too often late.\nParents said annual reviews are poor.", ["other", null]],
  ["Families speak warmly of the excellent short breaks, say inspectors.", ["inspectors", null]],
  ['A mother told the inspection team: "Waits for speech therapy are far too long."', ["inspectors", null]],
  ["Although the council sees the risk, inspectors added, EHC plans are poor.", ["inspectors", null]],
  ["EHC plans were found to be poor and out of date.", ["inspectors", null]],
  ["My son waited two years for a place in a special school.", ["other", null]],
  // An aside, or another clause, may name others.
  ["Inspectors, who spent a week in the county in May, said EHC plans are poor.", ["inspectors", null]],
  ["EHC plans do not say what families need, it says.", ["inspectors", null]],
  ["They said the council's annual reviews were poor.", ["inspectors", null]],
  ['"Our annual reviews are now timely and thorough," replied Anne Hill.', ["council", "Anne Hill"]],
  // Who describes, says, or says that a report says.
  ["Parents say exclusions are falling.", ["other", null]],
  ["The council admitted EHC plans were too often late.", ["council", null]],
  ["Cllr Anne Hill described annual reviews as timely and thorough.", ["council", "Anne Hill"]],
  ["Annual reviews led by Anne Hill were described as timely and thorough.", ["inspectors", null]],
  [
    'Cllr Anne Hill said the report had been a surprise.\n"Our annual reviews are now timely and thorough.',
    ["council", "Anne Hill"],
  ],
  // Who says it in passing, or after "according to".
  [
    "The council picked out the good points, saying annual reviews were timely and thorough.",
    ["council", null],
  ],
  ["According to Anne Hill, the council's leader, EHC plans are poor.", ["council", "Anne Hill"]],
  ["According to the council, annual reviews are now timely and thorough.", ["council", null]],
  ["According to the report sent to the council, EHC plans are poor.", ["inspectors", null]],
  [
    "They wrote to the council saying EHC plans are far too often late, poor and out of date.",
    ["inspectors", null],
  ],
  // What the council does with its money is its own claim.
  ["The council has already invested more money in speech therapy, which has cut waits.", ["council", null]],
  // A say is no speech.
  ["Personal budgets give families more say over excellent short breaks.", ["inspectors", null]],
  // Carried over from the sentence before.
  [
    'Cllr Anne Hill said: "We take this seriously.\n"Our annual reviews are now timely and thorough.',
    ["council", "Anne Hill"],
  ],
  [
    "Cllr Anne Hill spoke at the meeting and said staff worked on.\nShe added that EHC plans were now good and timely.",
    ["council", "Anne Hill"],
  ],
  [
    'Ravi Shah, chief nurse, said: "We accept this."\nHe said speech therapy had improved significantly.',
    ["nhs", "Ravi Shah"],
  ],
  // A parent whose story is told goes on to speak.
  [
    'Mary Cole, from Ayton, has a six-year-old son.\nThe 34-year-old said: "The speech therapy is brilliant and timely."',
    ["other", "Mary Cole"],
  ],
  ["Mary Cole waited two years for her son’s EHC plan, which was poor.", ["other", "Mary Cole"]],
  ["A letter sent to the council this month says EHC plans are too often late.", ["inspectors", null]],
  // What the council must say it has not said; who speaks may stand between commas, after an aside or before a letter.
  ["The council must say how EHC plans, which are poor, will get better.", ["inspectors", null]],
  ["Parents and carers, it also said, wait far too long for speech therapy.", ["inspectors", null]],
  ["The council and the NHS, say the inspectorates, have timely annual reviews.", ["inspectors", null]],
  [
    "Ofsted and the Care Quality Commission, which saw Ashmere Council, said EHC plans are poor.",
    ["inspectors", null],
  ],
  ["Both bodies said annual reviews are now timely and thorough.", ["council", null]],
  ["Annual reviews are now timely and thorough, Mrs Anne Hill's letter says.", ["council", "Anne Hill"]],
  ["Cllr Anne Hill believes annual reviews are now timely and thorough.", ["council", "Anne Hill"]],
  // "It" is no person, and whoever inspected since.
  [
    "Cllr Anne Hill said staff worked on.\nIt added that EHC plans were too often late.",
    ["inspectors", null],
  ],
  [
    "The council said it accepted this.\nOfsted came to Ashmere in May.\nIt added that EHC plans were too often late.",
    ["inspectors", null],
  ],
] as const)("%s", ([text, expected]) => {
  const last = claimsOf(
    text,
    [hill, shah, cole].filter(({ name }) => text.includes(name)),
  ).findings.at(-1);
  expect([last?.saidBy, last?.speaker]).toEqual(expected);
});
