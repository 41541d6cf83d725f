import { expect, test } from "vitest";
import { findCommands, toCommands } from "../../explorer/view/commands.ts";
import { HOME } from "../../explorer/view/place.ts";
import {
  keepView,
  mergeViews,
  readKeptViews,
  readViews,
  writeViews,
} from "../../explorer/view/saved-views.ts";

const MATRIX = { name: "My matrix", address: "#/matrix" };
const MAP = { name: "The map", address: "#/map?map=outcome" };

/** A file of views as it is written, but for what is changed. */
function file(change: object): string {
  return JSON.stringify({ kind: "sendgraph-views", version: 1, views: [], ...change });
}

test("views come back from their file, and from what a browser kept", () => {
  expect(readViews("views.json", writeViews([MATRIX, MAP]))).toEqual({ views: [MATRIX, MAP], problem: null });
  expect(readKeptViews(writeViews([MAP]))).toEqual([MAP]);
  expect(readKeptViews("rubbish")).toEqual([]);
});

test.for([
  ["not json", "{", "“not json” is no JSON. Choose a file that “Export” of this page wrote."],
  [
    "a list",
    "[]",
    "“a list” does not hold saved views: it is no such file. Choose a file that “Export” of this page wrote.",
  ],
  ["another kind", JSON.stringify({ kind: "bookmarks" }), /: its "kind" is not "sendgraph-views"\. Choose/],
  ["no version", file({ version: "one" }), /: its "version" is no whole number from 1 on\. Choose/],
  ["no list", file({ views: {} }), /: its "views" are no list, or more than 1,000\. Choose/],
  ["no view", file({ views: [MAP, 7] }), /: view 2 of it is no view\. Choose/],
  [
    "no name",
    file({ views: [{ ...MAP, name: "" }] }),
    /: view 1 of it has no "name" of 1 to 200 letters\. Choose/,
  ],
  [
    "elsewhere",
    file({ views: [{ name: "x", address: "https://elsewhere.example" }] }),
    /^“elsewhere” does not hold saved views: view 1 of it has no "address" that begins with "#\/"\. Choose/,
  ],
  ["newer", file({ version: 9 }), /^“newer” is of a newer sendgraph \(version 9\)/],
] as const)("a bad file is named, with what is wrong and what to do: %s", ([name, text, problem]) => {
  const read = readViews(name, text);
  expect(read.views).toBeNull();
  expect(read.problem).toMatch(problem);
});

test("one of the same name is replaced when it is saved, and stands beside it when it is imported", () => {
  const other = { ...MATRIX, address: "#/matrix?among=bodies" };
  expect(keepView([MATRIX, MAP], other)).toEqual([MAP, other]);
  expect(mergeViews([MATRIX], [MATRIX, other, MAP])).toEqual([
    MATRIX,
    { ...other, name: "My matrix (2)" },
    MAP,
  ]);
});

test("the palette finds views, saved views, queries and actions by their names", () => {
  const queries = [{ name: "similar-areas", title: "Areas most like this one" }];
  const find = (words: string) =>
    findCommands(words, queries, [MAP]).map(({ kind, name }) => `${kind}: ${name}`);
  expect(find("matr")).toEqual(["View: Matrix"]);
  expect(find("map")).toEqual(["View: Map", "Saved view: The map"]);
  expect(find("like this")).toEqual(["Query: Areas most like this one"]);
  expect(find("light")).toEqual(["Action: Turn light to dark, dark to light"]);
  expect(find("")).toContain("Saved view: The map");
  expect(find("figure"), "where the view can be none").toEqual([]);
  expect(findCommands("figure", queries, [], true).map(({ id }) => id)).toEqual(["figure"]);
});

test("an area that is found can be asked about at once", () => {
  const hit = { id: "area:1", kind: "Area", name: "Wolds", detail: null, article: null };
  const [found, question] = toCommands([hit], HOME.question);
  expect(found?.does).toEqual({ change: { selection: { kind: "node", id: "area:1" }, sentence: null } });
  expect(question?.name).toBe("Who shares weaknesses with Wolds?");
  expect(question?.does).toMatchObject({
    change: { tab: "graph", question: { among: "areas", focus: "area:1" } },
  });
  const [, known] = toCommands([hit], HOME.question, { among: "areas", subjects: [] });
  expect(known?.name, "of which nothing was read").toBe("What is known of Wolds?");
  const [, other] = toCommands([hit], HOME.question, { among: "bodies", subjects: [] });
  expect(other?.name, "of which the page does not know yet").toBe("Who shares weaknesses with Wolds?");
});
