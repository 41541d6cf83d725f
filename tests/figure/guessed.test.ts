import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { readQueryFacts } from "../../explorer/api/figure-source.ts";
import { findGuessedCases } from "../../explorer/api/guessed-cases.ts";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { withoutPrivate } from "../../explorer/figure/provenance.ts";
import { Tables } from "../../explorer/figure/slice.ts";
import { fill } from "../cypher/load-articles.ts";
import { LATE_ARTICLE } from "../fixtures/tiny-articles.ts";
import { makeBatch, TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { FONTS, KINDS } from "./figures.ts";

const made = (kind: string) => {
  const one = KINDS[kind]?.("page");
  if (!one) throw new Error(`There is no kind "${kind}".`);
  return one;
};

test("a case is guessed where no rule names the theme in any of its sentences", () => {
  const row = (area: string, theme: string, learntFrom: string | null) => ({
    ...{ area, theme, learntFrom, polarity: "weakness" },
  });
  const rows = [
    row("area:1", "theme:a", "plans, late"),
    row("area:1", "theme:a", "late"),
    row("area:1", "theme:b", "wait*"),
    row("area:1", "theme:b", null),
    row("area:2", "theme:b", null),
  ];
  expect(findGuessedCases(rows, ({ area }) => [area])).toEqual([
    { subject: "area:1", theme: "theme:a", polarity: "weakness" },
  ]);
});

test.for(["graph", "map", "ranking", "net", "matrix"])(
  "the caption of a %s, and the words for who cannot see it, count what was guessed",
  (kind) => {
    const { plan, data } = made(kind);
    const links = data["links"] ?? [];
    const { subject = "", theme = "" } = links.find(({ polarity }) => polarity === "weakness") ?? {};
    const guessed = [
      { subject, theme, polarity: "weakness" },
      { subject, theme, polarity: "mixed" },
    ];
    const { caption, alt } = layOutFigure(plan, Tables.parse({ ...data, guessed }), FONTS);
    const says = /In 1 of \d+ cases, each a theme of an area, the theme was guessed: no rule names it\.$/;
    expect(caption).toMatch(says);
    expect(alt).toMatch(says);
    expect(layOutFigure(plan, data, FONTS).caption).not.toContain("guessed");
  },
);

test("so do those of what was said over time, an inspection's theme each", () => {
  const { plan, data } = made("timeline");
  const guessed = [
    { subject: "i1", theme: "theme:0", polarity: "strength" },
    { subject: "i2", theme: "theme:0", polarity: "weakness" },
  ];
  expect(layOutFigure(plan, Tables.parse({ ...data, guessed }), FONTS).caption).toContain(
    "In 2 of 8 cases, each a theme of an inspection, the theme was guessed",
  );
});

describe("a figure of what a saved query counts", () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore("memory:");
    await fill(store, [...TINY_GRAPH, makeBatch(LATE_ARTICLE)]);
  });
  afterAll(async () => store.close());
  const tell = async (name: string, typed: Readonly<Record<string, string>> = {}) => {
    const { plan, data } = await readQueryFacts(store, name, typed, "nature-double");
    return layOutFigure(plan, data, FONTS).caption;
  };

  test("owns up to the themes that were guessed among what it counts", async () => {
    // Weaknesses of areas: Northshire 4, Eastborough 3, Westhaven 2, Southmoor 2, and Midvale 1 that was guessed.
    expect(await tell("common-themes")).toContain(
      "In 1 of 12 cases, each a theme of an area, the theme was guessed: no rule names it.",
    );
  });

  test("says nothing of guesses that it does not count", async () => {
    expect(await tell("common-themes", { polarity: "strength" })).not.toContain("guessed");
    expect(await tell("common-themes", { region: "North East" })).not.toContain("guessed");
    expect(await tell("outcomes-by-region-and-year")).not.toContain("guessed");
    expect(await tell("who-to-learn-from", { area: "Northshire" })).not.toContain("guessed");
  });

  test("counts the themes of bodies where its rows name bodies", async () => {
    expect(await tell("similar-bodies", { body: "Midvale City Council" })).toMatch(
      /In \d+ of \d+ cases, each a theme of a body, the theme was guessed/,
    );
  });
});

test("the public form counts guesses too, and leaves out the words that they were made from", () => {
  const { data } = made("graph");
  const guessed = [{ subject: "area:1", theme: "theme:a", polarity: "weakness" }];
  const findings = [{ finding: "finding:1", learntFrom: "late" }];
  const open = withoutPrivate(Tables.parse({ ...data, findings, guessed }));
  expect(open["guessed"]).toEqual(guessed);
  expect(open["findings"]).toEqual([{ finding: "finding:1" }]);
});
