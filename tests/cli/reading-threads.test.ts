import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SEED_ARTICLES, Workplace } from "../tools/command-line.ts";

const place = new Workplace({ SENDGRAPH_READING_THREADS: "2" });
afterAll(() => place.remove());

/** A text that is read alone, and not beside others: as many characters as come before threads are begun. */
const HALF = 520_000;

/** Lines of JSON, each a seed under a heading of its own: enough that whichever half comes second is read in threads. */
function makeHalf(half: string): string {
  const seeds = readdirSync(SEED_ARTICLES)
    .sort()
    .map((name) => readFileSync(join(SEED_ARTICLES, name), "utf8"));
  const lines: string[] = [];
  for (let [number, characters] = [0, 0]; characters < HALF; number += 1) {
    const text = `Report ${number} of the ${half} half\n\n${seeds[number % seeds.length]}`;
    characters += text.length;
    lines.push(JSON.stringify({ text, source: `https://${half}.example/${number}` }));
    if (number === 30) lines.push("{ this is no JSON");
    if (number === 31) lines.push(JSON.stringify({ text: "", source: `https://${half}.example/empty` }));
  }
  writeFileSync(join(place.folder, `${half}.jsonl`), `${lines.join("\n")}\n`);
  return `${half}.jsonl`;
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

/** Writes halves as tables, in this order. Gives what was told, and the rows of all tables. */
function load(folder: string, halves: readonly string[]): { told: Told; rows: string[] } {
  const { status, stdout } = place.run(["load", ...halves, "--json", "--bulk", folder]);
  expect(status).toBe(1);
  const tables = readdirSync(join(place.folder, folder)).filter((name) => name.endsWith(".csv"));
  const rows = tables.flatMap((name) => {
    const table = readFileSync(join(place.folder, folder, name), "utf8");
    return table.slice(table.indexOf("\n") + 2, -2).split('"\n"');
  });
  return { told: JSON.parse(stdout), rows: rows.sort() };
}

test("texts that are read in threads beside each other give what each gives alone, and in their order", () => {
  const [first, second] = [makeHalf("first"), makeHalf("second")];
  const [one, other] = [load("one", [first, second]), load("other", [second, first])];
  expect(one.rows.length).toBeGreaterThan(10_000);
  expect(one.rows).toEqual(other.rows);
  expect(one.told.refused.map(({ path }) => path)).toHaveLength(4);
  const ofTexts = ({ review }: Told) => review.filter(({ reason }) => reason !== "refused");
  for (const [own, others] of [
    [one.told.refused, other.told.refused],
    [ofTexts(one.told), ofTexts(other.told)],
  ] as const) {
    const of = (name: string) => others.filter(({ path }) => path.startsWith(name));
    expect(own.length).toBeGreaterThan(0);
    expect(own).toEqual([...of("first"), ...of("second")]);
  }
});
