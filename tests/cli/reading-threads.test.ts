import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SEED_ARTICLES, Workplace } from "../tools/command-line.ts";

/** More characters than are read before threads are begun, in which nothing is to be found. */
const LONG_NOTHING = `Nothing is said here.${" ".repeat(500_000)}Nothing at all.`;
const TEXTS = 60;

/** Lines of JSON: so much that all after it are read in threads, then seeds under headings of their own, two that are refused among them and the first as well. */
function makeLines(): string {
  const seeds = readdirSync(SEED_ARTICLES)
    .sort()
    .map((name) => readFileSync(join(SEED_ARTICLES, name), "utf8"));
  const lines = [JSON.stringify({ text: LONG_NOTHING, source: "https://nothing.example" })];
  for (let number = 0; number < TEXTS; number += 1) {
    const text = `Report ${number}\n\n${seeds[number % seeds.length]}`;
    lines.push(JSON.stringify({ text, source: `https://texts.example/${number}` }));
    if (number === 30) lines.push("{ this is no JSON");
    if (number === 31) lines.push(JSON.stringify({ text: "", source: "https://texts.example/empty" }));
  }
  return `${lines.join("\n")}\n`;
}

test("a number of threads that is none is told before anything is read", () => {
  const other = new Workplace({ SENDGRAPH_READING_THREADS: "many" });
  const { status, stderr } = other.run(["load", SEED_ARTICLES, "--dry-run"]);
  other.remove();
  expect(status).toBe(2);
  expect(stderr).toContain('SENDGRAPH_READING_THREADS is "many"');
});

interface Told {
  readonly loaded: number;
  readonly refused: readonly { readonly path: string }[];
  /** What is refused comes first, then what is to be looked at in the texts that were read. */
  readonly review: readonly { readonly path: string; readonly reason: string }[];
}

/** Writes lines as tables, read in so many threads. Gives what was told, and the rows of all tables. */
function load(threads: string, lines: string): { told: Told; rows: string[] } {
  const place = new Workplace({ SENDGRAPH_READING_THREADS: threads });
  writeFileSync(join(place.folder, "lines.jsonl"), lines);
  const { status, stdout } = place.run(["load", "lines.jsonl", "--json", "--bulk", "bulk"]);
  expect(status).toBe(1);
  const tables = readdirSync(join(place.folder, "bulk")).filter((name) => name.endsWith(".csv"));
  const rows = tables.flatMap((name) => {
    const table = readFileSync(join(place.folder, "bulk", name), "utf8");
    return table.slice(table.indexOf("\n") + 2, -2).split('"\n"');
  });
  place.remove();
  return { told: JSON.parse(stdout), rows: rows.sort() };
}

test("texts that are read in threads beside each other give what each gives alone, and in their order", () => {
  const lines = makeLines();
  const [beside, alone] = [load("2", lines), load("0", lines)];
  expect(alone.told.loaded).toBe(TEXTS);
  expect(alone.rows.length).toBeGreaterThan(10_000);
  expect(beside.rows).toEqual(alone.rows);
  expect(alone.told.refused.map(({ path }) => path)).toEqual([
    "lines.jsonl:1",
    "lines.jsonl:33",
    "lines.jsonl:35",
  ]);
  const ofTexts = alone.told.review.filter(({ reason }) => reason !== "refused");
  expect(ofTexts.length).toBeGreaterThan(0);
  expect(beside.told).toEqual(alone.told);
});
