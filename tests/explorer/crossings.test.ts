import fc from "fast-check";
import { expect, test } from "vitest";
import { countCrossings, orderLayers } from "../../explorer/view/crossings.ts";

const LEFT = ["a", "b", "c", "d"];
const RIGHT = ["w", "x", "y", "z"];

test("a ladder that stands on its head is set upright", () => {
  const links = LEFT.map((left, index) => ({ left, right: RIGHT[3 - index] ?? "", weight: 1 }));
  expect(countCrossings(LEFT, RIGHT, links)).toBe(6);
  const order = orderLayers(LEFT, RIGHT, links);
  expect(countCrossings(order.left, order.right, links)).toBe(0);
});

test("no order is worse than the one given, and none is lost", () => {
  const link = fc.record({
    left: fc.constantFrom(...LEFT),
    right: fc.constantFrom(...RIGHT),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(link, { selector: ({ left, right }) => left + right }), (links) => {
      const order = orderLayers(LEFT, RIGHT, links);
      expect(order.left.toSorted()).toEqual(LEFT);
      expect(order.right.toSorted()).toEqual(RIGHT);
      expect(countCrossings(order.left, order.right, links)).toBeLessThanOrEqual(
        countCrossings(LEFT, RIGHT, links),
      );
    }),
  );
});
