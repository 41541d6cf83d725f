import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { checkSpans } from "../../loader/model/check-spans.ts";
import { f1Of, LISTS, scoreAll } from "./score.ts";
import { readSeeds } from "./seeds.ts";

const floors = z
  .record(z.enum(LISTS), z.number())
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, "floors.json"), "utf8")));
const seeds = readSeeds();
const { tallies, misses } = scoreAll(seeds);

if (process.env["SENDGRAPH_EVAL_MISSES"] === "1") console.log(misses.join("\n"));
console.log(
  LISTS.map((list) => `${list.padEnd(14)} F1 ${f1Of(tallies[list]).toFixed(3)}  floor ${floors[list]}`).join(
    "\n",
  ),
);

test.for(LISTS)("%s of the five seed articles are read no worse than before", (list) => {
  const of = misses.filter((miss) => miss.includes(` ${list} `));
  expect(f1Of(tallies[list]), of.join("\n")).toBeGreaterThanOrEqual(floors[list]);
});

test("every span of the seed articles is the text at its offsets", () => {
  for (const { name, found } of seeds) checkSpans(name, found);
  expect(seeds.flatMap(({ found }) => found.findings).length).toBeGreaterThan(0);
});

test("no evidence is page furniture", () => {
  const furniture = /Picture:|Subscribe|CYP Now|Disqus|Sorry, we are not|More like this/;
  const spans = seeds.flatMap(({ found }) => [...found.findings, ...found.statements, ...found.measures]);
  expect(spans.filter(({ evidence }) => furniture.test(evidence.exact))).toEqual([]);
});

test("the same text twice is read the same way", () => {
  expect(JSON.stringify(readSeeds())).toBe(JSON.stringify(seeds));
});
