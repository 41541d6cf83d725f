import { expect, test } from "vitest";
import { citeSentence } from "../../explorer/view/cite.ts";
import type { ArticleAnswer } from "../../explorer/view/documents.ts";
import { makeSentence } from "./made-sentence.ts";

const ARTICLE: ArticleAnswer = {
  id: "article:x",
  kind: "news",
  title: "Children wait",
  author: "A. Writer",
  publisher: "Example Gazette",
  published: "2024-05-09",
  inspectedOn: null,
  status: "current",
  areas: ["Northshire"],
  weaknesses: 1,
  strengths: 0,
  mixed: 0,
  claims: 0,
  passages: 1,
  text: null,
  source: "https://example.org/1",
  sentences: [],
};

test("a citation has the words, who said them of what, the text and where it is found again", () => {
  const sentence = makeSentence({
    exact: "children wait too long",
    prefix: "It found that ",
    suffix: " for plans.",
    areaName: "Northshire",
    themeLabel: "EHC plan timeliness",
  });
  expect(citeSentence(sentence, ARTICLE, "abc")).toBe(
    [
      "“…children wait too long…”",
      "inspectors on Northshire, reported (EHC plan timeliness: weakness).",
      "A. Writer, “Children wait”, Example Gazette, 9 May 2024, https://example.org/1.",
      "sendgraph, evidence:x, graph abc.",
    ].join("\n"),
  );
});

test("what is quoted has its marks once, and what is not known is said or left out", () => {
  const sentence = makeSentence({ exact: "We wait.", kind: "quoted" });
  const bare = { ...ARTICLE, author: null, publisher: null, published: null, source: null };
  const [words, , text] = citeSentence(sentence, bare, "abc").split("\n");
  expect(words).toBe("“We wait.”");
  expect(text).toBe("“Children wait”, outlet not given, date not given.");
  const partly = makeSentence({ exact: "plans are 'poor', it said, and \"late\"", kind: "reported" });
  expect(citeSentence(partly, bare, "abc").split("\n")[0]).toBe("“…plans are 'poor', it said, and \"late\"”");
});
