import { canonicalJson, sha256, sha256Bytes } from "../../cypher/canonical-json.ts";
import { SendgraphError } from "../../cypher/errors.ts";
import { type FigureDocument, parseDocument } from "./figure-document.ts";
import type { FigureScene } from "./figure-scene.ts";
import { layOutFigure } from "./lay-out-figure.ts";
import { readCarried } from "./read-figure.ts";
import { type FigureFormat, renderFigure } from "./render-figure.ts";
import { isSealIntact } from "./seal.ts";
import type { FigureFonts } from "./setting.ts";

/** One thing that was checked. `null` where it could not be: `says` tells why. */
interface FigureCheck {
  readonly name: "seal" | "document" | "data" | "query" | "scene" | "drawing";
  readonly ok: boolean | null;
  readonly says: string;
}

/** What a figure's file says of itself. */
export interface CheckedFigure {
  readonly format: FigureFormat;
  /** Null where it cannot be read any more. */
  readonly document: FigureDocument | null;
  readonly checks: readonly FigureCheck[];
  readonly isUntouched: boolean;
}

/** What this sendgraph makes figures with. */
export interface FigureMaker {
  readonly version: string;
  readonly fonts: FigureFonts;
}

/**
 * Checks a figure against itself: its bytes against its seal, its data and its query against their hashes, its scene against its
 * data laid out anew, and its drawing against its scene drawn anew. The last two only where the same version made it.
 *
 * Errors  `file-type` for a file that is no figure of sendgraph's.
 */
export async function checkFigure(
  bytes: Uint8Array,
  name: string,
  maker: FigureMaker,
): Promise<CheckedFigure> {
  const carried = readCarried(bytes);
  const seal = isSealIntact(bytes);
  if (!carried || (carried.text === null && seal === null)) throw foreignError(name, carried?.format);
  const { format } = carried;
  const sealed: FigureCheck[] = format === "json" ? [] : [checkSeal(seal)];
  const read = readDocument(carried.text, name, format);
  if (!("document" in read)) return finish(format, null, [...sealed, read.check]);
  const { document } = read;
  const again = checkAgain(document, maker);
  const drawing =
    again === null ? await checkDrawing(bytes, document, format, maker) : notChecked("drawing", again);
  const scene = again === null ? checkScene(document, maker) : notChecked("scene", again);
  return finish(format, document, [...sealed, read.check, ...checkHashes(document), scene, drawing]);
}

function finish(
  format: FigureFormat,
  document: FigureDocument | null,
  checks: readonly FigureCheck[],
): CheckedFigure {
  return { format, document, checks, isUntouched: checks.every((check) => check.ok !== false) };
}

function foreignError(name: string, format: string | undefined): SendgraphError {
  const what =
    format === undefined
      ? "no SVG, PDF, PNG, TIFF, HTML or scene file"
      : `a .${format}, but of somebody else's`;
  return new SendgraphError(
    "file-type",
    `"${name}" is ${what}: it carries nothing that sendgraph could check, or it was taken out.`,
    "Name a file that sendgraph figure wrote; a program that saves it anew may drop what it carries.",
  );
}

function checkSeal(seal: boolean | null): FigureCheck {
  const says = {
    true: "every byte is as it was written",
    false: "the file was changed after it was written",
    null: "the seal was taken out",
  };
  return { name: "seal", ok: seal === true, says: says[`${seal}`] };
}

function readDocument(
  text: string | null,
  name: string,
  format: FigureFormat,
): { check: FigureCheck } | { check: FigureCheck; document: FigureDocument } {
  if (text === null)
    return {
      check: { name: "document", ok: false, says: "what the figure carried was taken out or damaged" },
    };
  try {
    const document = parseDocument(text, name);
    return { document, check: { name: "document", ok: true, says: "can be read" } };
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    if (format === "json") throw error;
    return { check: { name: "document", ok: false, says: error.message } };
  }
}

