import { expect, test } from "vitest";
import { layOutByForce } from "../../explorer/view/force-layout.ts";
import type { Lens } from "../../explorer/view/lens.ts";
import { layOutNet } from "../../explorer/view/net-scene.ts";
import { HOME } from "../../explorer/view/place.ts";
import { separateDiscs } from "../../explorer/view/separate-discs.ts";
import { tellUndrawnPairs } from "../../explorer/view/tell-undrawn.ts";
import { measureText } from "../../explorer/view/text-width.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { makeLens } from "./made-lens.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const ROOM = { width: 600, height: 400, least: null };
const view = (lens: Lens = TINY_LENS, focus: string | null = null) =>
  deriveView(lens, { ...HOME.question, focus });

test("a line joins two areas by what they share and names it, as the pairs do", () => {
  const { edges, nodes } = layOutNet(view(), ROOM);
  expect(edges.map(({ title }) => title).sort()).toEqual([
    "Ashford and Barrow: 2 weaknesses in common: About exclusions; About plans",
    "Ashford and Corby: 1 weakness in common: About plans",
    "Barrow and Corby: 2 weaknesses in common: About plans; About waits",
  ]);
  expect(nodes.map(({ title }) => title)).toEqual([
    "Ashford: 2 weaknesses shared with another",
    "Barrow: 3 weaknesses shared with another",
    "Corby: 2 weaknesses shared with another",
  ]);
});

test("a line is wider the more is shared, and broken where one article on each side says so", () => {
  const links = TINY_LENS.links.map((link) =>
    link.theme === "theme:waits" ? { ...link, sources: 2 } : link,
  );
  const { edges } = layOutNet(view({ ...TINY_LENS, links }), ROOM);
  const edge = (id: string) => edges.find((candidate) => candidate.id === id);
  expect(edge("area:Ashford~area:Barrow")?.width).toBeGreaterThan(
    edge("area:Ashford~area:Corby")?.width ?? 9,
  );
  expect(edge("area:Ashford~area:Barrow")?.isBroken).toBe(true);
  expect(edge("area:Barrow~area:Corby")?.isBroken).toBe(false);
});

test("with all of England the net begins with as many lines as can be read, and says how many it draws", () => {
  const all = view(makeLens(153, 40));
  const scene = layOutNet(all, { width: 980, height: 560, least: null });
  expect(scene.nodes.length).toBeLessThanOrEqual(80);
  expect(scene.nodes.length).toBeGreaterThan(1);
  expect(scene.omitted).toBe(
    `Drawn: ${scene.edges.length} of ${all.pairs.length} pairs, ${scene.nodes.length} of 153 areas`,
  );
  expect(scene.edges.length).toBeLessThanOrEqual(90);
  const more = layOutNet(all, { width: 980, height: 560, least: 1 });
  expect(more.edges.length).toBeGreaterThan(scene.edges.length);
});

test("the layout is the same each time, stays in its square and keeps nodes apart", () => {
  const pulls = Array.from({ length: 60 }, (_, index) => ({
    a: index % 40,
    b: (index * 7 + 1) % 40,
    weight: 1 + (index % 3),
  }));
  const first = layOutByForce(40, pulls);
  expect(layOutByForce(40, pulls)).toEqual(first);
  for (const { x, y } of first) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.max(x, y)).toBeLessThanOrEqual(1);
  }
  const nearest = first.map((a) =>
    Math.min(...first.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
  );
  expect(Math.min(...nearest)).toBeGreaterThan(0.015);
});

test("in a phone's narrow window no disc lies over another", () => {
  const { nodes } = layOutNet(view(makeLens(40, 30)), { width: 358, height: 420, least: null });
  const pairs = nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => [a, b] as const));
  for (const [a, b] of pairs)
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.width + b.width) / 2);
  expect(pairs.length).toBeGreaterThan(100);
});

test("in a phone's narrow window every disc that is drawn is named, and the scene says how many are not drawn", () => {
  const all = view(makeLens(40, 30));
  const scene = layOutNet(all, { width: 358, height: 540, least: null });
  expect(scene.texts).toHaveLength(scene.nodes.length);
  expect(scene.nodes.length).toBeGreaterThan(5);
  expect(scene.omitted).toContain(`${scene.nodes.length} of 40 areas`);
});

test("on a desk a disc without room for its name has it at the end of a line", () => {
  const scene = layOutNet(view(makeLens(40, 30)), { width: 700, height: 420, least: null });
  expect(scene.texts).toHaveLength(scene.nodes.length);
  expect(scene.rules.length).toBeGreaterThan(0);
});

test("a name keeps from the right side by as much as its width may be estimated too small", () => {
  const { texts } = layOutNet(view(makeLens(40, 30)), { width: 358, height: 540, least: null });
  for (const { text, x, size } of texts) expect(x + measureText(text, size)).toBeLessThanOrEqual(350);
});

test("two discs at one spot are parted, and none leaves its room", () => {
  const room = { left: 10, right: 90, top: 10, bottom: 90 };
  const disc = { x: 88, y: 50, radius: 8 };
  const [a, b] = separateDiscs([disc, disc], room, 2);
  expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeCloseTo(18, 1);
  expect(Math.max(a?.x ?? 0, b?.x ?? 0)).toBeLessThanOrEqual(90);
});

test("none, one and two nodes are laid out too", () => {
  expect(layOutByForce(0, [])).toEqual([]);
  expect(layOutByForce(1, [])).toEqual([{ x: 0.5, y: 0.5 }]);
  expect(layOutByForce(2, [{ a: 0, b: 1, weight: 1 }])).toHaveLength(2);
  expect(layOutNet(view({ ...TINY_LENS, links: [] }), ROOM).nodes).toEqual([]);
});

test("what is chosen and not drawn is told", () => {
  const all = view(makeLens(153, 40));
  const scene = layOutNet(all, { width: 980, height: 560, least: null });
  const drawn = new Set(scene.nodes.map(({ id }) => id));
  const gone = all.subjects.find(({ subject }) => !drawn.has(subject.id))?.subject.id ?? "";
  const own = all.pairs.filter(({ a, b }) => a === gone || b === gone);
  expect(tellUndrawnPairs(scene, all, { kind: "node", id: gone })).toBe(
    `of what is chosen none of ${own.length} pairs`,
  );
  const [pair] = own;
  if (!pair) throw new Error("All are drawn.");
  expect(tellUndrawnPairs(scene, all, { kind: "pair", a: pair.b, b: pair.a })).toBe(
    "not the pair that is chosen",
  );
  const [edge] = scene.edges;
  if (!edge) throw new Error("None is drawn.");
  expect(tellUndrawnPairs(scene, all, { kind: "pair", a: edge.subject, b: edge.theme })).toBeNull();
});

test("whoever lies far out does not press the others together", () => {
  const circle = Array.from({ length: 14 }, (_, a) => ({ a, b: (a + 1) % 14, weight: 4 }));
  const across = circle.flatMap(({ a }) => [3, 5].map((step) => ({ a, b: (a + step) % 14, weight: 3 })));
  const tail = [14, 15, 16].map((b) => ({ a: b === 14 ? 0 : b - 1, b, weight: 1 }));
  const points = layOutByForce(17, [...circle, ...across, ...tail]).slice(0, 14);
  const widthOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const area = widthOf(points.map(({ x }) => x)) * widthOf(points.map(({ y }) => y));
  expect(area).toBeGreaterThan(0.3);
});
