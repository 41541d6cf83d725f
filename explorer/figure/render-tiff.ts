import { type FigureDocument, writeDocument } from "./figure-document.ts";
import { packLzw } from "./lzw.ts";
import { concatBytes, latin1 } from "./pdf-objects.ts";
import { findPreset } from "./presets.ts";
import { rasterise } from "./rasterise.ts";
import { sealBytes, UNSEALED } from "./seal.ts";
import type { FigureFonts } from "./setting.ts";

/** Kinds of value of a TIFF entry. */
const ASCII = 2;
const SHORT = 3;
const LONG = 4;
const RATIONAL = 5;
const ROWS_OF_A_STRIP = 64;
const HEADER_LENGTH = 8;
const ENTRY_LENGTH = 12;

/** A TIFF entry: tag, kind, how many, and its bytes, lowest first. */
interface Entry {
  readonly tag: number;
  readonly kind: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/**
 * Draws a figure as TIFF: flattened on white, RGB, packed by LZW, at its preset's dots an inch. The description is the figure's
 * document, its letters beyond ASCII escaped as JSON has them.
 */
export async function renderTiff(document: FigureDocument, fonts: FigureFonts): Promise<Uint8Array> {
  const { dpi } = findPreset(document.provenance.plan.preset);
  const raster = await rasterise(document.scene, dpi, fonts);
  const strips = packStrips(raster.pixels, raster.width, raster.height);
  const starts: number[] = [];
  let at = HEADER_LENGTH;
  for (const strip of strips) {
    starts.push(at);
    at += strip.length + (strip.length % 2);
  }
  const entries: Entry[] = [
    long(256, [raster.width]),
    long(257, [raster.height]),
    short(258, [8, 8, 8]),
    short(259, [5]),
    short(262, [2]),
    ascii(270, toAscii(writeDocument(document))),
    long(273, starts),
    short(277, [3]),
    long(278, [ROWS_OF_A_STRIP]),
    long(
      279,
      strips.map((strip) => strip.length),
    ),
    rational(282, dpi),
    rational(283, dpi),
    short(284, [1]),
    short(296, [2]),
    ascii(305, `sendgraph ${document.provenance.software.version}`),
    ascii(33432, `${toAscii(document.provenance.licence)} ${UNSEALED}`),
  ];
  const padded = strips.flatMap((strip) => (strip.length % 2 ? [strip, Uint8Array.of(0)] : [strip]));
  const header = concatBytes([latin1("II"), littleEndian(42, 2), littleEndian(at, 4)]);
  return sealBytes(concatBytes([header, ...padded, writeDirectory(entries, at)]));
}

/** The dots in strips of rows, opacity left out: a figure stands on white. */
function packStrips(pixels: Uint8Array, width: number, height: number): Uint8Array[] {
  const strips: Uint8Array[] = [];
  for (let top = 0; top < height; top += ROWS_OF_A_STRIP) {
    const rows = Math.min(ROWS_OF_A_STRIP, height - top);
    const colours = new Uint8Array(rows * width * 3);
    for (let index = 0; index < rows * width; index += 1) {
      const from = (top * width + index) * 4;
      colours.set(pixels.subarray(from, from + 3), index * 3);
    }
    strips.push(packLzw(colours));
  }
  return strips;
}

function writeDirectory(entries: readonly Entry[], at: number): Uint8Array {
  const head = [littleEndian(entries.length, 2)];
  const tail: Uint8Array[] = [];
  let end = at + 2 + entries.length * ENTRY_LENGTH + 4;
  for (const { tag, kind, count, bytes } of entries) {
    head.push(littleEndian(tag, 2), littleEndian(kind, 2), littleEndian(count, 4));
    if (bytes.length <= 4) {
      head.push(concatBytes([bytes, new Uint8Array(4 - bytes.length)]));
      continue;
    }
    head.push(littleEndian(end, 4));
    const padding = new Uint8Array(bytes.length % 2);
    tail.push(bytes, padding);
    end += bytes.length + padding.length;
  }
  return concatBytes([...head, littleEndian(0, 4), ...tail]);
}

function short(tag: number, values: readonly number[]): Entry {
  return {
    tag,
    kind: SHORT,
    count: values.length,
    bytes: concatBytes(values.map((value) => littleEndian(value, 2))),
  };
}

function long(tag: number, values: readonly number[]): Entry {
  return {
    tag,
    kind: LONG,
    count: values.length,
    bytes: concatBytes(values.map((value) => littleEndian(value, 4))),
  };
}

function rational(tag: number, value: number): Entry {
  return { tag, kind: RATIONAL, count: 1, bytes: concatBytes([littleEndian(value, 4), littleEndian(1, 4)]) };
}

function ascii(tag: number, text: string): Entry {
  const bytes = latin1(`${text}\0`);
  return { tag, kind: ASCII, count: bytes.length, bytes };
}

function toAscii(text: string): string {
  return text.replaceAll(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function littleEndian(value: number, length: 2 | 4): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (value >>> (index * 8)) & 255);
}
