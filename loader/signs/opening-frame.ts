import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { CueRow } from "../tables/polarity-cues.ts";
import { listed } from "../text/listed-words.ts";
import { isWord, type Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfFeeling, endOfToSay } from "./said-to-say.ts";

/** Verbs that hand over to what is said. */
const SAYS = new WordForm(new RegExp(`^(?:${SAID}|notes|states|concludes|reported|reports)$`));
/** Verbs that do so only with a speaker for subject: "children found to be late" has none. */
const FINDS = listed("opening-frame: finds");
/** Verbs that do so only with "that": "accepts that plans are late", not "accepts the report". */
const OWNS = listed("opening-frame: owns");
const NAMED = "inspectors?|report|letter|review|ofsted|cqc|commission|watchdogs?|inspectorates?";
const SUBJECT = new WordForm(
  new RegExp(`^(?:${NAMED}|inspections?|team|visit|revisit|they|it|he|she|findings)$`),
);
/** Who may stand after the verb. */
const SUBJECT_AFTER = new WordForm(new RegExp(`^(?:${NAMED}|regulators?)$`));
const NO_SUBJECT = new WordForm(/^(?:is|are|was|were|be|been|being|also|not|never|cannot|to|a)$/);
/** "The report flags up that waits grew, and says that plans are late": what was told before is no frame. */
const JOINS = new WordForm(/^(?:and|but)$/);
const FRAME_TOKENS = 40;
/** What a frame leaves for what is said. */
const FEWEST_WORDS = 4;
/** A cue of this weight is a judgement, not part of a frame. */
const JUDGES = 2;

/** Token after the frame that opens a sentence by telling who says it, 0 where none does. */
export function endOfFrame(tokens: readonly Token[], cues: readonly PatternMatch<CueRow>[]): number {
  const firstCue = firstJudgement(tokens.length, cues);
  let hasSubject = false;
  let hasTold = false;
  for (let i = 0; i < Math.min(FRAME_TOKENS, tokens.length) && i <= firstCue; i++) {
    const token = tokens[i];
    const isHandover = SAYS.fits(token) || (hasSubject && FINDS.fits(token)) || ownsThat(tokens, i);
    if (isHandover && hasTold && JOINS.fits(tokens[i - 1])) return 0;
    if (isHandover && isOpening(tokens, i)) return endOfFeeling(tokens, i) || i + 1;
    hasTold ||= hasSubject && token?.norm === "that";
    hasSubject ||= SUBJECT.fits(token);
  }
  return endOfToSay(tokens);
}

function firstJudgement(end: number, cues: readonly PatternMatch<CueRow>[]): number {
  let least = end;
  for (const { row, first } of cues)
    if (row.value !== "neutral" && row.weight >= JUDGES) least = Math.min(least, first);
  return least;
}

function ownsThat(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.norm === "that" && OWNS.fits(tokens[at]);
}

/** Not "plans, inspectors said, are late" nor "plans are late, the report said" nor "were found" nor "do not say". */
function isOpening(tokens: readonly Token[], verb: number): boolean {
  if (verb === 0 || NO_SUBJECT.fits(tokens[verb - 1]) || tokens[verb + 1]?.norm === ",") return false;
  if (isInverted(tokens, verb)) return false;
  let words = 0;
  for (let at = verb + 1; at < tokens.length && words < FEWEST_WORDS; at++) {
    const token = tokens[at];
    if (token && isWord(token)) words++;
  }
  return words >= FEWEST_WORDS;
}

/** "Schools are not inclusive, says their report, out this week": the speaker follows the verb. */
function isInverted(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb - 1]?.norm !== ",") return false;
  return SUBJECT_AFTER.fits(tokens[verb + 1]) || SUBJECT_AFTER.fits(tokens[verb + 2]);
}
