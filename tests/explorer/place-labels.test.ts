import fc from "fast-check";
import { expect, test } from "vitest";
import { type Labelled, placeLabels } from "../../explorer/view/place-labels.ts";

const HEIGHT = 16;
const node = (text: string, x: number, y: number, size = 10): Labelled => ({ text, x, y, size, width: 60 });

test("a name stands right of its node", () =>
  expect(placeLabels([node("a", 100, 100)], HEIGHT)).toEqual([{ text: "a", x: 114, y: 100, width: 60 }]));

test("where another node lies on the right, it stands on the left", () => {
  const placed = placeLabels([node("a", 100, 100), node("b", 130, 100)], HEIGHT);
  expect(placed.find(({ text }) => text === "a")?.x).toBe(100 - 14 - 60);
});

test("what is pointed at stands on the right whatever lies there, and others give way", () => {
  const placed = placeLabels([node("b", 130, 100), { ...node("a", 100, 100), isFixed: true }], HEIGHT);
  expect(placed[0]).toMatchObject({ text: "a", x: 114, y: 100 });
  expect(placed[1]?.y).not.toBe(100);
});

test("no name passes the sides of the picture", () => {
  expect(placeLabels([node("a", 150, 100)], HEIGHT, 180)).toMatchObject([{ text: "a", x: 76, y: 100 }]);
  expect(placeLabels([node("a", 20, 100)], HEIGHT, 50)).toEqual([]);
});

const Nodes = fc.array(
  fc.record({
    text: fc.string({ minLength: 1, maxLength: 4 }),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 300 }),
    size: fc.integer({ min: 3, max: 12 }),
    width: fc.integer({ min: 10, max: 140 }),
  }),
  { maxLength: 30 },
);

test("no name lies over another, however nodes lie", () => {
  fc.assert(
    fc.property(Nodes, (nodes) => {
      const unique = nodes.map((one, index) => ({ ...one, text: `${index} ${one.text}` }));
      const placed = placeLabels(unique, HEIGHT);
      const widthOf = (text: string) => unique.find((one) => one.text === text)?.width ?? 0;
      for (const [index, a] of placed.entries())
        for (const b of placed.slice(index + 1)) {
          const isApart =
            a.x + widthOf(a.text) <= b.x || b.x + widthOf(b.text) <= a.x || Math.abs(a.y - b.y) >= HEIGHT;
          expect(isApart, `${a.text} over ${b.text}`).toBe(true);
        }
    }),
  );
});
