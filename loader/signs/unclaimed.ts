import type { Stretch } from "../text/area-scope.ts";
import { listed } from "../text/listed-words.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { Voice } from "../voices/voice.ts";
import { conditionAt } from "./bare-conditions.ts";
import { blamelessIn } from "./blameless.ts";
import { isClaimedAnyway, phraseEnd } from "./claimed-anyway.ts";
import { faintlyConceded, withoutConceded } from "./conceded.ts";
import { exceptedIn } from "./excepted.ts";
import { lawAt } from "./general-laws.ts";
import { goesThere } from "./goes-there.ts";
import { needsOfNobody } from "./needs-of-nobody.ts";
import { formerIn } from "./once-and-now.ts";
import { openingAim } from "./opening-aim.ts";
import { overturnedIn } from "./overturned.ts";
import type { CueMatch, SentenceMarks } from "./sentence-marks.ts";
import { stretchOf } from "./unclaimed-stretch.ts";
import { comingIn, modalsIn, purposesIn } from "./unclaimed-verbs.ts";
import { knownWrongs, withoutKnownThemes } from "./without-blameless.ts";

/** Where areas and their bodies are named in a text, in order. */
type Named = readonly Stretch[];

/**
 * Tells what a sentence speaks of without claiming it: what is planned, asked, feared or denied, what would be, and what is said of the
 * country as a whole. What praises or blames in it is of nothing that was found.
 *
 * Each row reaches no further than its stretch: "the council will recruit therapists, but waits are too long" goes on with a claim.
 */
export function markUnclaimed(marks: SentenceMarks, voice: Voice, named: Named): void {
  const { tokens, unclaimed } = marks;
  for (const match of marks.byKind.get("unclaimed") ?? []) {
    const stretch = stretchOf(tokens, match);
    if (isTrue(marks, match, stretch, voice, named) && !isNoPlan(marks, match) && !isMeasure(tokens, match))
      unclaimed.push(reachOf(tokens, stretch, match));
  }
  unclaimed.push(...purposesIn(tokens), ...needsOfNobody(tokens));
  const aim = openingAim(tokens);
  if (aim > 0) unclaimed.push({ first: 0, last: aim });
  marks.blameless = knownWrongs(marks, blamelessIn(tokens));
  marks.themes = withoutKnownThemes(withoutConceded(marks), marks.blameless);
  unclaimed.push(...exceptedIn(marks));
  const overturned = overturnedIn(tokens);
  if (overturned) unclaimed.push(overturned);
  for (const range of [formerIn(tokens), faintlyConceded(marks)]) if (range) unclaimed.push(range);
  if (isOfInspectors(voice)) return;
  for (const modal of modalsIn(tokens))
    unclaimed.push({ first: modal.first, last: stretchOf(tokens, modal).last });
  for (const coming of comingIn(tokens))
    unclaimed.push({ first: coming.first, last: stretchOf(tokens, coming).last });
  const condition = conditionAt(tokens) ?? lawAt(tokens);
  if (condition) unclaimed.push(condition);
}

function isOfInspectors({ saidBy, isNamed }: Voice): boolean {
  return saidBy === "inspectors" && isNamed;
}

/** Is a row true in these words, by who says them and of what? */
function isTrue(
  marks: SentenceMarks,
  match: CueMatch,
  stretch: TokenRange,
  voice: Voice,
  named: Named,
): boolean {
  switch (match.row.by) {
    case "others":
      return !isOfInspectors(voice);
    case "other":
      return voice.saidBy === "other";
    case "nation":
      return !isOfPlace(marks, match, stretch, named);
    case "services":
      return !isOfSend(marks.tokens);
    default:
      return true;
  }
}

/** Does the stretch speak of what the sentence does not claim? */
export function isUnclaimed({ unclaimed }: SentenceMarks, range: TokenRange): boolean {
  for (const each of unclaimed) if (overlaps(each, range)) return true;
  return false;
}

/** "Waits are too long to find out": the "to" belongs to what stands before it as well. */
function reachOf(tokens: readonly Token[], { first, last }: TokenRange, match: CueMatch): TokenRange {
  switch (match.row.value) {
    case "after":
      return { first: match.first + Number(tokens[match.first]?.norm === "to"), last };
    case "phrase":
      return { first: match.first + 1, last: phraseEnd(tokens, match.last, last) };
    case "before":
      return { first, last: match.last };
    case "here":
      return match;
    default:
      return { first, last };
  }
}

/** "The council is to blame for long waits" plans nothing. */
const NO_PLAN = new WordForm(/^(?:blame|blamed|suffer|wait|face|struggle|remain)$/);

/** Nor does "I should not have had to go to court" wish for anything: it was so. */
function isNoPlan(marks: SentenceMarks, match: CueMatch): boolean {
  const { tokens } = marks;
  const { last } = match;
  const isPast =
    DENIES.fits(tokens[last]) && tokens[last + 1]?.norm === "have" && tokens[last + 2]?.norm !== "to";
  if (isPast || isDeplored(tokens, match) || NO_PLAN.fits(tokens[last]) || isClaimedAnyway(tokens, match))
    return true;
  return goesThere(tokens, match) || isOwed(marks, match);
}

const WITHOUT = new WordForm(/^(?:without)$/);
/** Words of a row that says it all. */
const OWED_WORDS = 5;

/** "Without respite we could not cope": it is there, and is praised. */
function isOwed({ tokens, byKind }: SentenceMarks, { first }: TokenRange): boolean {
  if (!WITHOUT.fits(tokens[first])) return false;
  const cues = byKind.get("cue") ?? [];
  return cues.some((cue) => cue.first === first && cue.row.value === "strength" && cue.words >= OWED_WORDS);
}

const TAKES = new WordForm(/^(?:take|be|come|depend|need|matter)$/);

/** "It should not | take a breakdown to get help": so it does. */
function isDeplored(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const from = DENIES.fits(tokens[last - 1]) ? last : last + 1;
  if (!DENIES.fits(tokens[from - 1]) || !SHOULD.fitsAny(tokens, first, last)) return false;
  return tokens[first - 1]?.norm === "it" && TAKES.fits(tokens[from]);
}

const DENIES = new WordForm(/^(?:not|never)$/);

/** "They do not achieve as well as they should": what should be is only what is measured by. */
function isMeasure(tokens: readonly Token[], { first }: TokenRange): boolean {
  return SHOULD.fits(tokens[first]) && PRONOUN.fits(tokens[first - 1]) && MEASURES.fits(tokens[first - 2]);
}

const SHOULD = new WordForm(/^(?:should|ought|could|must)$/);
const PRONOUN = new WordForm(/^(?:they|it|he|she|we|you|children|pupils)$/);
const MEASURES = new WordForm(/^(?:as|than|that|when|where)$/);

/** Words for the place that was inspected; "local authorities" are those of the country. */
const OF_PLACE = listed("unclaimed: of place");
const LOCAL = new WordForm(/^(?:local)$/);
const OF_ALL = new WordForm(/^(?:government|authorities|councils|areas)$/);

/** "They do better than their peers across the country" is of the place. */
const COMPARES = listed("unclaimed: compares");

/** Words for whom the services are that are inspected. */
const OF_SEND = listed("unclaimed: of send");

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
  return named.some(
    (each) => each.start >= start && each.end <= end && (each.end <= from || each.start >= to),
  );
}
