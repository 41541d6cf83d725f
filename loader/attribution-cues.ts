import type { PatternPass } from "./pattern-pass.ts";
import { type PatternMatch, PatternSet } from "./pattern-set.ts";
import type { PolarityRow } from "./polarity-cues.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./tokens.ts";

/** A row that tells who speaks: `value` is the kind of speaker. */
export interface AttributionRow {
  readonly pattern: string;
  readonly value: "inspectors" | "council" | "nhs" | "other";
  readonly weight: number;
}

/** Who is told to speak: in whole sentences together with all else that is asked of them, outside quotation marks alone. */
export class AttributionCues {
  readonly #ofWhole: PatternSet<AttributionRow>;
  readonly #ofPart: PatternSet<AttributionRow>;

  constructor(rows: readonly AttributionRow[], pass?: PatternPass) {
    this.#ofWhole = new PatternSet(rows, pass);
    this.#ofPart = new PatternSet(rows);
  }

  /** What stands in `tokens`, those of the sentence that are asked of. */
  find(tokens: readonly Token[], sentence: Sentence): readonly PatternMatch<AttributionRow>[] {
    return (tokens === sentence.tokens ? this.#ofWhole : this.#ofPart).find(tokens);
  }
}

/** The rows of `polarity.csv` that tell who speaks. */
export function makeAttributionCues(rows: readonly PolarityRow[], pass?: PatternPass): AttributionCues {
  const told = rows.flatMap(({ kind, pattern, polarity, strength: weight }): AttributionRow[] =>
    kind === "attribution" && isSpeaker(polarity) ? [{ pattern, value: polarity, weight }] : [],
  );
  return new AttributionCues(told, pass);
}

function isSpeaker(value: PolarityRow["polarity"]): value is AttributionRow["value"] {
  return value === "inspectors" || value === "council" || value === "nhs" || value === "other";
}