function checkHashes({ provenance }: FigureDocument): FigureCheck[] {
  const isData = sha256(canonicalJson(provenance.data)) === provenance.dataSha256;
  const isQuery = sha256(provenance.query.text) === provenance.query.sha256;
  return [
    { name: "data", ok: isData, says: isData ? "as hashed" : "differ from their own hash" },
    { name: "query", ok: isQuery, says: isQuery ? "as hashed" : "differs from its own hash" },
  ];
}

/** Why a figure cannot be made again here, or null. */
function checkAgain({ provenance }: FigureDocument, maker: FigureMaker): string | null {
  const { version, fonts } = provenance.software;
  if (version !== maker.version) return `made by sendgraph ${version}; this is ${maker.version}`;
  const isSame =
    fonts.normal === sha256Bytes(maker.fonts.normal.bytes) &&
    fonts.strong === sha256Bytes(maker.fonts.strong.bytes);
  return isSame ? null : "made with other fonts";
}

function notChecked(name: "scene" | "drawing", why: string): FigureCheck {
  return { name, ok: null, says: `not checked: ${why}` };
}

/** Title, caption and the texts for who cannot see it may be anybody's own; places, words and marks may not. */
function checkScene({ scene, provenance }: FigureDocument, maker: FigureMaker): FigureCheck {
  const made = layOutAgain(provenance.plan, provenance.data, maker.fonts);
  if (made === null) return { name: "scene", ok: false, says: "its data cannot be laid out" };
  const changes = compareScenes(scene, made);
  const says = changes.length === 0 ? "as its data give it" : `not what its data give: ${changes.join(", ")}`;
  return { name: "scene", ok: changes.length === 0, says };
}

function layOutAgain(
  plan: FigureDocument["provenance"]["plan"],
  data: FigureDocument["provenance"]["data"],
  fonts: FigureFonts,
): FigureScene | null {
  try {
    return layOutFigure(plan, data, fonts);
  } catch (error) {
    // Data that a hand has changed may lack what a layout needs: that is an answer, not a fault.
    if (error instanceof SendgraphError || (error instanceof Error && "issues" in error)) return null;
    throw error;
  }
}

/** What differs between two scenes, the first few by name. */
function compareScenes(scene: FigureScene, made: FigureScene): string[] {
  const parts: readonly (readonly [string, readonly unknown[], readonly unknown[]])[] = [
    ["mark", scene.nodes, made.nodes],
    ["line", scene.edges, made.edges],
    ["rule", scene.rules, made.rules],
    ["word", scene.texts, made.texts],
    ["legend", scene.legend, made.legend],
  ];
  const changes = parts.flatMap(([noun, have, want]) => {
    const [given, expected] = [have.map(canonicalJson), want.map(canonicalJson)];
    const [known, present] = [new Set(expected), new Set(given)];
    const odd = have.filter((_, index) => !known.has(given[index] ?? ""));
    const gone = want.filter((_, index) => !present.has(expected[index] ?? ""));
    return [...new Set([...odd, ...gone].map((one) => `${noun} ${nameOf(one)}`.trim()))];
  });
  const measures = (["kind", "width", "height", "hairline"] as const).filter(
    (key) => scene[key] !== made[key],
  );
  const isReordered =
    changes.length === 0 && parts.some(([, have, want]) => canonicalJson(have) !== canonicalJson(want));
  const told = [...measures, ...changes, ...(isReordered ? ["the order of its parts"] : [])];
  return told.length > MOST_NAMED
    ? [...told.slice(0, MOST_NAMED), `and ${told.length - MOST_NAMED} more`]
    : told;
}

const MOST_NAMED = 5;

function nameOf(part: unknown): string {
  if (typeof part !== "object" || part === null) return "";
  for (const key of ["id", "text"] as const) {
    const value: unknown = Reflect.get(part, key);
    if (typeof value === "string") return `"${value}"`;
  }
  return "";
}

async function checkDrawing(
  bytes: Uint8Array,
  document: FigureDocument,
  format: FigureFormat,
  maker: FigureMaker,
): Promise<FigureCheck> {
  const drawn = await renderFigure(document, format, maker.fonts);
  const ok = format === "json" ? true : Buffer.from(drawn).equals(bytes);
  return { name: "drawing", ok, says: ok ? "as its scene gives it" : "not what its scene gives" };
}
