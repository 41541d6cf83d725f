import type { Polarity } from "../../cypher/schema.ts";
import type { Article } from "../model/article.ts";
import type { ExtractedFinding } from "../model/extraction.ts";
import { findQuantities, type Quantity } from "../numbers/find-quantities.ts";
import { percentOf } from "../signs/judge-share.ts";
import { deniedByNext } from "../signs/overturned.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { Voice } from "../voices/voice.ts";
import type { DraftFinding } from "./join-repeats.ts";

/** How a sentence opens that tells how things are now, where the one before told how they were. */
const NOW =
  /^(?:(?:and|but|well|yet|so) ,? ?)?(?:(?:now|today|nowadays|currently|these days|as of today|this (?:year|month|week|time))\b|(?:it|that|this|they|there|we|ours|the (?:figure|number|rate|wait|total|share|proportion)|that (?:figure|number|rate|wait|total|share|proportion)) (?:(?:is|are|has|have|'s|'re|'ve|stands?(?: at)?)(?: \d\S*)? (?:now|today)\b|now (?:is|are|has|have|stands?)\b|(?:is|are) (?:down|up) to\b)|last (?:year|month|term|week) ,? ?(?:it|that|this|they|the (?:figure|number|rate|share|proportion)) (?:was|were|stood|reached|had)\b)/u;
const NOW_TOKENS = 8;
/** How a sentence opens that is of former days: "When I arrived", "In April", "Back then", "Before". */
const THEN =
  /^(?:(?:and|but|well|because|so) ,? ?)?(?:when \p{L}+(?: \p{L}+)? (?:first )?(?:arrived|came|started|joined|began|took|took over|visited|last)\b|(?:back |as recently as |at the (?:start|end|time|height) of )?(?:in|last|by|until) (?:the )?(?:20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|month)\b|at (?:that|the) (?:time|start|outset|worst)\b|back then\b|before(?: that| then|hand)?,|previously\b|formerly\b|once\b|(?:a|two|three|four|five|six|seven|eighteen|\d+) (?:years?|months?) ago\b)/u;
const THEN_TOKENS = 9;
const PAST = listed("then-and-now: past");
const PRESENT = new WordForm(/^(?:is|are|has|have|do|does|'s|'re|'ve|says?|remains?|still|since)$/);
/** What was found in former days by those who inspect stays found: "In May inspectors found that plans were late. Now the council must act." */
const FINDS = listed("then-and-now: finds");
/** What tells that nothing has changed, or leaves open whether it has. */
const SAME = new WordForm(/^(?:still|same|no|not|only|just|again|little|few|remains?)$/);
/** What a share is of that should be great. */
const GOOD_SHARE = listed("then-and-now: good share");
/** Of these a greater share is no better. */
const BAD_SHARE = listed("then-and-now: bad share");

/** The fewer of these the better. */
const COUNTED_BAD = listed("then-and-now: counted bad");

/** "On time", "in good time", but not "at some time". */
function isGoodShare(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => BAD_SHARE.fits(token))) return false;
  return tokens.some(
    (token, at) =>
      GOOD_SHARE.fits(token) || (token.norm === "time" && /^(?:on|in)$/.test(tokens[at - 1]?.norm ?? "")),
  );
}

const SCANT = new WordForm(/^(?:only|just|few|fewer|no|not|barely|hardly|merely)$/);

/**
 * Settles what a sentence tells of former days, where the next one goes on to now: "In April 12 per cent were on time. It is now 46."
 * What was so is no claim; where figures show that it has got better, or worse, that is the claim of the two.
 *
 * Shape   changes the drafts from `made` on, which are those of `sentence`.
 */
export function settleThenAndNow(
  drafts: DraftFinding[],
  made: number,
  [sentence, next]: readonly [Sentence, Sentence | undefined],
  voice: Voice,
  { kind, text }: Article,
): void {
  if (kind !== "news" || drafts.length === made || !next || next.paragraph !== sentence.paragraph) return;
  const denied = deniedByNext(sentence, next);
  if (denied.length > 0) {
    drafts.push(...drafts.splice(made).filter(({ finding }) => !denied.includes(finding.polarity)));
    return;
  }
  if (!opensNow(next.tokens) && !endsNow(next.tokens, sentence)) return;
  const then = afterFrame(sentence.tokens);
  if (!isOfThen(then, voice)) return;
  const change = changeOf(then, next.tokens);
  const end = endOfWords(next.tokens);
  const settled = drafts.splice(made).flatMap((draft) => {
    const polarity = change && signOf(change, then, draft.finding.polarity);
    return polarity ? [{ ...draft, finding: reach(draft.finding, polarity, end, text) }] : [];
  });
  drafts.push(...settled);
}

function opensNow(tokens: readonly Token[]): boolean {
  return NOW.test(normsOf(tokens.slice(0, NOW_TOKENS)));
}

/** How it goes on of now: "They are on time | today". */
const ENDS_NOW = new WordForm(/^(?:now|today|nowadays)$/);
const TAKES_UP = new WordForm(/^(?:they|it|these|those|all|most|both)$/);
const IS = new WordForm(/^(?:is|are|has|have|'s|'re|'ve)$/);

/** "They are long today" after "they were long" tells that nothing has changed. */
function endsNow(tokens: readonly Token[], before: Sentence): boolean {
  const end = tokens.findLastIndex(({ kind }) => kind === "word");
  if (before.tokens.some(({ norm, kind }) => kind === "word" && norm === tokens[2]?.norm)) return false;
  return TAKES_UP.fits(tokens[0]) && IS.fits(tokens[1]) && ENDS_NOW.fits(tokens[end]);
}

/** What ends a sentence that is of former days: "plans were late | in 2021". */
const ENDS_THEN =
  /(?:\bin 20\d\d|\blast year|\b(?:year|years|months) ago|\bat (?:that|the|one) time|\bback then|\bbefore) \.$/u;
const ENDS_THEN_TOKENS = 4;

/** "She said: “When I arrived …”": what is said. */
function afterFrame(tokens: readonly Token[]): readonly Token[] {
  const colon = tokens.findIndex(({ norm }, at) => at < FRAME_TOKENS && norm === ":");
  return tokens.slice(colon + 1);
}

const FRAME_TOKENS = 20;

/** Is the whole sentence of former days, and found by nobody who inspects? */
function isOfThen(tokens: readonly Token[], { saidBy }: Voice): boolean {
  if (tokens.some((token) => PRESENT.fits(token)) || !tokens.some((token) => PAST.fits(token))) return false;
  const opening = THEN.exec(normsOf(tokens.slice(0, THEN_TOKENS)))?.[0];
  const said = opening === undefined ? tokens : tokens.slice(opening.split(" ").length);
  if (said.some((token) => FINDS.fits(token))) return false;
  if (opening !== undefined || ENDS_THEN.test(normsOf(tokens.slice(-ENDS_THEN_TOKENS)))) return true;
  return saidBy !== "inspectors" && tokens.some(({ norm }) => norm === "had");
}

interface Change {
  readonly before: Quantity;
  readonly isUp: boolean;
}

/** The figure of then, and whether that of now is greater; null where the two cannot be compared. */
function changeOf(then: readonly Token[], now: readonly Token[]): Change | null {
  // "It is now 46 per cent", and nothing more: what goes on may be of something else.
  if (now.length > MOST_OF_NOW || now.some((token) => SAME.fits(token))) return null;
  const before = findQuantities(then).filter(isAmount).at(-1);
  const [after] = findQuantities(now).filter(isAmount);
  if (!before || !after) return null;
  const [a, b] = [amountOf(before), amountOf(after)];
  // "It is now 46" is of what was counted before; "there are now 900 children" is of something else.
  const isBare = after.kind === "count" && now[after.last]?.kind !== "word";
  const isAlike = isBare || (after.kind === before.kind && after.unit === before.unit);
  return (isAlike || (percentOf(before) !== null && percentOf(after) !== null)) && a !== b
    ? { before, isUp: b > a }
    : null;
}

const MOST_OF_NOW = 10;

/** Years of the calendar are no amounts. */
function isAmount({ kind, value }: Quantity): boolean {
  return kind !== "rank" && kind !== "money" && !/^20\d\d$/.test(value);
}

function amountOf(quantity: Quantity): number {
  return percentOf(quantity) ?? Number(quantity.value);
}

function signOf({ before, isUp }: Change, tokens: readonly Token[], then: Polarity): Polarity | null {
  if (then === "mixed") return null;
  const isShare = percentOf(before) !== null;
  if (isShare ? !isGoodShare(tokens) : tokens.some((token) => SCANT.fits(token))) return null;
  // "Poor support from 30 agencies": there are no fewer of what is poor because there are fewer of these.
  const isOfBad = before.kind !== "count" || tokens.some((token) => COUNTED_BAD.fits(token));
  if (!isShare && then === "weakness" && !isOfBad) return null;
  const isGood = isShare || then === "strength";
  return isGood === isUp ? "strength" : "weakness";
}

function endOfWords(tokens: readonly Token[]): number {
  return tokens.findLast(({ kind }) => kind !== "mark")?.end ?? 0;
}

function reach(finding: ExtractedFinding, polarity: Polarity, end: number, text: string): ExtractedFinding {
  const { signLearntFrom: _then, ...told } = finding;
  const { start } = finding.evidence;
  return { ...told, polarity, cue: null, evidence: { exact: text.slice(start, end), start, end } };
}
