import { expect, test } from "vitest";
import { findGuessedCases } from "../../explorer/api/guessed-cases.ts";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { withoutPrivate } from "../../explorer/figure/provenance.ts";
import { Tables } from "../../explorer/figure/slice.ts";
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

test("the public form counts guesses too, and leaves out the words that they were made from", () => {
  const { data } = made("graph");
  const guessed = [{ subject: "area:1", theme: "theme:a", polarity: "weakness" }];
  const findings = [{ finding: "finding:1", learntFrom: "late" }];
  const open = withoutPrivate(Tables.parse({ ...data, findings, guessed }));
  expect(open["guessed"]).toEqual(guessed);
  expect(open["findings"]).toEqual([{ finding: "finding:1" }]);
});
