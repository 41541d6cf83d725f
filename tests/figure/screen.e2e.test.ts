import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FigureDocument } from "../../explorer/figure/figure-document.ts";
import type { FigureNode, FigureScene } from "../../explorer/figure/figure-scene.ts";
import { toneColour } from "../../explorer/figure/print-style.ts";
import { SHADES } from "../../explorer/view/style.ts";
import { ExplorerPage, hasChromium, WIDE } from "../explorer/explorer-page.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

/** A mark as the page drew it, read back from the browser. Pixels; a colour as the browser computed it. */
interface DrawnMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour: string;
  readonly classes: string;
}

/** The tiny graph with its areas where the map has tiles. */
const [HERE, THERE] = ["E10000003", "E10000008"];
const GRAPH: typeof TINY_GRAPH = JSON.parse(
  JSON.stringify(TINY_GRAPH).replaceAll("E99000001", HERE).replaceAll("E99000002", THERE),
);

const isPossible = hasChromium();
let explorer: ExplorerPage;
beforeAll(async () => {
  if (isPossible) explorer = await ExplorerPage.start(GRAPH);
}, 240_000);
afterAll(async () => explorer?.stop());

/** The scene that the server prints, by the same request that the dialog sends. */
async function printed(name: string, parameters: Record<string, string> = {}): Promise<FigureScene> {
  const asked = { name, parameters, preset: "nature-double", format: "json" };
  const response = await fetch(`${explorer.url}api/figure`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...asked, isPublic: false, alt: "", caption: "" }),
  });
  const { base64 } = (await response.json()) as { base64: string };
  return FigureDocument.parse(JSON.parse(Buffer.from(base64, "base64").toString())).scene;
}

async function open(address: string, selector: string, options = {}): Promise<void> {
  await explorer.open(WIDE, "light", address, options);
  await explorer.page.locator(selector).first().waitFor();
  await explorer.stands();
}

/** Every mark of the page's picture: the middle and the width of its shape, and the colour that it is painted in. */
function readMarks(): Promise<DrawnMark[]> {
  return explorer.page.locator("svg [data-node]").evaluateAll((groups) =>
    groups.map((group) => {
      const shape = group.querySelector<SVGGraphicsElement>(".disc, .box, .body, .shaped, polygon:not(.hit)");
      if (!shape) throw new Error("A mark has no shape.");
      const { x, y, width, height } = shape.getBBox();
      const stroke = Number.parseFloat(getComputedStyle(shape).strokeWidth) || 0;
      const paint = getComputedStyle(shape);
      return {
        id: group.getAttribute("data-node") ?? "",
        x: x + width / 2,
        y: y + height / 2,
        width: shape.classList.contains("ring") ? width + stroke : width,
        colour: shape.classList.contains("ring") ? paint.stroke : paint.fill,
        classes: group.getAttribute("class") ?? "",
      };
    }),
  );
}

function readLines(): Promise<{ id: string; width: number; colour: string; isBroken: boolean }[]> {
  return explorer.page.locator("svg [data-edge]").evaluateAll((groups) =>
    groups.map((group) => {
      const path = group.querySelector<SVGPathElement>(".line");
      if (!path) throw new Error("A line has no path.");
      return {
        id: group.getAttribute("data-edge") ?? "",
        width: Number(path.getAttribute("stroke-width")),
        colour: getComputedStyle(path).stroke,
        isBroken: group.classList.contains("broken"),
      };
    }),
  );
}

function readNames(selector: string): Promise<string[]> {
  return explorer.page
    .locator(selector)
    .evaluateAll((texts) => texts.map((text) => (text.textContent ?? "").trim()).sort());
}

