import { expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { readArticles } from "../../explorer/api/articles.ts";
import type { Sentence } from "../../explorer/view/evidence.ts";
import { tellArticleDate, tellOutlet, tellSentenceDate } from "../../explorer/view/outlet.ts";
import { load } from "../cypher/load-articles.ts";
import { tinyArticle } from "../fixtures/tiny-graph.ts";
import { makeSentence } from "./made-sentence.ts";

const VISIT = { inspectedOn: "2024-04-29", inspectionPublished: "2024-07-12" };

test.for<readonly [string, Partial<Sentence>, outlet: string, date: string | null]>([
  [
    "a paper's article",
    { ...VISIT, publisher: "Example Gazette", published: "2024-07-15" },
    "Example Gazette",
    "15 July 2024",
  ],
  ["an article without outlet and date", { ...VISIT, title: "Plans late" }, "“Plans late”", null],
  [
    "a report whose one date is that of the visit",
    { ...VISIT, articleKind: "report", title: "Area SEND inspection of X", published: "2024-04-29" },
    "Inspection report",
    "12 July 2024",
  ],
  [
    "such a report of which the register does not say when it came out",
    { inspectedOn: "2024-04-29", articleKind: "report", published: "2024-04-29" },
    "Inspection report",
    "inspected 29 April 2024",
  ],
  [
    "a report without any date of its own",
    { ...VISIT, articleKind: "report", published: null },
    "Inspection report",
    "12 July 2024",
  ],
  [
    "a letter with a date of its own",
    { ...VISIT, articleKind: "letter", published: "2024-07-10" },
    "Inspection letter",
    "10 July 2024",
  ],
])("%s has its outlet and its own date, never the visit's unsaid", ([, told, outlet, date]) => {
  const sentence = makeSentence(told);
  expect(tellOutlet(sentence)).toBe(outlet);
  expect(tellSentenceDate(sentence)).toBe(date);
});

test.for([
  ["report", "inspected 12 June 2023"],
  ["news", "date not given, on an inspection of 12 June 2023"],
] as const)(
  "in the list of articles a %s without a date of its own stands by that of the visit, and says so",
  async ([kind, when]) => {
    const store = await openStore("memory:");
    const report = tinyArticle("north-2023");
    const nodes = report.nodes.map((node) => {
      if (node.label !== "Article") return node;
      const { published: _, ...properties } = node.properties;
      return { ...node, properties: { ...properties, kind } };
    });
    await load(store, [{ ...report, nodes }, tinyArticle("east-2018-post")]);
    const told = (await readArticles(store)).map((line) => [
      line.published,
      line.inspectedOn,
      tellArticleDate(line),
    ]);
    expect(told).toEqual([
      [null, "2023-06-12", when],
      ["2018-12-13", null, "13 December 2018"],
    ]);
    await store.close();
  },
);
