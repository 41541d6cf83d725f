import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf } from "../../explorer/figure/colour-vision.ts";
import { placeAllLabels, placeManyLabels } from "../../explorer/view/lead-labels.ts";
import { type Labelled, placeLabels } from "../../explorer/view/place-labels.ts";
import { PALETTES, thinLine } from "../../explorer/view/style.ts";

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
  expect(placeLabels([node("a", 150, 100)], HEIGHT, { width: 180 })).toMatchObject([
    { text: "a", x: 76, y: 100 },
  ]);
  expect(placeLabels([node("a", 20, 100)], HEIGHT, { width: 50 })).toEqual([]);
});

test("a name does not lie over a line where it has another place, and where all are crossed over the fewest", () => {
  const toTheRight = { x1: 100, y1: 100, x2: 300, y2: 104 };
  const [placed] = placeLabels([node("a", 100, 100)], HEIGHT, { lines: [toTheRight] });
  expect(placed).toMatchObject({ x: 26, y: 100 });
  const round = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => ({
    ...{ x1: 100, y1: 100 },
    x2: 100 + 200 * Math.cos((angle * Math.PI) / 180),
    y2: 100 + 200 * Math.sin((angle * Math.PI) / 180),
  }));
  const lines = [...round, toTheRight];
  const [crossed] = placeLabels([node("a", 100, 100)], HEIGHT, { lines });
  expect(crossed).toBeDefined();
  expect(crossed).not.toMatchObject({ x: 114, y: 100 });
});

test("names keep off lines only where no name is lost for it", () => {
  const nodes = [node("a", 100, 100), node("b", 100, 60, 9)];
  const picture = { width: 180, height: 112 };
  const lines = [{ x1: 100, y1: 100, x2: 0, y2: 100 }];
  expect(placeLabels(nodes, HEIGHT, { ...picture, lines })).toHaveLength(
    placeLabels(nodes, HEIGHT, picture).length,
  );
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

/** Nodes so near to each other that names stand over them on all sides. */
const CROWD = Array.from({ length: 9 }, (_, at) => node(`${at}`, 120 + at * 22, 150 + (at % 2) * 6));
const PICTURE = { width: 400, height: 300 };

test("a name without room at its node stands away from it, where a line leads to it over nothing", () => {
  const near = placeLabels(CROWD, HEIGHT, { width: PICTURE.width });
  expect(near.length).toBeLessThan(CROWD.length);
  const placed = placeAllLabels(CROWD, HEIGHT, PICTURE);
  expect(placed.map(({ text }) => text).sort()).toEqual(CROWD.map(({ text }) => text));
  const led = placed.filter(({ line }) => line !== null);
  expect(led.length, "for some a change of order is not enough").toBeGreaterThan(0);
  for (const { text, line } of led) {
    const own = CROWD.find((one) => one.text === text);
    expect(Math.hypot((line?.from.x ?? 0) - (own?.x ?? 0), (line?.from.y ?? 0) - (own?.y ?? 0))).toBeCloseTo(
      12,
    );
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const x = (line?.from.x ?? 0) * (1 - share) + (line?.to.x ?? 0) * share;
      const y = (line?.from.y ?? 0) * (1 - share) + (line?.to.y ?? 0) * share;
      const isOver = placed.some(
        (name) => x > name.x && x < name.x + name.width && Math.abs(y - name.y) < HEIGHT / 2,
      );
      expect(isOver, `the line to ${text} over a name`).toBe(false);
    }
  }
  for (const { x, y, width } of placed) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(PICTURE.width);
    expect(y).toBeGreaterThan(HEIGHT / 2);
    expect(y).toBeLessThan(PICTURE.height - HEIGHT / 2);
  }
});

test("where there is no room within reach either, a name is left out", () => {
  expect(placeAllLabels(CROWD, HEIGHT, { width: 260, height: 200 }).length).toBeLessThan(CROWD.length);
});

/** The regions and groups of themes on a phone, as the force layout has them: middle, radius, and the lines of their names. */
const PHONE = { width: 358, height: 392 };
const REGIONS = [
  [64, 88, 8.3, 59, 1],
  [142, 33, 8.1, 81, 2],
  [209, 86, 8.6, 83, 2],
  [254, 42, 8.1, 78, 1],
  [30, 172, 7.8, 81, 3],
  [80, 199, 7.5, 84, 2],
  [134, 162, 8.1, 40, 1],
  [122, 101, 7.5, 79, 3],
  [288, 148, 9.1, 75, 3],
  [220, 169, 8.8, 56, 1],
  [81, 260, 7.8, 73, 1],
  [40, 254, 7.5, 86, 2],
  [165, 236, 8.8, 82, 2],
  [297, 270, 8.3, 71, 2],
  [255, 246, 7.8, 72, 2],
  [328, 221, 7.8, 82, 1],
  [112, 321, 8.1, 60, 1],
  [155, 359, 8.1, 54, 1],
  [208, 339, 8.3, 55, 1],
  [254, 333, 7.8, 78, 2],
] as const;

test("on a phone all twenty regions and groups of themes are named, each at its mark", () => {
  const marks = REGIONS.map(([x, y, size, width, lines], at) => ({
    ...{ text: String(at), x, y, size, width },
    height: 15 + (lines - 1) * 13,
  }));
  expect(placeLabels(marks, HEIGHT, { width: PHONE.width }).length).toBeLessThan(marks.length);
  const placed = placeAllLabels(marks, HEIGHT, PHONE);
  expect(placed.filter(({ line }) => line === null)).toHaveLength(marks.length);
});

test("of many marks the largest are named before the small ones about them, and no name passes the picture's sides", () => {
  const large = { ...node("Area", 180, 200), size: 12 };
  const small = Array.from({ length: 10 }, (_, at) => ({
    ...node(`${at}`, 180 + 36 * Math.cos((at / 5) * Math.PI), 200 + 36 * Math.sin((at / 5) * Math.PI)),
    size: 5,
  }));
  expect(
    placeLabels([large, ...small], HEIGHT, { width: PHONE.width }).map(({ text }) => text),
  ).not.toContain("Area");
  const placed = placeManyLabels([large, ...small], HEIGHT, PHONE, 1);
  expect(placed.find(({ text }) => text === "Area")?.line).toBeTruthy();
  const edge = placeManyLabels([...small, node("low", 60, PHONE.height - 2)], HEIGHT, PHONE, 0);
  for (const { y } of edge) {
    expect(y).toBeGreaterThanOrEqual(HEIGHT / 2);
    expect(y).toBeLessThanOrEqual(PHONE.height - HEIGHT / 2);
  }
});

test("a few lines of the whole graph stand out from the page as marks must", () => {
  for (const theme of ["light", "dark"] as const)
    for (const colour of ["weakness", "strength", "mark"] as const)
      expect(contrastOf(thinLine(colour, theme, true), PALETTES[theme].paper)).toBeGreaterThan(3);
});

test("the lines of the whole graph stand out from dark ground no less than from light", () => {
  for (const colour of ["weakness", "strength", "mark", "other"] as const) {
    const [onLight, onDark] = (["light", "dark"] as const).map((theme) =>
      contrastOf(thinLine(colour, theme), PALETTES[theme].paper),
    );
    expect(onDark).toBeGreaterThan((onLight ?? 0) * 1.3);
  }
});
