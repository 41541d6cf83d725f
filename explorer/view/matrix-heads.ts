import type { LensTheme } from "./lens.ts";
import type { SceneText } from "./scene.ts";
import { measureText } from "./text-width.ts";
import { shorten } from "./wording.ts";

/** How the names of a matrix's columns are set. */
export interface HeadOptions {
  readonly textSize: number;
  /** A line of a column's name is cut to so many letters; its marks tell it whole. */
  readonly mostLetters?: number | null;
  /** A name that is too long for one line goes over so many. One where nothing is said. */
  readonly headLines?: number;
}

const LINE_EMS = 1.1;
/** What stands in brackets tells more exactly what a head that is cut could not tell either. */
const BRACKETED = / \([^)]*\)/;

/** A theme as the head of its column, in lines: its name, in short where that fits and the name does not, else cut. */
export function breakHead({ label }: LensTheme, { mostLetters, headLines = 1 }: HeadOptions): string[] {
  if (!mostLetters) return [label];
  const bare = label.replace(BRACKETED, "");
  const forms = [label, bare, bare.replaceAll(" and ", " & ")].map((form) => breakLines(form, mostLetters));
  const fitting = forms.find((lines) => isFitting(lines, mostLetters, headLines)) ?? forms.at(-1) ?? [];
  const rest = fitting.slice(headLines - 1).join(" ");
  return [...fitting.slice(0, headLines - 1), cutHead(rest, mostLetters)].filter((line) => line !== "");
}

function isFitting(lines: readonly string[], mostLetters: number, headLines: number): boolean {
  return lines.length <= headLines && lines.every(({ length }) => length <= mostLetters);
}

function breakLines(text: string, mostLetters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const joined = [...lines.slice(-1), word].join(" ");
    if (lines.length > 0 && joined.length <= mostLetters) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** No head ends with a word that joins it to what is left out. */
function cutHead(text: string, mostLetters: number): string {
  return shorten(text, mostLetters).replace(/,? (?:&|and|of|in|with)…/, "…");
}

/** How wide a head is at its widest line. */
export function measureHead(theme: LensTheme, options: HeadOptions): number {
  return Math.max(0, ...breakHead(theme, options).map((line) => measureText(line, options.textSize)));
}

/** The head of a column whose foot is at (x, y), leaning by so many degrees; its lines stand beside each other about that foot. */
export function drawHead(
  theme: LensTheme,
  at: { readonly x: number; readonly y: number; readonly lean: number },
  options: HeadOptions,
): SceneText[] {
  const radians = (at.lean * Math.PI) / 180;
  const lines = breakHead(theme, options);
  return lines.map((text, index) => {
    const aside = (index - (lines.length - 1) / 2) * options.textSize * LINE_EMS;
    return {
      text,
      x: at.x + aside * Math.sin(radians),
      y: at.y + aside * Math.cos(radians),
      anchor: "start",
      size: options.textSize,
      weight: "normal",
      tone: "ink",
      turn: -at.lean,
      ...(index > 0 && { isContinued: true }),
    };
  });
}
