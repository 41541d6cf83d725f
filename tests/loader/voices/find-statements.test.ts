import { join } from "node:path";
import { expect, test } from "vitest";
import { readClaimCues } from "../../../loader/claims/claim-cues.ts";
import type { SpeakerPerson } from "../../../loader/model/speaker-person.ts";
import { readReference } from "../../../loader/tables/reference.ts";
import type { Sentence } from "../../../loader/text/sentence.ts";
import { findStatements } from "../../../loader/voices/find-statements.ts";
import { articleOf, mentionsOf } from "../../fixtures/event-reading.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const cues = readClaimCues(seeds);
const reference = readReference(seeds);

const anne = {
  name: "Anne Hill",
  role: "cabinet member",
  organisation: "Rutland Council",
  kind: "official",
} as const;

/** A line that opens and does not close a quotation is quoted to its end. */
function withQuotes(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence) => ({
    ...sentence,
    quotes: [...sentence.text.matchAll(/“([^”]*)/g)].map((match) => {
      const start = sentence.start + match.index + 1;
      return { start, end: start + (match[1]?.length ?? 0) };
    }),
  }));
}

function read(...lines: string[]): string[] {
  return readAs(anne, ...lines);
}

function readAs(speaker: Omit<SpeakerPerson, "spans">, ...lines: string[]): string[] {
  const { article, sentences } = articleOf(["Headline", ...lines]);
  const at = article.text.indexOf(anne.name);
  const people = at < 0 ? [] : [{ ...speaker, spans: [{ start: at, end: at + anne.name.length }] }];
  return findStatements(
    withQuotes(sentences),
    article,
    { mentions: mentionsOf(article.text), reference },
    people,
    cues,
  ).map(({ speaker, evidence }) => `${speaker}: ${evidence.exact}`);
}

test("a quotation is one statement, however many paragraphs it runs on", () => {
  expect(read("Anne Hill said: “We accept what was found", "“There is more to do”")).toEqual([
    "Anne Hill: We accept what was found\n“There is more to do",
  ]);
});

test("what inspectors and their report say is no statement", () => {
  expect(read("The report said: “Children wait far too long”")).toEqual([]);
});

test("whose name stands beside the verb speaks, in a letter too", () => {
  expect(read("“I was glad to read of your good work,” Anne Hill said in the letter")).toEqual([
    "Anne Hill: I was glad to read of your good work,",
  ]);
});

test("borrowed words are no statement of one who is quoted at length", () => {
  expect(
    read("Anne Hill said it was a “top priority” for her", "Anne Hill said: “We accept what was found”"),
  ).toEqual(["Anne Hill: We accept what was found"]);
});

test("nor are they where more of the speaker follows", () => {
  const lines = [
    "Anne Hill said she was “over the moon” for the staff",
    "“We accept what was found,” she said",
  ];
  expect(read(...lines)).toEqual(["Anne Hill: We accept what was found,"]);
});

test.for([
  "Anne Hill had this to say: “We accept what was found”",
  "Anne Hill put it like this: “We accept what was found”",
  "“We accept what was found”, was how Anne Hill put it",
])("who speaks needs no verb of saying: %s", (line) => {
  expect(read(line)).toEqual(["Anne Hill: We accept what was found"]);
});

test("one who is not quoted at length has what is reported of her", () => {
  expect(read("Anne Hill told the cabinet on Tuesday that it was a “top priority” for her")).toEqual([
    "Anne Hill: it was a “top priority” for her",
  ]);
});

test("one to whom a letter is addressed says nothing in it", () => {
  expect(
    read("The letter, addressed to director Anne Hill, says too many “children are left to wait”"),
  ).toEqual([]);
});

test("borrowed words here and there in a letter are nobody's statement", () => {
  expect(read("The council's letter says it is “sorry”, “sad” and “ashamed” of it")).toEqual([]);
});

