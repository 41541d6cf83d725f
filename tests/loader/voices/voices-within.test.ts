import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Dorset told to do better on SEND

Dorset Council and NHS Dorset CCG must improve after an inspection of special educational needs services by Ofsted and the Care Quality Commission in May 2019.

Inspectors said annual reviews were often late.`;
const PRAISE = "staff know children and families well";
const BLAME = "children's plans are of poor quality";

/** Whose the praise and the blame of a text are, as far as they are read. */
function voices(...paragraphs: string[]): { praise: string[]; blame: string[] } {
  const { findings } = readText(`${OPENING}\n\n${paragraphs.join("\n\n")}\n`);
  const of = (words: string): string[] =>
    findings.filter(({ evidence }) => evidence.exact.includes(words)).map(({ saidBy }) => saidBy);
  return { praise: of("families well"), blame: of("poor quality") };
}

const SPEAKERS: readonly (readonly [who: string, kind: string])[] = [
  ["the council", "council"],
  ["Cllr Ann Hill, cabinet member for education,", "council"],
  ["council bosses", "council"],
  ["NHS Dorset CCG", "nhs"],
  ["a spokeswoman for the trust", "nhs"],
  ["campaigners", "other"],
  ["Kelly Ross, chair of the parent carer forum,", "other"],
  ["Labour group leader Vince Maple", "other"],
  ["the DfE", "other"],
];
const WAYS: readonly ((who: string) => string)[] = [
  (who) => `Inspectors found that ${BLAME}, but ${who} said ${PRAISE}.`,
  (who) => `While inspectors found that ${BLAME}, ${who} said ${PRAISE}.`,
  (who) => `After inspectors found ${BLAME}, ${who} said ${PRAISE}.`,
  (who) => `The report said ${BLAME}; ${who} said ${PRAISE}.`,
  (who) => `Inspectors said ${BLAME} and ${who} said ${PRAISE}.`,
  (who) => `Despite the report's claim that ${BLAME}, ${who} said ${PRAISE}.`,
  (who) => `${who} said ${PRAISE}, but inspectors found that ${BLAME}.`,
  (who) => `${who} said ${PRAISE} – but the report found ${BLAME}.`,
  (who) => `Although ${who} said ${PRAISE}, inspectors found that ${BLAME}.`,
];
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

test.for(SPEAKERS.flatMap(([who, kind]) => WAYS.map((way) => [capital(way(who)), kind] as const)))(
  "two voices in one sentence: %s",
  ([sentence, kind]) => {
    const { praise, blame } = voices(sentence);
    expect(praise.filter((each) => each !== kind)).toEqual([]);
    expect(blame).toEqual(["inspectors"]);
  },
);

test("both claims of such a sentence are read", () => {
  expect(voices(`Inspectors found that ${BLAME}, but the council said ${PRAISE}.`)).toEqual({
    praise: ["council"],
    blame: ["inspectors"],
  });
});

test.for(SPEAKERS)("what %s welcomes inspectors have found", ([who]) => {
  const { praise } = voices(capital(`${who} welcomed findings that ${PRAISE}.`));
  expect(praise.filter((each) => each !== "inspectors")).toEqual([]);
});

test.for(SPEAKERS)("%s hits back, and goes on after the report is named", ([who, kind]) => {
  const hitBack = voices(capital(`${who} hit back, insisting that ${PRAISE}.`));
  expect(hitBack.praise.filter((each) => each !== kind)).toEqual([]);
  const denied = voices(capital(`${who} rejected the report's claim that ${BLAME} and said ${PRAISE}.`));
  expect(denied.praise.filter((each) => each !== kind)).toEqual([]);
});

test("what stands before the contrast is not the council's", () => {
  expect(voices(capital(`${BLAME}, but the council said ${PRAISE}.`)).blame).toEqual(["inspectors"]);
});

test("who is quoted before the contrast speaks up to it", () => {
  const quoted = `“${capital(PRAISE)},” Ann Hill, the council's leader, said, but inspectors said ${BLAME}.`;
  expect(voices(quoted).blame).toEqual(["inspectors"]);
});

test("whom others quote goes on as theirs: inspectors told of by the council", () => {
  expect(voices(`The council said inspectors had seen that ${PRAISE}.`).praise).toEqual(["council"]);
});

test("a mother goes on by her given name, and a letter's writer by a long post", () => {
  const story = voices(
    "Kelly Ross, whose son is autistic, said the report made hard reading.",
    `Inspectors found that ${BLAME}.`,
    "“Staff know children and families well,” said Kelly.",
  );
  expect(story).toEqual({ praise: ["other"], blame: ["inspectors"] });
  const letter = "In a letter to parents, Ann Hill, director of children's services at Dorset Council, wrote";
  const { statements } = readText(`${OPENING}\n\n${letter}: “${capital(PRAISE)}.”\n`);
  expect(statements.map(({ speaker }) => speaker)).toEqual(["Ann Hill"]);
});
