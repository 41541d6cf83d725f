import { expect, test } from "vitest";
import { formatReview } from "../../cli/review-file.ts";
import type { Extraction } from "../../loader/extraction.ts";
import { reviewExtraction } from "../../loader/review-entry.ts";
import { reference } from "../fixtures/event-reading.ts";

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

test("what was not resolved stands in the text's order, a line each with place, text and candidates", () => {
  const entries = reviewExtraction(extraction, place, reference);
  expect(formatReview("review.txt", entries)).toMatchInlineSnapshot(`
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

test("machines have an object a line, or a list", () => {
  const entries = reviewExtraction(extraction, place, reference);
  const lines = formatReview("review.jsonl", entries).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(entries);
  expect(JSON.parse(formatReview("review.json", entries))).toEqual(entries);
  for (const { start, end, text: exact } of entries) expect(text.slice(start ?? 0, end ?? 0)).toBe(exact);
});
