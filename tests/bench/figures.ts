import { gzipSync } from "node:zlib";
import { findPreset } from "../../explorer/figure/presets.ts";
import { type FigureFormat, renderFigure } from "../../explorer/figure/render-figure.ts";
import { type Plan, Tables } from "../../explorer/figure/slice.ts";
import { makeWhole } from "../explorer/made-whole.ts";
import { documentOf, FONTS, lensTables } from "../figure/figures.ts";

const FOUR: readonly FigureFormat[] = ["svg", "pdf", "png", "html"];
/** Areas and themes with so many links; what one SVG and all four formats may take, from data to bytes. */
const SIZES = [
  { areas: 20, themes: 20, mostLinks: 150, mostSvgMs: 1000, mostAllMs: 1000 },
  { areas: 300, themes: 200, mostLinks: 6000, mostSvgMs: 300, mostAllMs: 3000 },
] as const;
const MOST_PAGE_KIB = 150;
const KINDS = ["graph", "net", "matrix", "ranking", "map", "whole"] as const;
const PRESET = "nature-double";
const RUNS = 3;

/**
 * Draws figures from data of 40 and of 500 nodes, warm, and prints the CPU time of the fastest: an SVG, all four formats, and what
 * the page weighs packed. Tells whether all is within the bounds.
 */
export async function measureFigures(): Promise<boolean> {
  const held: boolean[] = [];
  for (const size of SIZES) for (const kind of KINDS) held.push(await measure(kind, size));
  return !held.includes(false);
}

async function measure(kind: (typeof KINDS)[number], size: (typeof SIZES)[number]): Promise<boolean> {
  const { areas, themes, mostSvgMs, mostAllMs } = size;
  const { plan, tables, lines } = kind === "whole" ? planWhole(areas + themes) : planLens(kind, size);
  const draw = (format: FigureFormat) => renderFigure(documentOf(plan, tables), format, FONTS);
  const page = gzipSync(await draw("html")).length / 1024;
  const svgMs = await fastest(() => draw("svg"));
  const allMs = await fastest(async () => {
    const document = documentOf(plan, tables);
    for (const format of FOUR) await renderFigure(document, format, FONTS);
  });
  console.log(
    `figure: ${kind} of ${areas + themes} nodes and ${lines} links: SVG ${svgMs.toFixed(0)} ms (at most ${mostSvgMs}), SVG, PDF, PNG and HTML ${allMs.toFixed(0)} ms (at most ${mostAllMs}), page ${page.toFixed(0)} KiB packed (at most ${MOST_PAGE_KIB})`,
  );
  return svgMs <= mostSvgMs && allMs <= mostAllMs && page <= MOST_PAGE_KIB;
}

interface Planned {
  readonly plan: Plan;
  readonly tables: Tables;
  readonly lines: number;
}

function planLens(
  kind: Exclude<(typeof KINDS)[number], "whole">,
  { areas, themes, mostLinks }: (typeof SIZES)[number],
): Planned {
  const plan: Plan = {
    ...{
      of: "lens",
      kind,
      preset: findPreset(PRESET).name,
      among: "areas",
      polarity: "weakness",
      focus: null,
    },
    // A net of as many lines as can be read.
    minShared: kind === "net" ? 0 : 1,
  };
  const made = lensTables(areas, themes);
  const all = made["links"] ?? [];
  const step = Math.ceil(all.length / mostLinks);
  const links = all.filter((_, at) => at % step === 0);
  return { plan, tables: { ...made, links }, lines: links.length };
}

/** Relationships a node of the whole graph. */
const LINES_BY_NODE = 3;

function planWhole(count: number): Planned {
  const { nodes, edges } = makeWhole(count, count * LINES_BY_NODE);
  const size = 6;
  return {
    plan: {
      of: "whole",
      kind: "whole",
      preset: findPreset(PRESET).name,
      base: "all",
      seed: 0,
      says: "All nodes.",
    },
    tables: Tables.parse({
      marks: nodes.map(({ id, label, name }) => ({
        id,
        label,
        name,
        size,
        stands: 1,
        members: null,
        colour: null,
      })),
      lines: edges.map(({ from, to }) => ({ from, to, weakness: 0, strength: 0, other: 1 })),
      laid: nodes.map(({ id }) => ({ id, size, stage: 0 })),
      ties: edges.map(({ from, to }) => ({ from, to, pull: 1 })),
      pins: [],
    }),
    lines: edges.length,
  };
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}
