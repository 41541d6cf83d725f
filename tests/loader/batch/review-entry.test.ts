import { expect, test } from "vitest";
import { formatReview } from "../../../cli/review-file.ts";
import { ReviewSpool } from "../../../cli/review-spool.ts";
import { type ReviewEntry, reviewExtraction } from "../../../loader/batch/review-entry.ts";
import type { Extraction } from "../../../loader/model/extraction.ts";
import { reference } from "../../fixtures/event-reading.ts";

const text = "Ofsted and the CQC came to Kent. In Surrey plans are late. NHS North is sorry.";
const spanOf = (exact: string) => {
  const start = text.indexOf(exact);
  return { exact, start, end: start + exact.length };
};
const inspection: Extraction["inspections"][number] = {
  area: "Kent",
  inspectorates: ["Ofsted", "CQC"],
  framework: "2016-local-area",
  when: null,
  month: null,
  outcome: "unknown",
  bodies: [],
  earlier: false,
};
const extraction: Extraction = {
  article: { kind: "news", title: "", author: null, publisher: null, published: "2016-06-01", text },
  areas: [
    { id: "E10000016", name: "Kent" },
    { id: "E10000030", name: "Surrey" },
  ],
  bodies: [],
  inspectorates: ["Ofsted", "CQC"],
  people: [],
  inspections: [inspection],
  findings: [
    {
      area: "Surrey",
      polarity: "weakness",
      themes: ["ehcp-timeliness"],
      evidence: spanOf("plans are late"),
      saidBy: "inspectors",
      speaker: null,
      kind: "reported",
      cue: null,
      earlier: false,
    },
  ],
  measures: [],
  statements: [],
  mentions: [{ id: "area:E10000016", kind: "area", ...spanOf("Kent") }],
  review: [
    {
      reason: "ambiguous",
      message: '"NHS North" may be any of 2.',
      candidates: ["body:A", "body:B"],
      evidence: spanOf("NHS North"),
    },
  ],
};
const place = { path: "kent.txt", article: "article:1" };

/** The file that the entries are written to. */
async function written(path: string, entries: readonly ReviewEntry[]): Promise<string> {
  // Held one at a time, so that the others are put aside.
  const spool = new ReviewSpool(1);
  for (const entry of entries) await spool.add([entry]);
  expect(spool.size).toBe(entries.length);
  let file = "";
  for await (const line of formatReview(path, spool.lines())) file += `${line}\n`;
  await spool.close();
  return file;
}

test("what was not resolved stands in the text's order, a line each with place, text and candidates", async () => {
  const entries = reviewExtraction(extraction, place, reference);
  expect(await written("review.txt", entries)).toMatchInlineSnapshot(`
    "kent.txt:27-31  no-date  “Kent”  When the inspection of Kent was (2016-local-area) is not told, and the register has none that fits.
    kent.txt:43-57  no-inspection  “plans are late”  The text tells of no inspection of Surrey that could have found this.
    kent.txt:59-68  ambiguous  “NHS North”  "NHS North" may be any of 2.  (body:A, body:B)
    "
  `);
});

test("an inspection that the text or the register dates is no date left open", () => {
  const dated = [
    { ...inspection, when: "2016-05" },
    { ...inspection, framework: "2016-local-area" as const },
  ];
  for (const [i, told] of dated.entries()) {
    const article = { ...extraction.article, published: i === 0 ? "2016-06-01" : "2019-04-01" };
    const entries = reviewExtraction({ ...extraction, article, inspections: [told] }, place, reference);
    expect(entries.map(({ reason }) => reason)).not.toContain("no-date");
  }
});

test("machines have an object a line, or a list", async () => {
  const entries = reviewExtraction(extraction, place, reference);
  const lines = (await written("review.jsonl", entries)).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(entries);
  for (const list of [entries, entries.slice(0, 1), []])
    expect(await written("review.json", list)).toBe(`${JSON.stringify(list, null, 2)}\n`);
  for (const { start, end, text: exact } of entries) expect(text.slice(start ?? 0, end ?? 0)).toBe(exact);
});
