import { unzlibSync } from "fflate";
import { findText, isPng, readChunks } from "./png-chunks.ts";
import type { FigureFormat } from "./render-figure.ts";
import { PNG_KEYWORD } from "./render-png.ts";
import { METADATA_NAMESPACE } from "./render-svg.ts";
import { readDescription } from "./tiff-description.ts";

/** What a file is, and the text of the document that it carries; null where it carries none. */
export interface CarriedDocument {
  readonly format: FigureFormat;
  readonly text: string | null;
}

/** Finds the document in a figure's file, whatever its name; null for a file of no format that figures are written as. */
export function readCarried(bytes: Uint8Array): CarriedDocument | null {
  if (isPng(bytes)) return { format: "png", text: findText(readChunks(bytes), PNG_KEYWORD) };
  const head = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  if (head.startsWith("%PDF-")) return { format: "pdf", text: findAttachment(bytes) };
  if (head.startsWith("II*\0") || head.startsWith("MM\0*"))
    return { format: "tif", text: readDescription(bytes) };
  const text = new TextDecoder().decode(bytes);
  if (/^\s*(?:<!doctype html|<html)/i.test(text)) return { format: "html", text: findScript(text) };
  if (/<svg[\s>]/.test(head)) return { format: "svg", text: findMetadata(text) };
  return /^\s*\{/.test(text) ? { format: "json", text } : null;
}

function findAttachment(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const head = /\/Type \/EmbeddedFile [^\n]*\/Length (\d+) >>\nstream\n/.exec(file);
  if (!head) return null;
  const start = head.index + head[0].length;
  return unpack(bytes.subarray(start, start + Number(head[1])));
}

function unpack(packed: Uint8Array): string | null {
  try {
    return new TextDecoder().decode(unzlibSync(packed));
  } catch (error) {
    // The packer's own errors say that the stream was cut or changed.
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

function findScript(page: string): string | null {
  return /<script type="application\/json" id="sendgraph-figure">([^<]*)<\/script>/.exec(page)?.[1] ?? null;
}

function findMetadata(svg: string): string | null {
  const start = svg.indexOf(`<figure xmlns="${METADATA_NAMESPACE}"`);
  if (start < 0) return null;
  const from = svg.indexOf(">", start) + 1;
  const end = svg.indexOf("</figure>", from);
  if (end < 0) return null;
  return svg
    .slice(from, end)
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}