test("a joint statement names the bodies beside it", () => {
  expect(
    read("In a joint statement, Rutland County Council and partners said they “are truly sorry to families”"),
  ).toEqual(["joint statement: are truly sorry to families"]);
});

test("joint work and spokesmen inside the quoted words are not who speaks", () => {
  expect(
    read("The council said: “Joint commissioning is getting better, as our spokesman made clear.”"),
  ).toEqual(["the council: Joint commissioning is getting better, as our spokesman made clear."]);
});

test("a paragraph that says anew who speaks is a statement of its own", () => {
  expect(read("Anne Hill said: “We accept what was found.”", "“There is more to do,” she added.")).toEqual([
    "Anne Hill: We accept what was found.",
    "Anne Hill: There is more to do,",
  ]);
});

const ofOfsted = { ...anne, role: "deputy director", organisation: "Ofsted" } as const;

test("one who speaks for Ofsted makes statements, wherever her name stands before", () => {
  expect(
    readAs(ofOfsted, "The letter came from Anne Hill.", "“Leaders share a commitment,” she wrote."),
  ).toEqual(["Anne Hill: Leaders share a commitment,"]);
  expect(
    readAs(ofOfsted, "Anne Hill, deputy director at Ofsted, said:", "“Inspections help” to raise standards."),
  ).toEqual([]);
  expect(
    readAs(
      ofOfsted,
      "Anne Hill, deputy director at Ofsted, said:",
      "“Inspections help to raise standards” in schools.",
    ),
  ).toEqual(["Anne Hill: Inspections help to raise standards"]);
});

test("a quotation that the end of the text cuts off is a statement", () => {
  expect(read("Anne Hill welcomed the report.", "“Work is", "")).toEqual(["Anne Hill: Work is"]);
});

test("what is told of somebody in no words of theirs is no statement", () => {
  expect(read("Anne Hill said that staff knew too little of how children fare")).toEqual([]);
});

test("who is quoted after “according to” says it, and so does a director of children's services who tells others", () => {
  expect(
    read("According to Anne Hill, who leads on education, Rutland now works in a “right and legal manner”."),
  ).toEqual(["Anne Hill: right and legal manner"]);
  expect(
    read("Anne Hill, director of children's services, told them it came as “not a great surprise”."),
  ).toEqual(["Anne Hill: not a great surprise"]);
});

test("words borrowed in passing are no statement of who has said more, nor of somebody unnamed", () => {
  expect(
    read(
      "Anne Hill said: “We are sorry for what families went through.”",
      "It was “a top priority for her”, she added.",
    ),
  ).toEqual(["Anne Hill: We are sorry for what families went through."]);
  expect(read("Anne Hill called it “a top priority for her”.")).toEqual([
    "Anne Hill: a top priority for her",
  ]);
  expect(read("The council said it had “a robust action plan”.")).toEqual([]);
});

test("words too few to say much are a statement where they are a sentence, or all that is quoted of a speaker", () => {
  expect(read("Asked by whom, Anne Hill replied: “By me.”")).toEqual(["Anne Hill: By me."]);
  expect(
    read(
      "Rutland County Council said it was a “top priority”.",
      "Rutland County Council said: “We accept what was found.”",
    ),
  ).toEqual(["Rutland County Council: We accept what was found."]);
});

test.for<readonly [string]>([
  ["Rutland County Council said the report showed “huge improvement”."],
  ["Rutland County Council said that it had “started to turn things around”."],
  ["Rutland County Council gets a mention for “speaking with authority on behalf of all families”."],
  ["There was praise for Rutland County Council as “a partner that can be relied upon by everybody”."],
  ["Rutland County Council is hailed in it for being “quick to act when things go wrong here”."],
])("words borrowed of a body, or said of it, are no statement of its: %s", ([line]) =>
  expect(read(line)).toEqual([]),
);

test("what a body says at some length is its statement", () => {
  expect(read("Rutland County Council said it was “proud of how far our schools have come”.")).toEqual([
    "Rutland County Council: proud of how far our schools have come",
  ]);
});
