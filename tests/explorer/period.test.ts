import { expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { bindLens, LENS_FIGURES } from "../../explorer/api/figure-names.ts";
import { findEmptyPeriod } from "../../explorer/view/period.ts";

const INSPECTIONS = [
  { date: "2016-12", published: null },
  { date: null, published: "2025-05-14" },
];

test.for<readonly [from: number | null, to: number | null, told: string | null]>([
  [null, null, null],
  [2016, 2016, null],
  [2020, null, null],
  [2025, 2016, "The period is turned round: it begins in 2025 and ends in 2016."],
  [
    2030,
    null,
    "No text read yet tells of an inspection since 2030. Those that a text tells of are of 2016 to 2025.",
  ],
  [
    2018,
    2020,
    "No text read yet tells of an inspection of 2018 to 2020. Those that a text tells of are of 2016 to 2025.",
  ],
])("of the inspections of %s to %s is told: %s", ([from, to, told]) =>
  expect(findEmptyPeriod({ from, to }, INSPECTIONS)?.told ?? null).toBe(told),
);

test("a period that is turned round can be turned back, and no figure is drawn of it", async () => {
  expect(findEmptyPeriod({ from: 2025, to: 2016 }, INSPECTIONS)?.turned).toEqual({ from: 2016, to: 2025 });
  const [figure] = LENS_FIGURES;
  if (figure === undefined) throw new Error("There are figures of the lens.");
  const store = await openStore("memory:");
  await expect(bindLens(store, figure, { from: "2025", to: "2016" })).rejects.toMatchObject({
    code: "query-parameter",
    remedy: "Say from=2016 and to=2025.",
  });
  await store.close();
});
