import { z } from "zod";
import type { Polarity } from "../../cypher/schema.ts";
import type { PatternMatch, PatternSet } from "../patterns/pattern-set.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/**
 * How the line above a list says what its items are.
 *
 * Shape   `sign` `own` leaves it to what the line itself claims ("progress on all weaknesses:").
 */
export const ListHeadRow = z.object({
  sign: z.enum(["strength", "weakness", "own"]),
  pattern: z.string().min(1),
  example: z.string().min(1),
});

type HeadRow = z.infer<typeof ListHeadRow>;

export type ListHeads = PatternSet<HeadRow>;

/** A line that opens a list: what it announces, if a row says so, and whether it says nothing else. */
export interface ListOpening {
  readonly announces: Polarity | null;
  readonly isTitle: boolean;
}

const COLON = /:\s*$/;
export const BULLET = /^\s*(?:[•●▪◦*·–—-]|\d+[.)])\s*/;
/** A full stop or its like, and marks that close after it. */
export const ENDS = /[.!?]["'”’)]*\s*$/;
/** A title has no more words: "What the partnership now needs to do better". */
const TITLE_WORDS = 10;
/** Tokens from what names the items to the end of the line: "weaknesses that the inspectors set out in their letter:". */
const REACH = 10;
/** What calls for items: "they were asked to", not "they were asked to write a plan for". */
const CALLS = new WordForm(/^(?:to|for|on|with|by|at|about|must|should)$/);

/** How a line opens a list: by its colon, or by the bullets below it; null where it does not. */
export function openingOf(
  sentence: Sentence,
  next: Sentence | undefined,
  heads: ListHeads,
): ListOpening | null {
  if (!COLON.test(sentence.text) && !opensBullets(sentence, next)) return null;
  const last = lastNaming(sentence.tokens, heads);
  const announces = last && last.row.sign !== "own" ? last.row.sign : null;
  return { announces, isTitle: announces !== null && isTitle(sentence, last) };
}

/**
 * What short headings ("What needs to improve") announce of the line below them, by where that begins in the text.
 *
 * Shape   a heading is no sentence that claims are read from; two above each other have the lower one's sign, if it has one.
 */
export function titlesAbove(sentences: readonly Sentence[], heads: ListHeads): ReadonlyMap<number, Polarity> {
  const titles = new Map<number, Polarity>();
  for (let i = 1; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || sentence.role === "furniture" || sentences[i - 1]?.role !== "furniture") continue;
    const [lower, upper] = [sentences[i - 1], sentences[i - 2]];
    const sign = titleSign(lower, heads) ?? titleSign(upper, heads);
    if (sign !== null) titles.set(sentence.start, sign);
  }
  return titles;
}

function titleSign(sentence: Sentence | undefined, heads: ListHeads): Polarity | null {
  if (sentence?.role !== "furniture" || sentence.tokens.length > TITLE_WORDS) return null;
  const last = lastNaming(sentence.tokens, heads);
  return last && last.row.sign !== "own" && isTitle(sentence, last) ? last.row.sign : null;
}

/** A line without a full stop, and the next is a bullet where it is none. */
function opensBullets({ text, paragraph }: Sentence, next: Sentence | undefined): boolean {
  if (!next || next.paragraph === paragraph || !BULLET.test(next.text)) return false;
  return !BULLET.test(text) && !ENDS.test(text);
}

/** Does the line say nothing after what names its items, and is it short? */
function isTitle({ text, tokens }: Sentence, last: PatternMatch<HeadRow> | null): boolean {
  return tokens.length <= TITLE_WORDS && !ENDS.test(text) && last?.last === endOf(tokens);
}

/** The last that the line names, near its end; what leaves it to the line's own claim goes before all. */
function lastNaming(tokens: readonly Token[], heads: ListHeads): PatternMatch<HeadRow> | null {
  const end = endOf(tokens);
  let last: PatternMatch<HeadRow> | null = null;
  for (const match of heads.find(tokens)) {
    if (match.row.sign === "own") return match;
    if (match.last + REACH < end || (match.last < end && CALLS.fits(tokens[match.last - 1]))) continue;
    if (!last || match.last > last.last || (match.last === last.last && match.words > last.words))
      last = match;
  }
  return last;
}

/** The tokens before the marks that a line ends in. */
function endOf(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && tokens[end - 1]?.kind === "mark") end--;
  return end;
}
