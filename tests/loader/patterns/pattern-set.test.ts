import { expect, test } from "vitest";
import { PatternPass } from "../../../loader/patterns/pattern-pass.ts";
import { PatternSet } from "../../../loader/patterns/pattern-set.ts";
import { tokenise } from "../../../loader/text/tokens.ts";

function find(patterns: readonly string[], text: string): string[] {
  const tokens = tokenise(text);
  return new PatternSet(patterns.map((pattern) => ({ pattern }))).find(tokens).map(({ row, first, last }) => {
    const words = tokens.slice(first, last).map(({ norm }) => norm);
    return `${row.pattern}: ${words.join(" ")}`;
  });
}

test.for([
  ["wait* too long", "Families waited too long.", ["wait* too long: waited too long"]],
  [
    "work* ... together",
    "They work well and often together.",
    ["work* ... together: work well and often together"],
  ],
  ["work* ... together", "Together they work.", []], // the word that must come stands before
  ["work* ... together", "They work one two three four five six together.", []], // a gap of more than five words
  ["work* ... together", "They work, as ever, together.", ["work* ... together: work , as ever , together"]],
  ["youngsters wait*", "Children waited.", ["youngsters wait*: children waited"]], // one word, spelt in two ways
  ["whilst they wait", "While they wait.", ["whilst they wait: while they wait"]],
  ["?very late", "The plans are very late.", ["?very late: very late", "?very late: late"]],
  ["# of the # areas", "Thirty of the 68 areas failed.", ["# of the # areas: thirty of the 68 areas"]],
  [
    "plans|letters late",
    "Letters late, plans late.",
    ["plans|letters late: letters late", "plans|letters late: plans late"],
  ],
  ["* late", "So late! Late.", ["* late: so late"]],
  ["not * late", "not , late", []], // any word is no mark
] as const)("%s in %s", ([pattern, text, found]) => expect(find([pattern], text)).toEqual(found));

test("matches come by their first word, then by the order of the rows", () => {
  expect(find(["late plans", "plans", "late"], "late plans")).toEqual([
    "late plans: late plans",
    "late: late",
    "plans: plans",
  ]);
});

test("a table of one set does not see what another remembered", () => {
  const text = "Plans are late.";
  expect(find(["plans"], text)).toEqual(["plans: plans"]);
  expect(find(["late"], text)).toEqual(["late: late"]);
});

test("no match reaches over the end that was given, nor begins where none may", () => {
  const tokens = tokenise("plans are late plans are late");
  const set = new PatternSet([{ pattern: "plans are late" }]);
  expect(set.find(tokens, 0, 5).map(({ first }) => first)).toEqual([0]);
  expect(set.find(tokens, 1).map(({ first }) => first)).toEqual([3]);
  expect(set.find(tokens, 0, 6, 3).map(({ first }) => first)).toEqual([0]);
});

test.for([
  ["work* ... together", "work well together", 3, [3]], // the word that must come is not looked for ahead
  ["work* ... together", "work well together", 2, []],
  ["work* together", "work , together", 3, []],
  ["?very late", "late plans", 2, [1]],
  ["late", "plans late", 2, []],
] as const)("what begins with the first word alone: %s in %s", ([pattern, text, to, lasts]) => {
  const found = new PatternSet([{ pattern }]).find(tokenise(text), 0, to, 1);
  expect(found.map(({ last }) => last)).toEqual(lasts);
});

test("tables that share a pass each find their own rows, within the end that was given", () => {
  const pass = new PatternPass();
  const [waits, plans] = ["waits ?long", "plans"].map((pattern) => new PatternSet([{ pattern }], pass));
  const tokens = tokenise("waits long plans");
  expect(waits?.find(tokens)).toEqual([
    { row: { pattern: "waits ?long" }, rank: 0, first: 0, last: 2, words: 2 },
  ]);
  expect(waits?.find(tokens, 0, 1).map(({ last, words }) => ({ last, words }))).toEqual([
    { last: 1, words: 1 },
  ]);
  expect(plans?.find(tokens).map(({ first, rank }) => ({ first, rank }))).toEqual([{ first: 2, rank: 0 }]);
});

test("what is first met later is found as if it had been known before", () => {
  const patterns = ["work* ... together", "?very late", "together late", "# plans", "plans ... # late"];
  const texts = [
    "Together late.",
    "They work well together.",
    "Two plans",
    "Plans of two are very late",
    "late",
  ];
  const pass = new PatternPass();
  const kept = new PatternSet(
    patterns.map((pattern) => ({ pattern })),
    pass,
  );
  for (const text of [...texts, ...texts]) {
    const fresh = new PatternSet(patterns.map((pattern) => ({ pattern })));
    expect(kept.find(tokenise(text)), text).toEqual(fresh.find(tokenise(text)));
    expect(kept.find(tokenise(text)).length, text).toBeGreaterThan(0);
  }
});
