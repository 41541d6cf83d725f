import { listed } from "../text/listed-words.ts";
import { thoseThat } from "../text/those-that.ts";
import type { TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isDeniedOfThen } from "./denied-of-then.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

const OPENS = new WordForm(/^(?:which|who|whose|where|once|previously|formerly|so|long|for|a|an)$/);
/** What tells in an aside that it is of former days. */
const PAST = listed("past-asides: past");
/** How the main clause goes on after an aside about its subject. */
const NOW = new WordForm(/^(?:is|are|has|have|now|'s|'ve|no|do|does|were|was|had)$/);
const FORMERLY = new WordForm(/^(?:previously|formerly|once|historically)$/);
/** Words that an aside has at the most. */
const MOST_TOKENS = 16;

/**
 * The aside that ends right before `at` with its comma and tells of the subject: "waits, which stood at 40 weeks, have come down".
 *
 * Shape   from the first comma to the second; null where none does.
 */
export function asideBefore(tokens: readonly Token[], at: number): TokenRange | null {
  let close = at - 1;
  while (close > 0 && NOW.fits(tokens[close])) close--;
  if (tokens[close]?.norm !== ",") return null;
  for (let open = close - 1; open > Math.max(0, close - MOST_TOKENS); open--)
    if (tokens[open]?.norm === ",") return OPENS.fits(tokens[open + 1]) ? { first: open, last: close } : null;
  return null;
}

/** Does an aside that holds the token `inside` end at the comma `at`? "Attendance, which had not been good, is now": the main verb follows. */
export function closesAside(tokens: readonly Token[], at: number, inside: number): boolean {
  if (tokens[at]?.norm !== "," || !NOW.fits(tokens[at + 1])) return false;
  const aside = asideBefore(tokens, at + 1);
  if (aside !== null) return aside.first < inside;
  return standsInAside(tokens, at, inside);
}

/** "The officer, in post for barely a year, has": whatever begins the aside, the subject alone is before it. */
function standsInAside(tokens: readonly Token[], close: number, inside: number): boolean {
  let open = close - 1;
  while (open > Math.max(0, close - MOST_TOKENS) && tokens[open]?.norm !== ",") open--;
  if (tokens[open]?.norm !== "," || open >= inside) return false;
  for (let at = open - 1; at >= Math.max(0, open - MOST_TOKENS); at--) {
    if (NOW.fits(tokens[at])) return false;
    if (tokens[at]?.kind === "mark") break;
  }
  return open > 0;
}

/** "Exclusions, which had been climbing, are now rare": what is told of former days in an aside is none of what its contrary tells after it. */
export function withoutPastAsides(
  { tokens }: SentenceMarks,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (weighed.length === 0) return weighed;
  return thoseThat(
    weighed,
    (stretch) =>
      !isUsedTo(tokens, stretch) &&
      !(stretch.sign === "weakness" && isInAsideOfThen(tokens, stretch)) &&
      !(stretch.sign === "weakness" && isDeniedOfThen(tokens, stretch)) &&
      !weighed.some(
        (other) =>
          other.sign !== stretch.sign &&
          (isOfPastAside(tokens, stretch, other) || isOfFormerDays(tokens, stretch, other)),
      ),
  );
}

/** What tells the time of former days in an aside: "in the past", "in 2018", "when they first came", "at the last inspection". */
const THEN =
  /\b(?:in (?:the past|(?:[a-z]+ )?20\d\d)|when (?:\p{L}+ ){1,3}(?:came|visited|called|inspected|arrived|started)|at the (?:time of the )?(?:last|first|previous|original|earlier) (?:inspection|visit)|until (?:recently|last|20\d\d)|(?:years?|months) ago|back then)\b/u;
const OPENS_OF_THEN = new WordForm(/^(?:which|who|a|an|once|previously|formerly|so|long)$/);
/** "Trust, so badly damaged in the past, has been rebuilt". */
const OPENS_PAST = new WordForm(/^(?:so|once|previously|formerly|long)$/);
const WAS = new WordForm(/^(?:did|had|was|were|hardly|barely|scarcely|rarely|seldom|never)$/);

/**
 * "Bosses, who barely talked to each other in 2018, meet every fortnight": an aside that tells when it was so blames nothing now,
 * whatever the main clause goes on to tell.
 */
function isInAsideOfThen(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  let open = first;
  while (open > Math.max(0, first - MOST_TOKENS) && tokens[open]?.norm !== ",") open--;
  if (open === 0 || tokens[open]?.norm !== "," || !OPENS_OF_THEN.fits(tokens[open + 1])) return false;
  let close = first + 1;
  while (close < tokens.length && tokens[close]?.norm !== ",") close++;
  const isClosed = close < tokens.length - 2 && tokens[close + 1]?.kind === "word";
  if (!isClosed || close - open > MOST_TOKENS || last > close + 1) return false;
  const aside = tokens.slice(open + 1, close);
  const isPast = OPENS_PAST.fits(aside[0]) || aside.some((token) => WAS.fits(token));
  return isPast && THEN.test(normsOf(aside));
}

/** "A report used to take months", "the forum, which used to thrive": what is no more praises and blames nothing. */
function isUsedTo(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = Math.max(first, last - 2); at > Math.max(1, first - USED_REACH); at--) {
    if (tokens[at]?.kind === "mark" || TURNS_TO_NOW.fits(tokens[at])) return false;
    if (tokens[at]?.norm === "to" && tokens[at - 1]?.norm === "used") return !ACCUSTOMED.fits(tokens[at - 2]);
  }
  return false;
}

/** "Children are used to waiting", "money used to train staff": no habit of former days. */
const ACCUSTOMED = listed("past-asides: accustomed");
/** "Used to be weak | but is now strong". */
const TURNS_TO_NOW = new WordForm(/^(?:but|now|today|no)$/);
/** Tokens from "used to" to what was. */
const USED_REACH = 6;

/** "Previously weak links are now strong". */
function isOfFormerDays(tokens: readonly Token[], before: Weighed, now: Weighed): boolean {
  return now.first >= before.last && FORMERLY.fits(tokens[before.first - 1]);
}

function isOfPastAside(tokens: readonly Token[], before: Weighed, now: Weighed): boolean {
  for (let at = before.last; at < Math.min(now.last, before.last + MOST_TOKENS); at++) {
    if (!closesAside(tokens, at, before.last - 1)) continue;
    const aside = asideBefore(tokens, at + 1);
    if (!aside || now.last <= aside.last) return false;
    return tokens.slice(aside.first, aside.last).some((token) => PAST.fits(token));
  }
  return false;
}