const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
const byId = <Named extends { readonly id: string }>(list: readonly Named[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Holds that one set of places is the other's, moved and scaled. */
function expectAffine(
  one: readonly { x: number; y: number }[],
  other: readonly { x: number; y: number }[],
  axes: readonly ("x" | "y")[] = ["x", "y"],
): void {
  expect(one.length).toBe(other.length);
  expect(one.length).toBeGreaterThan(1);
  for (const axis of axes) {
    const [a, b] = [one.map((spot) => spot[axis]), other.map((spot) => spot[axis])];
    const [least, most] = [a.indexOf(Math.min(...a)), a.indexOf(Math.max(...a))];
    const share = (list: readonly number[], at: number) =>
      ((list[at] ?? 0) - (list[least] ?? 0)) / ((list[most] ?? 0) - (list[least] ?? 0) || 1);
    a.forEach((_, at) => {
      expect(share(a, at), `${axis} of ${at}`).toBeCloseTo(share(b, at), 2);
    });
  }
}

/** Holds that sizes of one are those of the other, scaled. */
function expectScaled(one: readonly number[], other: readonly number[]): void {
  const ratios = one.map((size, at) => size / (other[at] ?? 1));
  for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? 0, 2);
}

function expectColours(marks: readonly DrawnMark[], nodes: readonly FigureNode[]): void {
  marks.forEach(({ colour }, at) => {
    expect(colour).toBe(rgb(toneColour(nodes[at]?.tone ?? "white")));
  });
}

describe.skipIf(!isPossible)("what the page draws and what is printed", () => {
  test("the net: places, sizes, widths, colours and names", async () => {
    await open("#/graph?drawing=net", "svg.net");
    const [marks, scene] = [byId(await readMarks()), await printed("net")];
    const nodes = byId(scene.nodes);
    expect(marks.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expectAffine(marks, nodes);
    expectScaled(
      marks.map(({ width }) => width),
      nodes.map(({ width }) => width),
    );
    expectColours(marks, nodes);
    const [lines, edges] = [byId(await readLines()), byId(scene.edges)];
    expect(lines.map(({ id, isBroken }) => [id, isBroken])).toEqual(
      edges.map(({ id, isBroken }) => [id, isBroken ?? false]),
    );
    expectScaled(
      lines.map(({ width }) => width),
      edges.map(({ width }) => width),
    );
    lines.forEach(({ colour }, at) => {
      expect(colour).toBe(rgb(toneColour(edges[at]?.tone ?? "white")));
    });
    const names = scene.texts.filter(({ backing }) => backing !== undefined).map(({ text }) => text);
    expect(await readNames("svg.net > text.label")).toEqual(names.sort());
  });

  test("the layers: columns, order from top to bottom, sizes, widths, colours, names and numbers", async () => {
    await open("#/graph", "svg.layers");
    const [marks, scene] = [byId(await readMarks()), await printed("graph")];
    const nodes = byId(scene.nodes);
    expect(marks.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    const columnsOf = (list: readonly { id: string; x: number; y: number }[]) =>
      ["area:", "theme:"].map((kind) =>
        list.filter(({ id }) => id.startsWith(kind)).sort((a, b) => a.y - b.y),
      );
    const [onScreen, onPaper] = [columnsOf(marks), columnsOf(nodes)];
    expect(onScreen.map((column) => column.map(({ id }) => id))).toEqual(
      onPaper.map((column) => column.map(({ id }) => id)),
    );
    for (const columns of [onScreen, onPaper])
      for (const column of columns) expect(new Set(column.map(({ x }) => Math.round(x))).size).toBe(1);
    const isDisc = ({ id }: { id: string }) => id.startsWith("area:");
    expectScaled(
      marks.filter(isDisc).map(({ width }) => width),
      nodes.filter(isDisc).map(({ width }) => width),
    );
    expectColours(marks.filter(isDisc), nodes.filter(isDisc));
    const [lines, edges] = [byId(await readLines()), byId(scene.edges)];
    expect(lines.map(({ id }) => id)).toEqual(edges.map(({ id }) => id));
    expectScaled(
      lines.map(({ width }) => width),
      edges.map(({ width }) => width),
    );
    lines.forEach(({ colour }, at) => {
      expect(colour).toBe(rgb(toneColour(edges[at]?.tone ?? "white")));
    });
    const words = (texts: readonly string[]) => texts.join(" ").split(" ").sort();
    expect(words([...(await readNames("svg.layers text"))])).toEqual(
      words(scene.texts.map(({ text }) => text)),
    );
  });

  test("the map: tiles, shades and sides", async () => {
    await open("#/map", "svg.map");
    const [marks, scene] = [byId(await readMarks()), await printed("map")];
    const nodes = byId(scene.nodes);
    expect(marks.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expectAffine(marks, nodes);
    marks.forEach(({ classes, id }, at) => {
      const node = nodes[at];
      const shade = /shade-(\d)/.exec(classes)?.[1];
      const isTold = shade !== undefined;
      expect(isTold, id).toBe(node?.tone === "weakness");
      if (isTold) expect(node?.shade).toBe(SHADES[Number(shade)]);
      expect(classes.includes("silent"), id).toBe(node?.tone === "soft");
    });
    expect(marks.some(({ classes }) => classes.includes("shade-"))).toBe(true);
  });

  test("the ranking: order, names, numbers, lengths and colour", async () => {
    await open("#/ranking", ".ranking li");
    const scene = await printed("ranking");
    const rows = await explorer.page.locator(".ranking li > a").evaluateAll((links) =>
      links.map((link) => {
        const bar = link.querySelector<HTMLElement>(".bar");
        return {
          name: link.querySelector(".pair-name")?.textContent ?? "",
          count: link.querySelector(".pair-count")?.textContent ?? "",
          length: Number.parseFloat(bar?.style.width ?? ""),
          colour: bar ? getComputedStyle(bar).backgroundColor : "",
        };
      }),
    );
    expect(rows.map(({ name, count }) => [name, count])).toEqual(
      scene.table.rows.map(([name, count]) => [name, count]),
    );
    expectScaled(
      rows.map(({ length }) => length),
      scene.nodes.map(({ width }) => width),
    );
    for (const { colour } of rows) expect(colour).toBe(rgb(toneColour(scene.nodes[0]?.tone ?? "white")));
  });

  test("the timeline of an area: which theme was praised and criticised when, by shape and colour", async () => {
    await open(`#/timeline?with=area:${HERE}`, "svg.timeline [data-node]");
    const scene = await printed("area-over-time", { area: `area:${HERE}` });
    const marks = await readMarks();
    const told = scene.nodes.filter(({ shape }) => shape !== "dot");
    const tell = (id: string, colour: string) => `${id} ${colour}`;
    const onScreen = marks.map(({ id, colour }) => {
      const [, theme = "", inspection = ""] = id.split("~");
      return tell(`${theme}~${inspection}`, colour);
    });
    expect(onScreen.length).toBeGreaterThan(1);
    expect(onScreen.sort()).toEqual(told.map(({ id, tone }) => tell(id, rgb(toneColour(tone)))).sort());
    const columnsOf = (list: readonly { id: string; x: number }[], at: number) => [
      ...new Set(
        [...list].sort((a, b) => Math.round(a.x) - Math.round(b.x)).map(({ id }) => id.split("~")[at]),
      ),
    ];
    expect(columnsOf(marks, 2)).toEqual(columnsOf(told, 1));
  });

  test("the whole graph where there is no WebGL: places, sizes and colours", async () => {
    await open("#/everything?start=all", "svg.net [data-node]", { hasNoWebGl: true });
    const [marks, scene] = [byId(await readMarks()), await printed("everything", { start: "all" })];
    const nodes = byId(scene.nodes);
    expect(marks.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
    expectAffine(marks, nodes);
    expectColours(marks, nodes);
  });
});
