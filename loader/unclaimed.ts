import { conditionAt } from "./bare-conditions.ts";
import type { Span } from "./extraction.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import { overlaps, type TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { stretchOf } from "./unclaimed-stretch.ts";
import { modalsIn, purposesIn } from "./unclaimed-verbs.ts";
import type { Voice } from "./voice.ts";
import { WordForm } from "./word-form.ts";

/** Where areas and their bodies are named in a text, in order. */
type Named = readonly Pick<Span, "start" | "end">[];

/**
 * Tells what a sentence speaks of without claiming it: what is planned, asked, feared or denied, what would be, and what is said of the
 * country as a whole. What praises or blames in it is of nothing that was found.
 *
 * Each row reaches no further than its stretch: "the council will recruit therapists, but waits are too long" goes on with a claim.
 */
export function markUnclaimed(marks: SentenceMarks, voice: Voice, named: Named): void {
  const isOfInspectors = voice.saidBy === "inspectors" && voice.isNamed;
  for (const match of marks.byKind.get("unclaimed") ?? []) {
    const { by, value } = match.row;
    if (isOfInspectors && by === "others") continue;
    if (by === "services" && isOfSend(marks.tokens)) continue;
    if (by === "other" && voice.saidBy !== "other") continue;
    const stretch = stretchOf(marks.tokens, match);
    if (by === "nation" && isOfPlace(marks, match, stretch, named)) continue;
    const range = reachOf(stretch, match, value);
    if (!isNoPlan(marks.tokens, match)) marks.unclaimed.push(range);
  }
  for (const purpose of purposesIn(marks.tokens))
    marks.unclaimed.push(purpose);
  if (isOfInspectors) return;
  for (const modal of modalsIn(marks.tokens))
    marks.unclaimed.push(reachOf(stretchOf(marks.tokens, modal), modal, "after"));
  const condition = conditionAt(marks.tokens);
  if (condition) marks.unclaimed.push(condition);
}

/** Does the stretch speak of what the sentence does not claim? */
export function isUnclaimed({ unclaimed }: SentenceMarks, range: TokenRange): boolean {
  for (const each of unclaimed) if (overlaps(each, range)) return true;
  return false;
}

function reachOf({ first, last }: TokenRange, match: TokenRange, reach: string): TokenRange {
  if (reach === "after") return { first: match.first, last };
  if (reach === "here") return match;
  if (reach === "before") return { first, last: match.last };
  return { first, last };
}

/** "The council is to blame for long waits" plans nothing. */
const NO_PLAN = new WordForm(/^(?:blame|blamed|suffer|wait|face|struggle|remain)$/);

function isNoPlan(tokens: readonly Token[], { last }: TokenRange): boolean {
  return NO_PLAN.fits(tokens[last]);
}

/** Words for the place that was inspected; "local authorities" are those of the country. */
const OF_PLACE = new WordForm(
  /^(?:council|council's|county|borough|city|town|here|locally|our|partnership)$/,
);
const LOCAL = new WordForm(/^(?:local)$/);
const OF_ALL = new WordForm(/^(?:government|authorities|councils|areas)$/);

/** "They do better than their peers across the country" is of the place. */
const COMPARES = new WordForm(/^(?:than|compared|compares|peers|similar|others|unlike|like|average)$/);

/** Words for whom the services are that are inspected. */
const OF_SEND = new WordForm(/^(?:send|sen|special|needs|disab[a-z]*|autis[a-z]*|adhd|ehcps?|plans?)$/);

function isOfSend(tokens: readonly Token[]): boolean {
  return tokens.some((token) => OF_SEND.fits(token));
}

/** Is what is told of the country told of the place too? */
function isOfPlace(
  { tokens }: SentenceMarks,
  match: TokenRange,
  { first, last }: TokenRange,
  named: Named,
): boolean {
  for (let at = first; at < last; at++) {
    if (at >= match.first && at < match.last) continue;
    if (COMPARES.fits(tokens[at])) return true;
    if (OF_PLACE.fits(tokens[at])) return true;
    if (LOCAL.fits(tokens[at]) && !OF_ALL.fits(tokens[at + 1])) return true;
  }
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  // "The charity Mencap says": who speaks is no place.
  const from = tokens[match.first]?.start ?? 0;
  const to = tokens[match.last - 1]?.end ?? 0;
  return named.some((each) => each.start >= start && each.end <= end && (each.end <= from || each.start >= to));
}
