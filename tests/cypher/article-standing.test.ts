import fc from "fast-check";
import { expect, test } from "vitest";
import { type ArticleStanding, findReplacements, Standings } from "../../cypher/article-standing.ts";

/** Articles as they come: name, place, day of publication. */
type Coming = readonly [string, string?, string?];

function takeAll(coming: readonly Coming[], standings = new Standings()): Standings {
  for (const [id, place, published = ""] of coming) {
    standings.take({ id, place, published, isRetracted: false });
  }
  return standings;
}

function statusOf(standings: Standings, ids: string): string {
  return [...ids].map((id) => `${id} ${standings.get(id)?.status}`).join(", ");
}

function standingsOf(standings: Standings, ids: string): ArticleStanding[] {
  return [...ids].flatMap((id) => standings.get(id) ?? []);
}

test.for<[string, readonly Coming[], string]>([
  ["one text at one place", [["a", "p"]], "a current"],
  [
    "the same again",
    [
      ["a", "p"],
      ["a", "p"],
    ],
    "a current",
  ],
  [
    "another text at the place",
    [
      ["a", "p"],
      ["b", "p"],
    ],
    "a superseded, b current",
  ],
  [
    "the first text back again",
    [
      ["a", "p"],
      ["b", "p"],
      ["a", "p"],
    ],
    "a current, b superseded",
  ],
  [
    "a text that stands elsewhere too",
    [
      ["a", "p"],
      ["a", "q"],
      ["b", "p"],
    ],
    "a current, b current",
  ],
  [
    "gone from both of its places",
    [
      ["a", "p"],
      ["a", "q"],
      ["b", "p"],
      ["c", "q"],
    ],
    "a superseded, b current, c current",
  ],
  ["texts without a place", [["a"], ["b"]], "a current, b current"],
  [
    "the one published later comes last",
    [
      ["a", "p", "2024-05-01"],
      ["b", "p", "2024-05-02"],
    ],
    "a superseded, b current",
  ],
  [
    "the one published later comes first",
    [
      ["b", "p", "2024-05-02"],
      ["a", "p", "2024-05-01"],
    ],
    "a superseded, b current",
  ],
  [
    "edited on the day it came out",
    [
      ["a", "p", "2024-05-01"],
      ["b", "p", "2024-05-01"],
    ],
    "a superseded, b current",
  ],
])("%s", ([, coming, expected]) => {
  const ids = [...new Set(coming.map(([id]) => id))].sort().join("");
  expect(statusOf(takeAll(coming), ids)).toBe(expected);
});

test("three versions that tell their days stand the same in any order, and both older ones name the newest", () => {
  const versions: Coming[] = [
    ["a", "p", "2024-05-01"],
    ["b", "p", "2024-05-02"],
    ["c", "p", "2024-05-03"],
  ];
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  for (const order of orders) {
    const standings = takeAll(order.flatMap((i) => (versions[i] ? [versions[i]] : [])));
    expect(statusOf(standings, "abc")).toBe("a superseded, b superseded, c current");
    expect(findReplacements(standingsOf(standings, "abc"))).toEqual([
      { from: "a", to: "c" },
      { from: "b", to: "c" },
    ]);
  }
});

test("what was retracted stays so when it comes again, until that is undone; a newer version counts", () => {
  const standings = takeAll([["a", "p"]]);
  standings.retract("a", true);
  takeAll([["a", "p"]], standings);
  expect(statusOf(standings, "a")).toBe("a retracted");
  takeAll([["b", "p"]], standings);
  expect(statusOf(standings, "ab")).toBe("a retracted, b current");
  standings.retract("a", false);
  expect(statusOf(standings, "ab")).toBe("a superseded, b current");
});

