import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { SendgraphError } from "../../cypher/errors.ts";
import type { ArticleReading } from "../../loader/article-reading.ts";
import type { CorpusEntry } from "../../loader/model/corpus-entry.ts";
import { NOTHING_GIVEN, type SourceText } from "../../loader/model/source-text.ts";
import { readTexts } from "../../loader/read-texts.ts";

function entry(name: string, text = name): CorpusEntry {
  const place = { path: name, name, line: null, source: name, isRetracted: false };
  return { is: "text", text: { ...place, text, head: NOTHING_GIVEN } };
}

async function* corpus(entries: Iterable<CorpusEntry>): AsyncGenerator<CorpusEntry> {
  yield* entries;
}

/** What stands for a reading here: a refusal that names its text. */
function reading({ name: path }: SourceText): ArticleReading {
  return { is: "refused", refusal: { path, code: "text-invalid", message: "", remedy: "" } };
}

async function pathsOf(entries: AsyncIterable<{ readonly is: string }>): Promise<string[]> {
  const paths: string[] = [];
  for await (const read of entries) paths.push("path" in read ? String(read.path) : textOf(read));
  return paths;
}

function textOf(read: object): string {
  return "reading" in read ? (read.reading as { refusal: { path: string } }).refusal.path : "";
}

test("texts come in the corpus's order, though later ones are read sooner, and what is no text keeps its place", async () => {
  const refused = new SendgraphError("file-type", "No.", "None.");
  const entries = [entry("slow"), entry("quick"), { is: "refused", path: "bad", error: refused } as const];
  const read = readTexts(corpus([...entries, entry("last")]), async (source) => {
    await wait(source.name === "slow" ? 50 : 0);
    return reading(source);
  });
  expect(await pathsOf(read)).toEqual(["slow", "quick", "bad", "last"]);
});

test("reading is ahead by some hundred texts, or by a few that are long, and no more", async () => {
  const most = async (text: string): Promise<number> => {
    let [begun, taken, ahead] = [0, 0, 0];
    const texts = Array.from({ length: 2_000 }, (_, number) => entry(`${number}`, text));
    const read = readTexts(corpus(texts), (source) => {
      begun += 1;
      ahead = Math.max(ahead, begun - taken);
      return Promise.resolve(reading(source));
    });
    for await (const _ of read) taken += 1;
    expect(taken).toBe(2_000);
    return ahead;
  };
  expect(await most("short")).toBeGreaterThan(300);
  expect(await most("short")).toBeLessThan(1_000);
  expect(await most("long".repeat(250_000))).toBeLessThan(12);
});

test("texts that are read at once are taken one by one", async () => {
  const seen: string[] = [];
  const read = readTexts(corpus([entry("one"), entry("two")]), (source) => {
    seen.push(`read ${source.name}`);
    return reading(source);
  });
  for await (const _ of read) seen.push("taken");
  expect(seen).toEqual(["read one", "taken", "read two", "taken"]);
});

test("a fault in one text is thrown in its turn, after what was read before it", async () => {
  const seen: string[] = [];
  const read = readTexts(corpus([entry("good"), entry("fault"), entry("after")]), async (source) => {
    if (source.name === "fault") throw new Error("a fault of the reader");
    await wait(20);
    return reading(source);
  });
  await expect(
    (async () => {
      for await (const each of read) seen.push(textOf(each));
    })(),
  ).rejects.toThrow("a fault of the reader");
  expect(seen).toEqual(["good"]);
});
