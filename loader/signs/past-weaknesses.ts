import type { TokenRange } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

/** Praise of this weight says that things have come on, and is no faint word in passing. */
const FIRM_PRAISE = 3;
const PROGRESS = new WordForm(/^(?:progress|headway|strides)$/);
/** What progress is made on; the words beside them tell only how bad they were. */
const WEAKNESSES = new WordForm(/^(?:weakness|weaknesses|failing|failings|shortcomings|concerns|problems)$/);
const BESIDE = new WordForm(/^(?:area|areas|of|significant|serious|major|original|key)$/);

/** "Sufficient progress on two areas of significant weakness": what was wrong at first is no blame now. */
export function withoutPastWeaknesses(marks: SentenceMarks, weighed: readonly Weighed[]): readonly Weighed[] {
  const tellsProgress = weighed.some(
    (stretch) =>
      stretch.sign === "strength" &&
      stretch.weight >= FIRM_PRAISE &&
      stretch.from === "cue" &&
      hasProgress(marks, stretch),
  );
  return tellsProgress ? weighed.filter((stretch) => !namesWeakness(marks, stretch)) : weighed;
}

function hasProgress({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  return PROGRESS.fitsAny(tokens, first, last);
}

/** Is the stretch nothing but the name of what was wrong ("areas of weakness")? */
export function namesWeakness({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  let isNamed = false;
  for (let at = first; at < last; at++) {
    if (WEAKNESSES.fits(tokens[at])) isNamed = true;
    else if (!BESIDE.fits(tokens[at])) return false;
  }
  return isNamed;
}