test.for<[string, readonly Coming[], string, string]>([
  [
    "the version before",
    [
      ["a", "p"],
      ["b", "p"],
    ],
    "b",
    "a current, b retracted",
  ],
  [
    "the last of those before, and not one that comes first by its name",
    [
      ["z", "p"],
      ["a", "p"],
      ["b", "p"],
    ],
    "b",
    "a current, b retracted, z superseded",
  ],
  [
    "the one published last before, whenever it came",
    [
      ["c", "p", "2024-05-03"],
      ["b", "p", "2024-05-02"],
      ["a", "p", "2024-05-01"],
    ],
    "c",
    "a superseded, b current, c retracted",
  ],
  [
    "the version before it was put back",
    [
      ["a", "p"],
      ["b", "p"],
      ["a", "p"],
    ],
    "a",
    "a retracted, b current",
  ],
  [
    "none where another text stands",
    [
      ["a", "p"],
      ["b", "p"],
      ["b", "q"],
      ["c", "p"],
    ],
    "b",
    "a superseded, b retracted, c current",
  ],
  [
    "two, of two places",
    [
      ["a", "p"],
      ["b", "q"],
      ["c", "p"],
      ["c", "q"],
    ],
    "c",
    "a current, b current, c retracted",
  ],
])(
  "where one is taken back what counts again is %s; undone, all is as it was",
  ([, coming, id, expected]) => {
    const ids = [...new Set(coming.map(([its]) => its))].sort().join("");
    const standings = takeAll(coming);
    const before = statusOf(standings, ids);
    standings.retract(id, true);
    expect(statusOf(standings, ids)).toBe(expected);
    // Read from a graph, and loaded once more, they stand the same.
    const kept = new Standings(standingsOf(standings, ids));
    takeAll(coming, kept);
    expect(statusOf(kept, ids)).toBe(expected);
    expect(findReplacements(standingsOf(kept, ids)).some(({ to }) => to === id)).toBe(false);
    standings.retract(id, false);
    expect(statusOf(standings, ids)).toBe(before);
  },
);

test("of versions taken back one after another each leaves the one before it, and tells so", () => {
  const standings = takeAll([
    ["a", "p"],
    ["b", "p"],
    ["c", "p"],
  ]);
  expect(standings.retract("c", true)).toMatchObject({ own: { status: "retracted" }, restored: ["b"] });
  expect(findReplacements(standingsOf(standings, "abc"))).toEqual([{ from: "a", to: "b" }]);
  expect(standings.retract("c", true)).toMatchObject({ changed: [], restored: [] });
  expect(standings.retract("b", true)).toMatchObject({ restored: ["a"] });
  takeAll([["d", "p"]], standings);
  expect(statusOf(standings, "abcd")).toBe("a superseded, b retracted, c retracted, d current");
});

test("texts of one place that tell their days, some of them taken back, stand the same in any order", () => {
  const text = fc.record({ day: fc.integer({ min: 10, max: 30 }), isRetracted: fc.boolean() });
  const texts = fc.uniqueArray(text, { selector: ({ day }) => day, minLength: 1, maxLength: 8 });
  const shuffled = texts.chain((known) => fc.shuffledSubarray(known, { minLength: known.length }));
  fc.assert(
    fc.property(shuffled, (coming) => {
      const standings = new Standings();
      for (const { day, isRetracted } of coming)
        standings.take({ id: `${day}`, place: "p", published: `2024-05-${day}`, isRetracted });
      const newest = Math.max(...coming.flatMap(({ day, isRetracted }) => (isRetracted ? [] : [day])));
      for (const { day, isRetracted } of coming) {
        const status = isRetracted ? "retracted" : day === newest ? "current" : "superseded";
        expect(standings.get(`${day}`)?.status).toBe(status);
      }
    }),
  );
});

test("taking in tells what changed, and nothing the second time", () => {
  const standings = takeAll([["a", "p"]]);
  const coming = { id: "b", place: "p", published: "", isRetracted: false };
  expect(standings.take(coming)).toMatchObject({ changed: [{ id: "b" }, { id: "a" }], superseded: ["a"] });
  expect(standings.take(coming)).toMatchObject({
    own: { id: "b", places: ["p"] },
    changed: [],
    superseded: [],
  });
});
