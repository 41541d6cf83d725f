import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findCycle, forbiddenArrows, importsOf, LOADER_FLOORS, readSources } from "./tools/arrows.ts";

const root = join(import.meta.dirname, "..");
const sources = readSources(root);

test("imports follow the arrows of the design", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(forbiddenArrows(sources)).toEqual([]);
});

test("a planted arrow from the store to the loader is seen", () => {
  const planted = {
    path: "cypher/planted.ts",
    text: 'import { decodeText } from "../loader/files/decode-text.ts";\n',
  };
  expect(forbiddenArrows([...sources, planted])).toEqual([
    "cypher/planted.ts -> loader/files/decode-text.ts",
  ]);
});

test("a planted arrow up the floors of the loader is seen", () => {
  const planted = {
    path: "loader/text/planted.ts",
    text: 'import { readNames } from "../names/find-names.ts";\n',
  };
  expect(forbiddenArrows([...sources, planted])).toEqual([
    "loader/text/planted.ts -> loader/names/find-names.ts",
  ]);
});

test("every file of the loader stands in a room of its floors", () => {
  const top = sources.filter(({ path }) => /^loader\/[^/]+$/.test(path)).map(({ path }) => path);
  expect(top).toEqual([
    "loader/article-reading.ts",
    "loader/explain.ts",
    "loader/load-corpus.ts",
    "loader/read-texts.ts",
  ]);
  const rooms = new Set(sources.flatMap(({ path }) => /^loader\/([^/]+)\//.exec(path)?.[1] ?? []));
  expect([...rooms].sort()).toEqual([...LOADER_FLOORS].sort());
});

test("no imports go round in a ring", () => {
  expect(findCycle(sources)).toBeNull();
});

test("a planted ring is seen", () => {
  const ring = [
    { path: "loader/one.ts", text: 'import type { Two } from "./two.ts";' },
    { path: "loader/two.ts", text: 'export { one } from "./one.ts";' },
  ];
  expect(findCycle(ring)).toEqual(["loader/one.ts", "loader/two.ts", "loader/one.ts"]);
});

test("one file of the app imports sigma", () => {
  const files = sources.filter((file) =>
    importsOf(file).some((name) => name === "sigma" || name.startsWith("sigma/")),
  );
  expect(files.map(({ path }) => path)).toEqual([expect.stringMatching(/^explorer\/app\//)]);
});

test("no file has more than 300 lines", () => {
  const tests = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => ({ path: `tests/${name}`, text: readFileSync(join(root, "tests", name), "utf8") }));
  const long = [...sources, ...tests].filter(({ text }) => text.split("\n").length > 301);
  expect(long.map(({ path }) => path)).toEqual([]);
});
