import { describe, expect, test } from "vitest";
import { graphOfRows } from "../../cypher/row-graph.ts";
import { placeAnswerGraph, radiusIn, scaleAnswerGraph } from "../../explorer/view/queries-graph.ts";
import { nameAnswerNodes } from "../../explorer/view/queries-labels.ts";

describe("a drawn answer", () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({
    a: `a${index}`,
    aId: `area:${index}`,
    b: "hub",
    bId: "area:hub",
    shared: index,
  }));

  test("stays in its frame, is the same each time, and says what it leaves out", () => {
    const drawing = scaleAnswerGraph(placeAnswerGraph(graphOfRows(rows)), 900, 600);
    expect(drawing).toEqual(scaleAnswerGraph(placeAnswerGraph(graphOfRows(rows)), 900, 600));
    expect(drawing.nodes).toHaveLength(160);
    expect(drawing.omitted).toBe(141);
    expect(drawing.nodes[0]).toMatchObject({ name: "hub", degree: 300 });
    for (const { x, y } of drawing.nodes) expect(x >= 0 && x <= 900 && y >= 0 && y <= 600).toBe(true);
  });

  test("of more lines than can be followed has the strongest, and at least one of each node", () => {
    const areas = Array.from({ length: 30 }, (_, index) => index);
    const pairs = areas.flatMap((a) =>
      areas
        .slice(a + 1)
        .map((b) => ({ a: `a${a}`, aId: `area:${a}`, b: `a${b}`, bId: `area:${b}`, shared: 60 - a - b })),
    );
    const { edges, quiet } = placeAnswerGraph(graphOfRows(pairs));
    const drawn = edges.filter(({ isQuiet }) => !isQuiet);
    expect([edges.length, drawn.length + quiet]).toEqual([435, 435]);
    expect(drawn.length).toBeLessThanOrEqual(90);
    expect(new Set(drawn.flatMap(({ from, to }) => [from.id, to.id])).size).toBe(30);
    expect(edges.find(({ weight }) => weight === 1)?.isQuiet).toBe(false);
    expect(placeAnswerGraph(graphOfRows(pairs.slice(0, 100))).quiet).toBe(0);
  });

  test("has the names of the nodes with most lines, however many others are about them", () => {
    // Eight themes that all of sixty areas have: they crowd in the middle, each among its areas.
    const crowd = Array.from({ length: 60 }, (_, area) =>
      Array.from({ length: 8 }, (_, theme) => ({
        ...{ area: `Area ${area}`, areaId: `area:${area}`, areas: 1 + ((area * theme) % 7) },
        ...{ theme: `Theme with a long name, of number ${theme}`, themeId: `theme:${theme}` },
      })),
    ).flat();
    const room = { width: 900, height: 760 };
    const drawing = scaleAnswerGraph(placeAnswerGraph(graphOfRows(crowd)), room.width, room.height);
    const named = new Set(nameAnswerNodes(drawing, room).map(({ text }) => text.replaceAll("\n", " ")));
    const largest = drawing.nodes.filter(({ degree }) => degree === 60);
    expect(largest).toHaveLength(8);
    for (const { name } of largest) expect(named, name).toContain(name);
    const radiusOf = radiusIn(drawing);
    const radii = drawing.nodes.map(radiusOf);
    expect(Math.max(...radii)).toBe(Math.max(...largest.map(radiusOf)));
    expect(Math.min(...radii)).toBeLessThan(Math.max(...radii));
  });

  test("of one node is in the middle", () => {
    const one = graphOfRows([{ n: { id: "area:1", labels: ["Area"], name: "Kent" } }]);
    expect(scaleAnswerGraph(placeAnswerGraph(one), 900, 600).nodes).toMatchObject([{ x: 450, y: 300 }]);
  });
});
