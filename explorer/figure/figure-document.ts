import * as z from "zod/mini";
import en from "zod/v4/locales/en.js";
import { canonicalJson, sha256 } from "../../cypher/canonical-json.ts";
import { SendgraphError } from "../../cypher/errors.ts";
import { FigureScene } from "./figure-scene.ts";
import { Provenance } from "./provenance.ts";

// What is wrong is told in words, not as "Invalid input" alone.
z.config(en());

/** What a figure's file says that it is, and the version of its shape. */
const FORMAT = "sendgraph-figure";
const VERSION = 1;

/**
 * A figure as one value: what is drawn and what it takes to check it. Every format carries it whole, as canonical JSON
 * (RFC 8785); alone it is a scene file, which `sendgraph figure SCENE.json` draws.
 */
export const FigureDocument = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  scene: FigureScene,
  provenance: Provenance,
});
export type FigureDocument = z.infer<typeof FigureDocument>;

/** A document's text, written once: every format carries it and is named by its hash. */
const textByDocument = new WeakMap<FigureDocument, string>();
const hashByDocument = new WeakMap<FigureDocument, string>();

/** A document of a scene and where it comes from, just as it is when it is read back. */
export function makeDocument(scene: FigureScene, provenance: Provenance): FigureDocument {
  const text = canonicalJson({ format: FORMAT, version: VERSION, scene, provenance });
  const document = FigureDocument.parse(JSON.parse(text));
  textByDocument.set(document, text);
  return document;
}

/** The document as the text that is written, embedded and hashed. */
export function writeDocument(document: FigureDocument): string {
  const known = textByDocument.get(document);
  if (known !== undefined) return known;
  const text = canonicalJson(document);
  textByDocument.set(document, text);
  return text;
}

/** SHA-256 of a document: what the drawn file is checked against. */
export function hashDocument(document: FigureDocument): string {
  const known = hashByDocument.get(document);
  if (known !== undefined) return known;
  const hash = sha256(writeDocument(document));
  hashByDocument.set(document, hash);
  return hash;
}

/**
 * Reads a scene file.
 *
 * Errors  `figure-invalid` for text that is no JSON, another program's JSON, another version, and a value out of place, which
 *         is named by its path.
 */
export function parseDocument(text: string, name: string): FigureDocument {
  const value = parseJson(text, name);
  const head = z.object({ format: z.literal(FORMAT), version: z.number() }).safeParse(value);
  if (!head.success)
    throw invalid(
      `"${name}" is JSON, but no scene of a figure: it has no "format": "${FORMAT}".`,
      "Make one: sendgraph figure matrix --out scene.json",
    );
  if (head.data.version !== VERSION)
    throw invalid(
      `"${name}" is a scene of version ${head.data.version}; this sendgraph reads version ${VERSION}.`,
      head.data.version > VERSION ? "Install a newer sendgraph." : "Make the scene anew from its command.",
    );
  const parsed = FigureDocument.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(
    `"${name}" has at ${tellPath(issue?.path ?? [])}: ${issue?.message ?? "a value out of place"}.`,
    "Correct it, or make the scene anew from its command.",
  );
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const isNotFinite = /\b(?:NaN|-?Infinity)\b/.exec(text)?.[0];
    throw invalid(
      isNotFinite === undefined
        ? `"${name}" cannot be read as JSON: ${error.message}.`
        : `"${name}" has the value ${isNotFinite}, which is no number of JSON.`,
      "A scene's places and sizes are finite numbers. Make it anew: sendgraph figure NAME --out scene.json",
    );
  }
}

function tellPath(path: readonly PropertyKey[]): string {
  return path.length === 0
    ? "its top"
    : path
        .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
        .join("")
        .replace(/^\./, "");
}

function invalid(message: string, remedy: string): SendgraphError {
  return new SendgraphError("figure-invalid", message, remedy);
}
