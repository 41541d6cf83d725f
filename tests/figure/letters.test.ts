import { expect, test } from "vitest";
import { lookOver } from "../../explorer/figure/preflight.ts";
import { findPreset } from "../../explorer/figure/presets.ts";
import { FIGURE_FORMATS, renderFigure } from "../../explorer/figure/render-figure.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { documentOf, FONTS, lensTables } from "./figures.ts";

const plan: Plan = {
  ...{ of: "lens", kind: "graph", preset: "web", among: "areas", polarity: "weakness" },
  ...{ focus: null, minShared: 1 },
};

test.each([
  ["Arabic", "مدينة"],
  ["Chinese", "東京"],
  ["emoji", "Ely 🏫"],
  ["a letter of two code units and one that joins", "Zoë\u200d👩"],
])(
  "a name in %s is named by preflight with its letters, and every format is still written",
  async (_, name) => {
    const tables = lensTables(4, 5, 2);
    const subjects = (tables["subjects"] ?? []).map((subject, at) =>
      at === 0 ? { ...subject, name } : subject,
    );
    const document = documentOf(plan, { ...tables, subjects });
    const remarks = lookOver(document, findPreset("web"), FONTS, { format: "svg", bytes: 1000 });
    const letters = remarks.find(({ about }) => about === "letters");
    expect(letters).toMatchObject({ level: "fault", says: expect.stringContaining(`"${name}" (`) });
    for (const format of FIGURE_FORMATS)
      expect((await renderFigure(document, format, FONTS)).length).toBeGreaterThan(1000);
  },
);

test("letters with accents, dashes and quotation marks are all there", () => {
  const tables = lensTables(4, 5, 2);
  const name = "Ynys Môn – “Łódź”, Ærø’s";
  const subjects = (tables["subjects"] ?? []).map((subject) => ({
    ...subject,
    name: `${name} ${subject["id"]}`,
  }));
  const document = documentOf(plan, { ...tables, subjects });
  const remarks = lookOver(document, findPreset("web"), FONTS, { format: "svg", bytes: 1000 });
  expect(remarks.map(({ about }) => about)).not.toContain("letters");
});
