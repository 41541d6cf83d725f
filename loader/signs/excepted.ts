import { AUXILIARY, hasFinite, REPORTS } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { isWithin, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { SentenceMarks } from "./sentence-marks.ts";

/** Words of an exception; most sentences hold none. */
const EXCEPTS = listed("excepted: excepts");
const FROM = new WordForm(/^(?:from)$/);
/** "Except that plans are late", "except when it snows" go on with a clause, which tells more. */
const CLAUSE = new WordForm(/^(?:that|when|where|if|perhaps|in|on|as)$/);

/** "Praised schools but not the way plans are written". */
const DEFINITE = new WordForm(/^(?:the|their|its|how)$/);
/** "Brothers are taught apart from sisters" excepts nobody. */
const PARTS = listed("excepted: parts");

/** Does what is excepted begin here: "short for everything | except autism assessments", "apart from", "with the exception of"? */
function opensException(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.norm === "except" || token?.norm === "excepting") return !CLAUSE.fits(tokens[at + 1]);
  if (token?.norm === "apart" || token?.norm === "aside")
    return FROM.fits(tokens[at + 1]) && !PARTS.fits(tokens[at - 1]);
  if (token?.norm === "but") return tokens[at + 1]?.norm === "not" && DEFINITE.fits(tokens[at + 2]);
  return token?.norm === "with" && tokens[at + 1]?.norm === "the" && tokens[at + 2]?.norm === "exception";
}

/** Does the comma end an exception that the sentence opens with? "With the exception of speech therapy, | waits are short." */
export function closesException(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.norm !== "," || !opensException(tokens, 0)) return false;
  return tokens.findIndex(({ norm }) => norm === ",") === comma;
}

/** Does it end the sentence, so that nothing is said of its subject after it ("waits, except those for speech therapy, are short")? */
export function endsWithException(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || !opensException(tokens, at)) return false;
  const comma = tokens.findIndex(({ norm }, i) => i > at && norm === ",");
  return comma < 0 || !FINITE.fits(tokens[comma + 1]);
}

const FINITE = new WordForm(/^(?:is|are|was|were|has|have|had|do|does|did|can|get|gets)$/);
const ALL = new WordForm(/^(?:all|every|everything|everyone|everywhere)$/);
const BUT = new WordForm(/^(?:but|bar|save|barring)$/);
const SUBJECT_REACH = 4;
const VERB_REACH = 7;
const BREAKS = new WordForm(/^(?:[;—–]|but|while|whereas)$/);

/**
 * What only tells of what is excepted, and claims nothing: "(short for everything) except autism assessments", "(schools were praised;)
 * therapists were not"; the whole of a sentence whose subject holds an exception ("all services but speech therapy have short waits").
 */
export function exceptedIn({ tokens, byKind }: SentenceMarks): TokenRange[] {
  if (!tokens.some((token) => EXCEPTS.fits(token))) return NONE;
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (opensException(tokens, at)) found.push(...exceptionAt(tokens, at));
    else if (isInSubject(tokens, at)) found.push({ first: 0, last: tokens.length });
    else if (tokens[at]?.norm === "not") found.push(...ellipsisAt(tokens, at));
  }
  // "Apart from the long waits": what is judged by its own words is judged.
  const cues = byKind.get("cue") ?? [];
  return found.filter(
    (range) =>
      (range.first === 0 && range.last === tokens.length) || !cues.some((cue) => isWithin(cue, range)),
  );
}

const NONE: TokenRange[] = [];

/** From what opens it to the next mark, where no verb tells something of it. */
function exceptionAt(tokens: readonly Token[], at: number): TokenRange[] {
  const comma = tokens.findIndex(({ kind, norm }, i) => i > at && kind === "mark" && norm !== "-");
  const last = comma < 0 ? tokens.length : comma;
  if (hasFinite(tokens, at, last)) return NONE;
  return at > 0 && FINITE.fits(tokens[last + 1])
    ? [{ first: 0, last: tokens.length }]
    : [{ first: at, last }];
}

/** "All services | but speech therapy have", with no verb before. */
function isInSubject(tokens: readonly Token[], at: number): boolean {
  if (!BUT.fits(tokens[at])) return false;
  const all = tokens.findLastIndex((token, i) => i < at && i >= at - SUBJECT_REACH && ALL.fits(token));
  // "Plans were good in all schools, but parents have …": a verb before it makes a clause of its own.
  if (all < 0 || !isNameOfAll(tokens, all, at) || hasFinite(tokens, 0, all, REPORTS)) return false;
  return (
    FINITE.fitsAny(tokens, at + 2, Math.min(tokens.length, at + VERB_REACH)) &&
    !FINITE.fits(tokens[at + 1]) &&
    !isCounted(tokens, at + 1)
  );
}

/** "All (of the) services", "every school", "everyone": not "everyone works hard", "all staff try" and "every child learns". */
function isNameOfAll(tokens: readonly Token[], all: number, end: number): boolean {
  const norm = tokens[all]?.norm ?? "";
  if (norm === "all") return end > all + 1 && PLURAL.fits(tokens[end - 1]) && !hasFinite(tokens, all, end);
  if (norm !== "every") return end === all + 1;
  return end === all + 2 || (end === all + 3 && OF_SORT.fits(tokens[all + 1]));
}

/** "All plans | but one were on time": what is said is said of as good as all. */
function isCounted(tokens: readonly Token[], at: number): boolean {
  let end = at;
  while (COUNTED.fits(tokens[end]) || tokens[end]?.kind === "number") end++;
  return end > at && FINITE.fits(tokens[end]);
}

const PLURAL = new WordForm(/^(?:[a-z]{3,}s|staff|provision|support|children|people|parents)$/);
const OF_SORT = listed("excepted: of sort");
const COUNTED = new WordForm(
  /^(?:a|the|one|two|three|four|five|six|seven|eight|nine|ten|few|handful|couple|some|of|them|these)$/,
);

/** "; therapists, paediatricians and CAMHS | were not.": the contrary of what was said of others. */
function ellipsisAt(tokens: readonly Token[], not: number): TokenRange[] {
  if (!AUXILIARY.fits(tokens[not - 1]) || tokens[not + 1]?.kind !== "mark") return NONE;
  let first = not - 1;
  while (first > 0 && !BREAKS.fits(tokens[first])) first--;
  return first > 0 && !hasFinite(tokens, first + 1, not - 1) ? [{ first, last: not + 1 }] : NONE;
}
