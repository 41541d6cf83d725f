import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { FigureScene } from "./figure-scene.ts";
import { drawSvg } from "./render-svg.ts";
import type { FigureFonts } from "./setting.ts";

/** A figure as dots: PNG as the rasteriser wrote it, and the same as red, green, blue and opacity, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
  readonly pixels: Uint8Array;
}

const POINTS_PER_INCH = 72;
let ready: Promise<void> | null = null;

/**
 * Draws a scene as dots with the figures' own fonts and no others. The rasteriser is WebAssembly and of one thread, so that the
 * same scene gives the same dots on every machine.
 */
export async function rasterise(scene: FigureScene, dpi: number, fonts: FigureFonts): Promise<Raster> {
  ready ??= start();
  await ready;
  const drawing = new Resvg(drawSvg(scene), {
    fitTo: { mode: "width", value: Math.round((scene.width / POINTS_PER_INCH) * dpi) },
    font: {
      fontBuffers: [fonts.normal.bytes, fonts.strong.bytes],
      defaultFontFamily: "Inter",
      sansSerifFamily: "Inter",
    },
  });
  const image = drawing.render();
  const raster = { width: image.width, height: image.height, png: image.asPng(), pixels: image.pixels };
  image.free();
  drawing.free();
  return raster;
}

async function start(): Promise<void> {
  const path = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(await readFile(path));
}
