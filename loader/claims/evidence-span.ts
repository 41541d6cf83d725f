import type { Span } from "../model/extraction.ts";
import { type SentenceMarks, wordsBetween } from "../signs/sentence-marks.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import type { ClaimPart } from "./claim-part.ts";

/** Verbs that only report; verbs that judge (praised, criticised) belong to the claim. */
const FRAME_VERB = new WordForm(
  new RegExp(
    `^(?:${SAID}|found|finds|find|notes|reported|reports|concludes|states|heard|saw|recognised|recognises|identified|identifies|discovered|revealed|reveals|believe|believed|felt|confirms|confirmed|according)$`,
  ),
);
const NEEDS_SUBJECT = listed("evidence-span: needs subject");
const REPORTER = listed("evidence-span: reporter");
/** Words that may follow the frame's verb and belong to it. */
const FRAME_TAIL = new WordForm(/^(?:that|also|,|:|how)$/);
/** A frame is no longer than this, in tokens, and leaves at least so many words. */
const FRAME_REACH = 9;
/** A frame at the end may be longer where the comma is followed by its verb: ", states a letter outlining the findings". */
const CLOSING_REACH = 18;
const FEWEST_WORDS = 4;
/** Joining words that a claim does not need at its start. */
const OPENER = new WordForm(
  /^(?:but|however|and|although|though|while|whereas|yet|nevertheless|nonetheless|also|that)$/,
);
const CLOSER = new WordForm(/^(?:and|but|or|while|with|as)$/);

/** The claim's own words: without the frame that says who said it, nor marks, quotation marks and joining words at its ends. */
export function trimEvidence(
  marks: SentenceMarks,
  part: ClaimPart,
  text: string,
  quotes: Sentence["quotes"],
): Span | null {
  const { tokens } = marks;
  const trimmed = trimEnds(tokens, part);
  const framed = withoutClosingFrame(marks, withoutOpeningFrame(marks, trimmed, part), part);
  const inner = trimEnds(tokens, withoutSpeakerAfterQuote(marks, trimEnds(tokens, framed), part, quotes));
  return spanOf(tokens, inner, text) ?? spanOf(tokens, trimmed, text);
}

/** The span of a run of tokens in the article's text, null where it is empty. */
export function spanOf(tokens: readonly Token[], range: TokenRange, text: string): Span | null {
  const start = tokens[range.first]?.start;
  const end = tokens[range.last - 1]?.end;
  if (start === undefined || end === undefined || start >= end) return null;
  return { exact: text.slice(start, end), start, end };
}

function trimEnds(tokens: readonly Token[], range: TokenRange): TokenRange {
  let { first, last } = range;
  while (first < last && isLoose(tokens[first], OPENER)) first++;
  while (last > first && isLoose(tokens[last - 1], CLOSER) && !closesBracket(tokens, first, last - 1)) last--;
  return { first, last };
}

