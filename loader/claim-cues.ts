import { join } from "node:path";
import { type AttributionCues, makeAttributionCues } from "./attribution-cues.ts";
import { type Gates, readGates } from "./gates.ts";
import { readGivenNames } from "./given-names.ts";
import { type LearntWords, readLearntWords } from "./learnt-words.ts";
import { ListHeadRow, type ListHeads } from "./list-opening.ts";
import type { PatternPass } from "./pattern-pass.ts";
import { PatternSet } from "./pattern-set.ts";
import { type PolarityCues, readPolarityCues, readPolarityRows } from "./polarity-cues.ts";
import { readRows } from "./rows.ts";
import { readThemeCues, type ThemeCues } from "./theme-cues.ts";

/** The cue tables that claims are found by. */
export interface ClaimCues {
  readonly polarity: PolarityCues;
  readonly themes: ThemeCues;
  readonly attribution: AttributionCues;
  /** What the lines above lists announce. */
  readonly heads: ListHeads;
  /** What single words were learnt to tell, where no row does. */
  readonly learnt: LearntWords;
  /** What weighs rows and words against each other. */
  readonly gates: Gates;
}

/**
 * Reads the tables below `seedsDir` once; the result serves every article, and those that are asked of whole sentences share `pass`.
 * The areas are those that may speak for their councils ("Medway said").
 */
export function readClaimCues(
  seedsDir: string,
  pass?: PatternPass,
  areaNames: readonly string[] = [],
): ClaimCues {
  const polarityRows = readPolarityRows(seedsDir);
  return {
    polarity: readPolarityCues(seedsDir, polarityRows, pass),
    themes: readThemeCues(seedsDir, pass),
    attribution: makeAttributionCues(polarityRows, areaNames, readGivenNames(seedsDir), pass),
    heads: new PatternSet(readRows(join(seedsDir, "cues", "list-heads.csv"), ListHeadRow)),
    learnt: readLearntWords(seedsDir),
    gates: readGates(seedsDir),
  };
}
