import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readRows } from "../../loader/rows/read-rows.ts";
import { wordsOf } from "../../loader/text/listed-words.ts";
import { tokenise } from "../../loader/text/tokens.ts";
import { readSources } from "../tools/arrows.ts";
import { failureOf } from "../tools/failure-of.ts";
import { listsAskedFor, listsInCode } from "../tools/word-lists.ts";

const root = join(import.meta.dirname, "../..");
const sources = readSources(root).filter(({ path }) => path.startsWith("loader/"));
const rows = readRows(
  join(root, "seeds/cues/words.csv"),
  z.object({ list: z.string(), words: z.string(), example: z.string() }),
).map((row) => ({ ...row, words: row.words.split("|") }));

test("a listed word stands in its row's example", () => {
  const failing = rows.filter(
    ({ words, example }) => !tokenise(example).some(({ norm }) => isAmong(norm, words)),
  );
  expect(failing.map(({ list, example }) => `${list}: ${example}`)).toEqual([]);
});

test("a listed word is one word, spelt as the reader knows it: another would never be met", () => {
  const failing = rows.flatMap(({ list, words }) =>
    words.filter((word) => !word.endsWith("*") && !isWord(word)).map((word) => `${list}: ${word}`),
  );
  expect(failing).toEqual([]);
});

test("a word stands in a list once", () => {
  const all = rows.flatMap(({ list, words }) => words.map((word) => `${list}: ${word}`));
  expect(all.filter((each, i) => all.indexOf(each) !== i)).toEqual([]);
});

test("every list is asked for once, by the file that it is named after, and every list that is asked for is there", () => {
  const asked = sources.flatMap((source) =>
    listsAskedFor([source]).map((list) => ({ list, file: basename(source.path, ".ts") })),
  );
  expect(asked.filter(({ list, file }) => !list.startsWith(`${file}: `))).toEqual([]);
  expect(asked.map(({ list }) => list).sort()).toEqual([...new Set(rows.map(({ list }) => list))].sort());
});

test("lists of words of content are rows, not code", () => {
  expect(listsInCode(sources)).toEqual([]);
});

test("a list in code is seen, and words of grammar are not", () => {
  const long = "new WordForm(/^(?:waits?|delays?|late|overdue|refused|missed|slow|poor|patchy)$/)";
  const grammar = "new WordForm(/^(?:and|but|or|nor|yet|while|though|because|delays|waits)$/)";
  expect(listsInCode([{ path: "loader/planted.ts", text: `${long}; ${grammar};` }])).toEqual([
    "loader/planted.ts: waits?|delays?|late|…",
  ]);
});

test("a list that is not there is told by its name", () => {
  expect(failureOf(() => wordsOf("planted: no list"))).toMatchObject({
    code: "reference-invalid",
    message: expect.stringContaining('no row of the list "planted: no list"'),
  });
});

function isAmong(norm: string, words: readonly string[]): boolean {
  return words.some((word) => (word.endsWith("*") ? norm.startsWith(word.slice(0, -1)) : norm === word));
}

function isWord(word: string): boolean {
  const tokens = tokenise(/^['’]/.test(word) ? `x${word} x` : `${word} x`);
  return tokens.length === (/^['’]/.test(word) ? 3 : 2) && tokens.at(-2)?.norm === word;
}
