import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { SortedLines } from "../../cypher/sorted-lines.ts";

/** Lines in no order: some twice, some long, some with characters of more than one byte or code unit. */
const LINES = Array.from({ length: 3_000 }, (_, i) => {
  const n = (i * 7_919) % 2_900;
  const more = ["", "é", "“", "😀", "\u{fffd}", '"\\n'][n % 6] ?? "";
  return `["Evidence",${n % 40},"${more.repeat(n % 5)}${"x".repeat(n % 97 === 0 ? 40_000 : n % 13)}",${n}]`;
});

async function sorted(lines: readonly string[], mostHeld?: number): Promise<string[]> {
  const sorting = new SortedLines(mostHeld);
  for (const line of lines) if (sorting.add(line)) await sorting.putAside();
  expect(sorting.size).toBe(lines.length);
  const all: string[] = [];
  for await (const some of sorting.inOrder()) all.push(...some);
  await sorting.close();
  return all;
}

const scratchFiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith("sendgraph-scratch-"));

afterEach(() => vi.unstubAllEnvs());

test.for([
  [Infinity, "all of them held"],
  [100_000, "most of them put aside"],
  [1, "every one put aside by itself"],
] as const)(
  "lines come back in the order in which they sort, with %d characters held: %s",
  async ([most]) => {
    const lines = most === 1 ? LINES.slice(0, 300) : LINES;
    expect(await sorted(lines, most)).toEqual(lines.toSorted());
  },
);

test("of no lines there are none", async () => {
  expect(await sorted([])).toEqual([]);
});

test("what is put aside is in no folder by its name: whoever ends us leaves nothing behind", async () => {
  const before = scratchFiles();
  const sorting = new SortedLines(10);
  sorting.add("a line that is long enough");
  await sorting.putAside();
  expect(scratchFiles()).toEqual(before);
  await sorting.close();
});

test("a temporary folder that takes nothing is told, with what to do", async () => {
  vi.stubEnv("TMPDIR", import.meta.filename);
  const sorting = new SortedLines(1);
  sorting.add("a line");
  await expect(sorting.putAside()).rejects.toMatchObject({
    code: "scratch-unwritable",
    message: expect.stringContaining(`takes room in "${import.meta.filename}": a part of its path is a file`),
    remedy: expect.stringContaining("set TMPDIR to a folder"),
  });
});
