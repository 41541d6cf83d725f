import { markSentence, type SentenceMarks } from "../signs/sentence-marks.ts";
import type { Stretch } from "../text/area-scope.ts";
import type { Sentence } from "../text/sentence.ts";
import type { ClaimCues } from "./claim-cues.ts";

/**
 * So many sentences are marked before the next stage: the processor holds the code of one stage at a time. Not all of a text: of a
 * long one, marks that are kept that long cost more to keep than to make.
 */
const AT_ONCE = 64;
const NO_NAMES: readonly Stretch[] = [];

/** The marks of sentences that are gone through in order. */
export class MarkedSentences {
  readonly #sentences: readonly Sentence[];
  readonly #cues: Pick<ClaimCues, "polarity" | "themes">;
  readonly #named: readonly Stretch[];
  #marked: SentenceMarks[] = [];
  #from = -AT_ONCE;
  /** The first name that ends after all sentences that were marked. */
  #nextName = 0;

  /** `named` is where areas and bodies are named, in order. */
  constructor(
    sentences: readonly Sentence[],
    named: readonly Stretch[],
    cues: Pick<ClaimCues, "polarity" | "themes">,
  ) {
    this.#sentences = sentences;
    this.#named = named;
    this.#cues = cues;
  }

  /** The marks of sentence `i`, which never goes back. */
  at(i: number): SentenceMarks | undefined {
    if (i >= this.#from + AT_ONCE) this.#markFrom(i);
    return this.#marked[i - this.#from];
  }

  #markFrom(from: number): void {
    this.#from = from;
    this.#marked = [];
    for (const sentence of this.#sentences.slice(from, from + AT_ONCE))
      this.#marked.push(
        markSentence(sentence, this.#cues.polarity, this.#cues.themes, this.#namedIn(sentence)),
      );
  }

  #namedIn({ start, end }: Sentence): readonly Stretch[] {
    const isBefore = (at: number): boolean => (this.#named[at]?.end ?? Number.POSITIVE_INFINITY) <= start;
    while (isBefore(this.#nextName)) this.#nextName++;
    let last = this.#nextName;
    while ((this.#named[last]?.start ?? Number.POSITIVE_INFINITY) < end) last++;
    return last === this.#nextName ? NO_NAMES : this.#named.slice(this.#nextName, last);
  }
}
