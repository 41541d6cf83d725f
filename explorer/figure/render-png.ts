import { type FigureDocument, writeDocument } from "./figure-document.ts";
import { concatBytes, latin1 } from "./pdf-objects.ts";
import { internationalText, readChunks, uint32, writeChunks } from "./png-chunks.ts";
import { findPreset } from "./presets.ts";
import { rasterise } from "./rasterise.ts";
import { sealBytes, UNSEALED } from "./seal.ts";
import type { FigureFonts } from "./setting.ts";

/** The name under which a PNG carries the figure's document. */
export const PNG_KEYWORD = "sendgraph-figure";
const INCHES_PER_METRE = 39.3700787;

/** Draws a figure as PNG at its preset's dots an inch, which the file says, with its document, title and alternative text. */
export async function renderPng(document: FigureDocument, fonts: FigureFonts): Promise<Uint8Array> {
  const { scene, provenance } = document;
  const { dpi } = findPreset(provenance.plan.preset);
  const { png } = await rasterise(scene, dpi, fonts);
  const [header, ...rest] = readChunks(png);
  if (!header) throw new Error("The rasteriser gave no PNG.");
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  const size = { type: "pHYs", body: concatBytes([uint32(perMetre), uint32(perMetre), Uint8Array.of(1)]) };
  const said = [
    internationalText("Title", scene.title),
    internationalText("Description", `${scene.alt} ${scene.description}`),
    internationalText("Software", `sendgraph ${provenance.software.version}`),
    internationalText("Copyright", provenance.licence),
    internationalText(PNG_KEYWORD, writeDocument(document)),
  ];
  const pixels = rest.filter(({ type }) => type === "IDAT");
  const seal = { type: "tEXt", body: latin1(`Seal\0${UNSEALED}`) };
  return sealBytes(
    writeChunks([header, size, ...said, ...pixels, seal, { type: "IEND", body: new Uint8Array() }]),
  );
}
