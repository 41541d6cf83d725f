import { gzipSync } from "node:zlib";
import { findPreset } from "../../explorer/figure/presets.ts";
import { type FigureFormat, renderFigure } from "../../explorer/figure/render-figure.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { documentOf, FONTS, lensTables } from "../figure/figures.ts";

const FOUR: readonly FigureFormat[] = ["svg", "pdf", "png", "html"];
/** Areas and themes with so many links; what one SVG and all four formats may take, from data to bytes. */
const SIZES = [
  { areas: 20, themes: 20, mostLinks: 150, mostSvgMs: 1000, mostAllMs: 1000 },
  { areas: 300, themes: 200, mostLinks: 6000, mostSvgMs: 300, mostAllMs: 3000 },
] as const;
const MOST_PAGE_KIB = 150;
const KINDS = ["graph", "net", "matrix", "ranking", "map"] as const;
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
  const { areas, themes, mostLinks, mostSvgMs, mostAllMs } = size;
  const preset = findPreset(PRESET).name;
  const plan: Plan = {
    ...{ of: "lens", kind, preset, among: "areas", polarity: "weakness", focus: null },
    // A net of as many lines as can be read.
    minShared: kind === "net" ? 0 : 1,
  };
  const whole = lensTables(areas, themes);
  const links = whole["links"] ?? [];
  const step = Math.ceil(links.length / mostLinks);
  const tables = { ...whole, links: links.filter((_, at) => at % step === 0) };
  const draw = (format: FigureFormat) => renderFigure(documentOf(plan, tables), format, FONTS);
  const page = gzipSync(await draw("html")).length / 1024;
  const svgMs = await fastest(() => draw("svg"));
  const allMs = await fastest(async () => {
    const document = documentOf(plan, tables);
    for (const format of FOUR) await renderFigure(document, format, FONTS);
  });
  console.log(
    `figure: ${kind} of ${areas + themes} nodes and ${tables.links.length} links: SVG ${svgMs.toFixed(0)} ms (at most ${mostSvgMs}), SVG, PDF, PNG and HTML ${allMs.toFixed(0)} ms (at most ${mostAllMs}), page ${page.toFixed(0)} KiB packed (at most ${MOST_PAGE_KIB})`,
  );
  return svgMs <= mostSvgMs && allMs <= mostAllMs && page <= MOST_PAGE_KIB;
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