/** Marks that a claim keeps at its ends. */
const BELONGS = new WordForm(/[%£$€(]/);

function isLoose(token: Token | undefined, words: WordForm): boolean {
  return token !== undefined && (words.fits(token) || (token.kind === "mark" && !BELONGS.fits(token)));
}

function closesBracket(tokens: readonly Token[], first: number, at: number): boolean {
  return tokens[at]?.norm === ")" && tokens.slice(first, at).some(({ norm }) => norm === "(");
}

/** "Inspectors found that waits are long" -> "waits are long". */
function withoutOpeningFrame(marks: SentenceMarks, range: TokenRange, part: ClaimPart): TokenRange {
  const said = { first: marks.frameEnd, last: range.last };
  if (said.first > range.first && said.first < range.last && holdsClaim(marks, said, part))
    return withoutAddressed(marks, said, range, part);
  const limit = Math.min(range.last, range.first + FRAME_REACH);
  if (marks.tokens[range.first]?.norm === "according") return afterComma(marks, range, part, limit);
  for (let at = range.first; at < limit; at++) {
    if (!isFrameVerb(marks.tokens, range.first, at)) continue;
    if (isInserted(marks.tokens, range.first, at)) return range;
    let first = endOfAddressed(marks.tokens, at);
    while (FRAME_TAIL.fits(marks.tokens[first])) first++;
    const rest = { first, last: range.last };
    return holdsClaim(marks, rest, part) ? rest : range;
  }
  return range;
}

/** "Leaders told | us that plans were late": from after those who are told, or whole where too little is left. */
function withoutAddressed(
  marks: SentenceMarks,
  said: TokenRange,
  whole: TokenRange,
  part: ClaimPart,
): TokenRange {
  let first = endOfAddressed(marks.tokens, said.first - 1);
  if (first === said.first) return said;
  while (FRAME_TAIL.fits(marks.tokens[first])) first++;
  const rest = { first, last: said.last };
  return holdsClaim(marks, rest, part) ? rest : whole;
}

const TELLS = new WordForm(/^(?:told|tells|tell|reminded|warned|assured|informed)$/);
/** What tells when or to whom, after a verb of saying: "revealed in May that", "wrote to parents that". */
const WHEN = new WordForm(/^(?:in|on|at|to|last|yesterday|today|earlier|this)$/);
const PRONOUNS = new WordForm(/^(?:us|me|them|him|her|you)$/);
const GOES_ON = new WordForm(/^(?:they|it|he|she|we|there|their|his|i)$/);
const FINITE = new WordForm(/^(?:is|are|was|were|has|have|had|who|which|not|no)$/);
/** Tokens from "told" to the "that" which opens what is told: "told a meeting of the cabinet that". */
const ADDRESSED_REACH = 6;

/** The token after those who are told it: "told the Commons | that", "told us | plans", "told inspectors | they". */
function endOfAddressed(tokens: readonly Token[], verb: number): number {
  const next = tokens[verb + 1];
  const isTold = TELLS.fits(tokens[verb]);
  if (!isTold && !WHEN.fits(next)) return verb + 1;
  for (let at = verb + 2; at <= verb + ADDRESSED_REACH; at++) {
    const token = tokens[at];
    if (token?.norm === "that" || (isTold && GOES_ON.fits(token) && at <= verb + 3)) return at;
    if (token === undefined || token.kind === "mark" || FINITE.fits(token)) break;
  }
  return isTold && PRONOUNS.fits(next) ? verb + 2 : verb + 1;
}

/** "Plans, inspectors found, are late", "plans, according to the letter, are late": the claim has begun before. */
function isInserted(tokens: readonly Token[], first: number, at: number): boolean {
  if (tokens[at]?.norm !== "according" && tokens[at + 1]?.norm !== ",") return false;
  for (let before = at - 1; before > first; before--) if (tokens[before]?.norm === ",") return true;
  return false;
}

/** "Needs were identified late" and "staff saw them" report nothing: such a verb wants somebody who reports for subject. */
function isFrameVerb(tokens: readonly Token[], first: number, at: number): boolean {
  const verb = tokens[at];
  if (!FRAME_VERB.fits(verb)) return false;
  return (
    at === first || !NEEDS_SUBJECT.fits(verb) || tokens.slice(first, at).some((token) => REPORTER.fits(token))
  );
}

/** "According to the report, waits are long" -> "waits are long". */
function afterComma(marks: SentenceMarks, range: TokenRange, part: ClaimPart, limit: number): TokenRange {
  const comma = marks.tokens.findIndex(({ norm }, i) => i > range.first && i < limit && norm === ",");
  const rest = { first: comma + 1, last: range.last };
  return comma > 0 && holdsClaim(marks, rest, part) ? rest : range;
}

/** "Waits are long, inspectors found" -> "Waits are long". */
function withoutClosingFrame(marks: SentenceMarks, range: TokenRange, part: ClaimPart): TokenRange {
  for (let at = range.last - 1; at > range.first && at >= range.last - CLOSING_REACH; at--) {
    if (marks.tokens[at]?.norm !== ",") continue;
    const verbAt = marks.tokens.slice(at, range.last).findIndex((token) => FRAME_VERB.fits(token));
    const isFrame = verbAt === 1 || (verbAt > 0 && at >= range.last - FRAME_REACH);
    const rest = { first: range.first, last: at };
    if (isFrame) return holdsClaim(marks, rest, part) ? rest : range;
    if (at >= range.last - FRAME_REACH) return range;
  }
  return range;
}

/** A claim that opens a quotation ends with it where only the speaker follows: "Waits are long," a letter to the council states. */
function withoutSpeakerAfterQuote(
  marks: SentenceMarks,
  range: TokenRange,
  part: ClaimPart,
  quotes: Sentence["quotes"],
): TokenRange {
  const { tokens } = marks;
  const start = tokens[range.first]?.start ?? 0;
  const quote = quotes.find((each) => each.start <= start && start < each.end);
  if (!quote) return range;
  let after = range.first + 1;
  while (after < range.last && (tokens[after]?.start ?? quote.end) < quote.end) after++;
  if (after >= range.last) return range;
  const namesSpeaker = tokens.slice(after, range.last).some((token) => FRAME_VERB.fits(token));
  const rest = { first: range.first, last: after };
  return namesSpeaker && holdsClaim(marks, rest, part) ? rest : range;
}

/** Does what is left still hold the words that decided, and enough of them? */
function holdsClaim(marks: SentenceMarks, rest: TokenRange, { verdict }: ClaimPart): boolean {
  const words = wordsBetween(marks, rest.first, rest.last);
  const { cue } = verdict;
  return words >= FEWEST_WORDS && (cue === null || (cue.first >= rest.first && cue.last <= rest.last));
}
