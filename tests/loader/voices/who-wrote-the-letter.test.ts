import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay are failing

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in May 2023.

Torbay Council and NHS Devon run them.`;

/** Whose the claim is that the sentence makes, and who is quoted in it. */
function saysSo(sentence: string): { voices: string[]; speakers: string[] } {
  const { findings, statements } = readText(`${OPENING}\n\n${sentence}\n`);
  const voices = findings.flatMap(({ evidence, saidBy }) =>
    evidence.start >= OPENING.length ? [saidBy] : [],
  );
  return { voices, speakers: statements.map(({ speaker }) => speaker) };
}

const LOST = 'parents have "lost confidence" in the system';

test.for([
  `The letter, addressed to Ann Moss, the director for children, young people and education, says ${LOST}.`,
  `The letter, sent to Ann Moss, strategic director of people services, says ${LOST}.`,
  `The letter, sent to Ann Moss, director of children, education and communities, and Bob Ash, accountable officer of NHS Devon, states that ${LOST}.`,
  `The 12-page letter, which was sent to Ann Moss, director of people services, says ${LOST}.`,
  `In the letter, which was addressed to Ann Moss, director of children's services, inspectors say ${LOST}.`,
  `Inspectors' letter to Ann Moss, director of children's services, warns that ${LOST}.`,
  `A letter from Ofsted to Ann Moss, leader of Torbay Council, said ${LOST}.`,
])("a letter is not of whom it is for: %s", (sentence) => {
  expect(saysSo(sentence)).toEqual({ voices: ["inspectors"], speakers: [] });
});

test.for<[string, string, string[]]>([
  [
    "A letter from Tom Ash, deputy director at the Department for Education, to Ann Moss, director of people services",
    "other",
    ["Tom Ash"],
  ],
  ["A letter from the Department for Education to Ann Moss, director at Torbay Council", "other", []],
  ["The Department for Education's letter, sent to council leader Ann Moss", "other", []],
  ["A letter from minister Tom Ash to Ann Moss, leader of Torbay Council", "other", ["Tom Ash"]],
  ["A letter from NHS England to Ann Moss, chief executive of the trust", "nhs", []],
  ["Torbay Council's letter to parents, sent on Monday", "council", []],
])("a letter is of who wrote it: %s", ([letter, voice, speakers]) => {
  const { voices, speakers: quoted } = saysSo(`${letter}, says progress has been "too slow".`);
  expect(new Set(voices)).toEqual(new Set([voice]));
  expect(quoted).toEqual(speakers);
});

test.for([
  "In a letter to parents, the director, Ann Moss, wrote: X",
  "In a letter to parents, Ann Moss, director of education at Torbay Council, said: X",
  "In a letter to parents Ann Moss, director of education at Torbay Council, said: X",
  "A letter to parents from the director, Ann Moss, said: X",
  "The letter, sent to parents by the director, Ann Moss, said: X",
  "A letter was sent to parents and the director, Ann Moss, said: X",
  "The letter was sent to council leader Ann Moss, who said: X",
  "Ann Moss, who sent the letter to ministers, said: X",
])("whoever writes to others speaks: %s", (sentence) => {
  const { speakers } = saysSo(sentence.replace("X", '"We are sorry for the slow progress."'));
  expect(speakers).toEqual(["Ann Moss"]);
});
