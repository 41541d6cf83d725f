import fc from "fast-check";
import { COMPARED_AS } from "../../explorer/view/compare-place.ts";
import { COLOURINGS, STARTS } from "../../explorer/view/exploration.ts";
import { ASKED } from "../../explorer/view/lens.ts";
import { RANKINGS } from "../../explorer/view/pairs.ts";
import { DRAWINGS, DRAWS, LEVELS, MAPS_OF, type Place, SIDES, TABS } from "../../explorer/view/place.ts";
import { SHAPES } from "../../explorer/view/queries.ts";

const id = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
const ids = fc.uniqueArray(id, { maxLength: 4 });
const coordinate = fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 1_000);

const show = fc.option(fc.constantFrom(...SHAPES));
const values = fc.dictionary(id, fc.string({ unit: "grapheme", maxLength: 30 }), {
  maxKeys: 4,
  noNullPrototype: true,
});

const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
const side = fc.record({ id: fc.option(id), from: year, to: year });

/** Any state of the page, with ids of any letters. */
export const ANY_PLACE: fc.Arbitrary<Place> = fc.record({
  tab: fc.constantFrom(null, ...TABS),
  question: fc.record({
    among: fc.constantFrom("areas" as const, "bodies" as const),
    polarity: fc.constantFrom(...ASKED),
    focus: fc.option(id),
  }),
  filter: fc.record({
    regions: ids,
    kinds: ids,
    frameworks: ids,
    outcomes: ids,
    from: fc.option(fc.integer({ min: 1900, max: 2100 })),
    to: fc.option(fc.integer({ min: 1900, max: 2100 })),
    hidden: ids,
    only: ids,
    without: fc.uniqueArray(fc.constantFrom(...SIDES)),
  }),
  selection: fc.oneof(
    fc.constant(null),
    fc.record({ kind: fc.constant("node" as const), id }),
    fc.record({ kind: fc.constant("link" as const), subject: id, theme: id }),
    fc.record({ kind: fc.constant("pair" as const), a: id, b: id }),
  ),
  article: fc.option(id),
  sentence: fc.option(id),
  level: fc.constantFrom(...LEVELS),
  drawing: fc.constantFrom(...DRAWINGS),
  draw: fc.constantFrom(...DRAWS),
  ranked: fc.constantFrom(...RANKINGS),
  least: fc.option(fc.integer({ min: 1, max: 999 })),
  mapOf: fc.constantFrom(...MAPS_OF),
  compare: fc.option(fc.record({ a: side, b: side, as: fc.constantFrom(...COMPARED_AS) })),
  query: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant("saved" as const), name: id, values, show }),
      fc.record({ kind: fc.constant("own" as const), text: fc.string({ unit: "grapheme" }), values, show }),
    ),
  ),
  exploration: fc.record({
    start: fc.constantFrom(...STARTS),
    around: fc.option(fc.record({ id, steps: fc.integer({ min: 1, max: 4 }) })),
    way: fc.option(
      fc.oneof(
        fc.record({ from: id, to: fc.constant(null), nth: fc.constant(0) }),
        fc.record({ from: id, to: id, nth: fc.integer({ min: 0, max: 999 }) }),
      ),
    ),
    steps: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant("open" as const), id }),
        fc.record({ kind: fc.constant("bring" as const), id, label: id }),
        fc.record({ kind: fc.constant("add" as const), id }),
      ),
      { maxLength: 4 },
    ),
    without: ids,
    kinds: ids,
    bundles: fc.array(fc.record({ id, label: id }), { maxLength: 3 }),
    pins: fc.array(fc.record({ id, x: coordinate, y: coordinate }), { maxLength: 3 }),
    colour: fc.constantFrom(...COLOURINGS),
  }),
  camera: fc.option(
    fc.record({
      x: coordinate,
      y: coordinate,
      ratio: fc.integer({ min: 1, max: 30_000 }).map((value) => value / 10_000),
    }),
  ),
  seed: fc.integer({ min: 0, max: 9999 }),
});
