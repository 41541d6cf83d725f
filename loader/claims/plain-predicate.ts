import { marksIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import { LINKING_WORDS } from "../text/subject-phrase.ts";
import { WordForm } from "../text/word-form.ts";
import type { ClaimPart } from "./claim-part.ts";

/** Degrees and times between a verb and what is said by it: "is now far too". */
const DEGREE = new WordForm(
  /^(?:now|still|often|too|very|so|far|all|simply|sometimes|usually|generally|largely|mostly|really|quite|highly|truly|increasingly|both|also)$/,
);
/** So firm a cue is no hint. */
const FIRM = 2.5;
const ADVERB = new WordForm(/^[a-z]{3,}ly$/);

/**
 * Does a sentence end in its judgement, with nothing that says the contrary: "speech therapy is now chaotic", "reviews are held
 * haphazardly"? What its other words, which name the subject, were learnt to tell is then no ground to doubt it.
 */
export function isPlainPredicate(marks: SentenceMarks, { last, verdict }: ClaimPart): boolean {
  const { cue, praise, blame } = verdict;
  const { tokens } = marks;
  if (cue === null || Math.min(praise, blame) > 0 || Math.max(praise, blame) < FIRM) return false;
  for (let at = cue.last; at < last; at++) if (tokens[at]?.kind !== "mark") return false;
  if (!marksIn(marks, "cue", cue).some((mark) => mark.row.weight >= FIRM)) return false;
  if (ADVERB.fits(tokens[cue.last - 1]) || LINKING_WORDS.fits(tokens[cue.first])) return true;
  let before = cue.first - 1;
  while (before > 0 && DEGREE.fits(tokens[before])) before--;
  return LINKING_WORDS.fits(tokens[before]);
}

/** A row of so many words, and so firm, was written for just this: "could not have been kinder", "took only 12 weeks". */
const OWN_WORDS = 3;
const OWN_WEIGHT = 5;

/** Does a row of many words say all of it? Single words and pairs, as they were learnt, know no better. */
export function isSaidByRow(marks: SentenceMarks, { verdict }: ClaimPart): boolean {
  const { cue, praise, blame, polarity } = verdict;
  if (cue === null || Math.min(praise, blame) > 0) return false;
  return marksIn(marks, "cue", cue).some(
    ({ row, words }) => row.weight >= OWN_WEIGHT && words >= OWN_WORDS && row.value === polarity,
  );
}
