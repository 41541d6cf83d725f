import { expect, test } from "vitest";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { documentOfKind, FONTS, lensTables } from "./figures.ts";

const plan = (kind: "graph" | "matrix" | "map"): Plan => ({
  ...{ of: "lens", kind, preset: "nature-single", among: "areas", polarity: "weakness" },
  ...{ focus: null, minShared: 1 },
});
const tables = lensTables(20, 20);
const subjects = tables["subjects"] ?? [];

test("a county and the authority that took its place, of one name, are told apart by their kind", () => {
  const renamed = subjects.map((subject, at) =>
    at < 2 ? { ...subject, name: "Selby", kind: at === 0 ? "county" : "unitary" } : subject,
  );
  const { texts, table } = layOutFigure(plan("matrix"), { ...tables, subjects: renamed }, FONTS);
  const names = texts.map(({ text }) => text).filter((text) => text.startsWith("Selby"));
  expect(names.sort()).toEqual(["Selby (county)", "Selby (unitary authority)"]);
  expect(new Set(table.rows.map(([name]) => name)).has("Selby")).toBe(false);
});

test("two of one name and kind are told apart by their ids", () => {
  const renamed = subjects.map((subject, at) => (at < 2 ? { ...subject, name: "Selby" } : subject));
  const { texts } = layOutFigure(plan("graph"), { ...tables, subjects: renamed }, FONTS);
  const shown = texts.map(({ text }) => text).join(" ");
  expect(shown).toContain("(E10000000)");
  expect(shown).toContain("(E10000001)");
});

test("a legend counts one as one", () => {
  const [link] = (tables["links"] ?? []).filter(({ polarity }) => polarity === "weakness");
  if (!link) throw new Error("There is no weakness.");
  const links = subjects.slice(0, 2).map(({ id }) => ({ ...link, subject: id ?? null }));
  const { legend } = layOutFigure(plan("map"), { ...tables, links }, FONTS);
  expect(legend.map(({ text }) => text.text)).toContain("1 weakness shared with another area");
});

test.each(["nature-single", "nature-double", "ieee", "slide", "web"])(
  "at %s each square of the map that has letters is in the list, which is in the order of its numbers",
  (preset) => {
    const { scene } = documentOfKind("map", preset);
    const placed = scene.texts.filter((text) => {
      const node = scene.nodes.find(({ id }) => id === text.of);
      return node?.x === text.x && node.y === text.y;
    });
    expect(placed.length).toBeGreaterThan(10);
    expect(new Set(placed.map(({ text }) => text)).size).toBe(placed.length);
    for (const { text, of } of placed) {
      // A number would be taken for what it shares.
      expect(text).toMatch(/^\p{L}+$/u);
      const own = scene.texts.filter((other) => other.of === of).map((other) => other.text);
      expect(own.filter((other) => other === text)).toHaveLength(2);
      const title = scene.nodes.find(({ id }) => id === of)?.title ?? "";
      expect(title).toContain(`: ${own.at(-1)} weakness`);
    }
    const listed = scene.texts.filter(({ text, of }) => of !== null && /^\d+$/.test(text));
    const counts = listed.map(({ text }) => Number(text));
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(scene.rules).toEqual([]);
  },
);

test("upright names let a matrix hold more themes where leaning ones run out of width", () => {
  const { scene } = documentOfKind("matrix", "nature-single");
  expect(new Set(scene.texts.map(({ turn }) => turn))).toEqual(new Set([0, -90]));
  const wide = documentOfKind("matrix", "nature-double").scene;
  expect(new Set(wide.texts.map(({ turn }) => turn))).toEqual(new Set([0, -60]));
});

test("a net of more lines than any page holds is refused in words, and draws as many as can be read", () => {
  const crowd = lensTables(120, 40);
  const net = (minShared: number): Plan => ({
    ...{ of: "lens", kind: "net", preset: "nature-double", among: "areas", polarity: "weakness" },
    ...{ focus: null, minShared },
  });
  expect(() => layOutFigure(net(1), crowd, FONTS)).toThrow(/lines; no page holds more than 1,000/);
  const { edges, omitted } = layOutFigure(net(0), crowd, FONTS);
  expect(edges.length).toBeLessThanOrEqual(90);
  expect(omitted).toContain(`Drawn are ${edges.length} of `);
});

test("a legend tells of thicker lines only where some are", () => {
  const told = (links: (typeof tables)["links"]) =>
    layOutFigure(plan("graph"), { ...tables, links: links ?? [] }, FONTS).legend.map(({ text }) => text.text);
  const links = tables["links"] ?? [];
  expect(told(links)).toContain("weakness; thicker: more sentences");
  expect(told(links.map((link) => ({ ...link, sentences: 2 })))).toContain("weakness");
});

test("no mark of a matrix leaves its column, however many share a cell", () => {
  const sides = ["weakness", "strength"] as const;
  const links = (tables["links"] ?? []).flatMap((link) => sides.map((polarity) => ({ ...link, polarity })));
  const mixed = (tables["links"] ?? []).map((link) => ({
    subject: link["subject"] ?? "",
    theme: link["theme"] ?? "",
    sentences: 20,
  }));
  const all = links.map((link) => ({ ...link, sentences: 20 }));
  const { nodes } = layOutFigure(plan("matrix"), { ...tables, links: all, mixed }, FONTS);
  const themeOf = (id: string) => id.split("~")[1] ?? "";
  const middleOf = (theme: string) =>
    nodes.find(({ id }) => themeOf(id) === theme && id.endsWith("mixed"))?.x ?? 0;
  const middles = [...new Set(nodes.map(({ id }) => themeOf(id)))].map(middleOf).sort((a, b) => a - b);
  const pitch = (middles[1] ?? 0) - (middles[0] ?? 0);
  expect(pitch).toBeGreaterThan(0);
  for (const { id, x, width } of nodes)
    expect(Math.abs(x - middleOf(themeOf(id))) + width / 2).toBeLessThanOrEqual(pitch / 2);
});

test("where many lines meet all are thinner, down to the hairline", () => {
  const few = layOutFigure(plan("graph"), lensTables(8, 8), FONTS);
  const many = layOutFigure(plan("graph"), lensTables(20, 20), FONTS);
  const widest = (scene: typeof few) => Math.max(...scene.edges.map(({ width }) => width));
  expect(widest(many)).toBeLessThan(widest(few));
  expect(Math.min(...many.edges.map(({ width }) => width))).toBeGreaterThanOrEqual(many.hairline);
});
