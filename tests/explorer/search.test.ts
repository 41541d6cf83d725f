import fc from "fast-check";
import { expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { search } from "../../explorer/api/search.ts";
import { readSnapshot } from "../../explorer/api/snapshot.ts";
import { fold, foldMapped } from "../../explorer/view/fold.ts";
import { rankMatch } from "../../explorer/view/fuzzy.ts";
import { leadToHit, listHeld, markHits } from "../../explorer/view/mark-hits.ts";
import { chooseSentences } from "../../explorer/view/search-words.ts";
import { TINY_ARTICLES } from "../fixtures/tiny-articles.ts";
import { makeBatch } from "../fixtures/tiny-graph.ts";

test.for<readonly [name: string, words: string]>([
  ["St. Helens", "St Helens"],
  ["St Helens", "ST. HELENS"],
  ["King's Lynn", "kings lynn"],
  ["Kings Lynn", "King’s Lynn"],
  ["Stoke-on-Trent", "stoke on trent"],
  ["Stoke on Trent", "Stoke-on-Trent"],
  ["Co-production with families", "coproduction"],
  ["Coproduction", "co-production"],
  ["Zoë Ångström", "ZOE ANGSTROM"],
])("%s is found by “%s”", ([name, words]) => {
  expect(rankMatch(name, words)).toBe(0);
});

/** What answers stands in brackets. */
const mark = (text: string, words: string) =>
  markHits(text, words)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join("");

test.for<readonly [text: string, words: string, marked: string]>([
  ["St. Helens Borough Council", "st helens", "[St. Helens] Borough Council"],
  ["King’s Lynn", "kings", "[King’s] Lynn"],
  ["Co-production with families", "coproduction", "[Co-production] with families"],
  ["The café of Zoë", "cafe zoe", "The [café] of [Zoë]"],
  ["Waits for an ADHD diagnosis are too long.", "long adhd", "Waits for an [ADHD] diagnosis are too [long]."],
  ["Hillingdon", "hilingdon", "[Hillingdon]"],
  ["The theme of them", "the", "[The] [the]me of [the]m"],
  ["Northumberland", "umber", "North[umber]land"],
  ["Bury", "zz", "Bury"],
  ["Bury", " ", "Bury"],
])("of “%s”, looked for by “%s”, is marked %s", ([text, words, marked]) => {
  expect(mark(text, words)).toBe(marked);
});

test("the pieces of 1,000 texts joined are the texts again, and signs fold alike one by one", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 40 });
  fc.assert(
    fc.property(text, fc.string({ maxLength: 6 }), (whole, words) => {
      expect(
        markHits(whole, words)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(whole);
      const { folded, starts } = foldMapped(whole);
      expect(starts).toHaveLength(folded.length);
    }),
    { numRuns: 1_000 },
  );
  for (const told of ["St. Helens, 1.5 King’s – Zoë", "Co-production. E.H.C.P."])
    expect(foldMapped(told).folded).toBe(fold(told));
});

test("a long sentence is shown from a little before what was found in it", () => {
  const long = `${"Words that come before it. ".repeat(6)}Here is autism.`;
  const [first, hit] = leadToHit(markHits(long, "autism"));
  expect(first?.text).toMatch(/^…\S.{20,60}Here is $/);
  expect(hit).toEqual({ text: "autism", isHit: true });
});

test("of sentences that overlap the best alone is listed, eight in all", () => {
  const at = (article: string, start: number, end: number) => ({ article, start, end });
  expect(chooseSentences([at("a", 0, 9), at("a", 3, 30), at("b", 3, 30)])).toEqual([
    at("a", 0, 9),
    at("b", 3, 30),
  ]);
  expect(chooseSentences(Array.from({ length: 24 }, (_, place) => at("a", place, place + 1)))).toHaveLength(
    8,
  );
});

test("sentences are found without their accents, apostrophes and hyphens, and with them", async () => {
  const [article] = TINY_ARTICLES;
  if (article === undefined) throw new Error("The tiny graph has no article.");
  const said = "The children’s café-like co-production in Zoë’s school fell.";
  const store = await openStore("memory:");
  await store.prepare();
  const claim = ["weakness", "co-production", "inspectors", said] as const;
  await store.writeArticle(makeBatch({ ...article, claims: [claim] }));
  await store.derive();
  const snapshot = await readSnapshot(store);
  for (const words of [
    "childrens cafe",
    "Children's",
    "coproduction",
    "co production in zoes",
    "CAFÉ-LIKE",
  ]) {
    const hits = await search(store, snapshot, words);
    expect(
      hits.filter(({ kind }) => kind === "Sentence").map(({ name }) => name),
      words,
    ).toEqual([said]);
  }
  await store.close();
});

test("a word that some name holds is marked nowhere with a slip, one that none holds is", () => {
  const marked = (text: string, words: string, names: readonly string[]) =>
    markHits(text, words, listHeld(names, words))
      .filter(({ isHit }) => isHit)
      .map((piece) => piece.text);
  const names = ["Cambridgeshire", "Cumbria"];
  expect(marked("South Cumbria and Cambridge", "camb", names)).toEqual(["Camb"]);
  expect(marked("South Cumbria", "camb", names)).toEqual([]);
  expect(marked("South Cumbria", "camb", ["Cumbria"])).toEqual(["Cumbria"]);
  expect(marked("South Cumbria, autism", "cumbra autism", ["Autism pathway"])).toEqual(["Cumbria", "autism"]);
});
