import { fold, foldMapped } from "./fold.ts";
import { isAlmost } from "./fuzzy.ts";

/** A piece of what was found; a hit is what answers the words. */
export interface HitPiece {
  readonly text: string;
  readonly isHit: boolean;
}

type Span = readonly [start: number, end: number];

/**
 * Cuts a text where it answers the words that were looked for: in one piece where it holds them so, else word by word, those with
 * a slip in them whole.
 *
 * Shape   the pieces' texts joined are the text.
 *
 * @param held  words that some name holds as they are: elsewhere nothing that is only like them is meant
 */
export function markHits(text: string, words: string, held: ReadonlySet<string> = new Set()): HitPiece[] {
  const asked = foldAsked(words);
  if (asked === "") return [{ text, isHit: false }];
  const whole = findSpans(text, asked);
  const spans = whole.length > 0 ? whole : asked.split(/\s+/).flatMap((word) => findWord(text, word, held));
  return cut(text, joinSpans(spans));
}

/** Of the words that were looked for those that one of the names holds, with no slip. */
export function listHeld(names: readonly string[], words: string): ReadonlySet<string> {
  const asked = foldAsked(words).split(/\s+/);
  return new Set(
    asked.filter((word) => word !== "" && names.some((name) => findSpans(name, word).length > 0)),
  );
}

function foldAsked(words: string): string {
  return fold(words).replace(/[?!]/g, "").trim();
}

/** Letters before the first hit that are shown: two lines of a list have room for it then. */
const LEAD_LETTERS = 60;

/** The pieces of a long text from a little before the first hit on, so that it stands in the first lines. */
export function leadToHit(pieces: readonly HitPiece[]): readonly HitPiece[] {
  const [first, ...rest] = pieces;
  if (!first || first.isHit || rest.length === 0 || first.text.length <= LEAD_LETTERS) return pieces;
  const end = first.text.slice(-LEAD_LETTERS);
  return [{ text: `…${end.slice(end.indexOf(" ") + 1)}`, isHit: false }, ...rest];
}

/** Fewest letters that are marked wherever they stand; fewer only where a word begins. */
const LEAST_WITHIN = 3;

function findWord(text: string, word: string, held: ReadonlySet<string>): Span[] {
  const found = findSpans(text, word);
  if (found.length > 0 || held.has(word)) return found;
  return [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)].flatMap((match): Span[] =>
    isAlmost(fold(match[0], ""), word) ? [[match.index, match.index + match[0].length]] : [],
  );
}

/** Where the folded text holds what is asked, where words begin if it does so anywhere. */
function findSpans(text: string, asked: string): Span[] {
  for (const hyphen of [" ", ""] as const) {
    const { folded, starts } = foldMapped(text, hyphen);
    const found: { readonly at: number; readonly span: Span }[] = [];
    for (let at = folded.indexOf(asked); at !== -1; at = folded.indexOf(asked, at + asked.length)) {
      const last = starts[at + asked.length - 1] ?? 0;
      found.push({ at, span: [starts[at] ?? 0, endOf(text, last)] });
    }
    const beginning = found.filter(({ at }) => !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)));
    if (beginning.length > 0) return beginning.map(({ span }) => span);
    if (found.length > 0 && asked.length >= LEAST_WITHIN) return found.map(({ span }) => span);
  }
  return [];
}

/** The end of the sign that begins there, with the marks on it. */
function endOf(text: string, start: number): number {
  const sign = /^.\p{M}*/su.exec(text.slice(start))?.[0] ?? "";
  return start + sign.length;
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

function cut(text: string, spans: readonly Span[]): HitPiece[] {
  const pieces: HitPiece[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    pieces.push({ text: text.slice(at, start), isHit: false }, { text: text.slice(start, end), isHit: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), isHit: false }].filter((piece) => piece.text !== "");
}
