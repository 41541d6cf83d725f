import { join } from "node:path";
import { z } from "zod";
import type { PatternPass } from "./pattern-pass.ts";
import { type PatternMatch, PatternSet } from "./pattern-set.ts";
import { PolarityRow } from "./polarity-cues.ts";
import { readRows } from "./rows.ts";
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

/** Reads the rows of `polarity.csv` that tell who speaks. */
export function readAttributionCues(seedsDir: string, pass?: PatternPass): AttributionCues {
  const rows = readRows(join(seedsDir, "cues", "polarity.csv"), PolarityRow);
  const told = rows.flatMap(({ kind, pattern, polarity, strength }): AttributionRow[] => {
    const value = z.enum(["inspectors", "council", "nhs", "other"]).safeParse(polarity);
    return kind === "attribution" && value.success ? [{ pattern, value: value.data, weight: strength }] : [];
  });
  return new AttributionCues(told, pass);
}
