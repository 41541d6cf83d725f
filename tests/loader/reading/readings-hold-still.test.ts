import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Extraction } from "../../../loader/model/extraction.ts";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const reference = readReference("seeds");
const cues = readCues("seeds");
const FOLDER = "seeds/articles";
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(`${FOLDER}/${name}`, "utf8"));

/** Words and layouts that change nothing of what a text says: what is read of it must stay. */
const SAME: Readonly<Record<string, (text: string) => string>> = {
  "straight quotation marks": (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'),
  "single quotation marks": (text) => text.replace(/“/g, "‘").replace(/”/g, "’"),
  "a rule for a dash": (text) => text.replace(/ [-–] /g, " — "),
  "lines without a blank one between": (text) => text.replace(/\n\n+/g, "\n"),
  "ends of lines with a return": (text) => text.replace(/\n/g, "\r\n"),
  "two spaces after a stop": (text) => text.replace(/\. (?=[A-Z“"])/g, ".  "),
  "not said short": (text) =>
    text.replace(/\b(did|do|is|are|has|have|was|were|does) not\b/g, "$1n’t").replace(/\bcannot\b/g, "can’t"),
  "the name of SEND at length": (text) =>
    text.replace(/ \(SEND\)/g, "").replace(/\bSEND\b/g, "special educational needs and disabilities"),
  "its name with or": (text) =>
    text.replace(/ \(SEND\)/g, "").replace(/\bSEND\b/g, "special educational needs and/or disabilities"),
  "no hyphen after co and multi": (text) => text.replace(/\b([Cc]o|[Mm]ulti)-(?=[a-z])/g, "$1"),
  "whilst and amongst": (text) => text.replace(/\bwhile\b/g, "whilst").replace(/\bamong\b/g, "amongst"),
  "youngsters for children": (text) => text.replace(/\bchildren\b/g, "youngsters"),
  "z in recognised": (text) =>
    text.replace(/\b([Rr]ecogn|[Pp]riorit|[Cc]ritic|[Pp]ersonal)is(e|ed|ing)\b/g, "$1iz$2"),
  "an advert in the midst": (text) => amidst(text, ["Advertisement"]),
  "a box of links in the midst": (text) =>
    amidst(text, ["Recommended reading", "Bin rounds to change", "Trains: what you need to know"]),
  "a picture in the midst": (text) =>
    amidst(text, ["Image caption, The council's headquarters in the town centre"]),
  "a newsletter at the end": (text) => `${text}\n\nSign up to our daily newsletter for the latest news.\n`,
};

function amidst(text: string, lines: readonly string[]): string {
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== "");
  paragraphs.splice(Math.floor(paragraphs.length / 2), 0, ...lines);
  return paragraphs.join("\n\n");
}

/** What was read, without evidence: that is worded as the text is. A quotation that an advert cuts in two is told twice. */
function told({ areas, bodies, people, inspections, findings, measures, statements }: Extraction): unknown {
  return {
    areas: areas.map(({ name }) => name),
    bodies: bodies.map(({ name }) => name),
    people: people.map(({ name, organisation, kind }) => [name, organisation, kind]),
    inspections: inspections.map(({ area, framework, when, outcome }) => [area, framework, when, outcome]),
    findings: findings.map(({ area, polarity, themes, saidBy }) => [area, polarity, themes, saidBy]),
    measures: measures.map(({ area, value, unit }) => [area, value, unit]),
    speakers: [...new Set(statements.map(({ speaker }) => speaker))],
  };
}

test("the five seeds are there", () => expect(texts).toHaveLength(5));

test.for(Object.entries(SAME))("what is read stays with %s", ([, change]) => {
  for (const text of texts)
    expect(told(readArticle(change(text), reference, cues))).toEqual(
      told(readArticle(text, reference, cues)),
    );
});

test("no evidence of a quotation takes in what stands between its paragraphs", () => {
  for (const text of texts) {
    const { statements, findings } = readArticle(amidst(text, ["Advertisement"]), reference, cues);
    for (const { evidence } of [...statements, ...findings.map(({ evidence }) => ({ evidence }))])
      expect(evidence.exact).not.toContain("Advertisement");
  }
});
