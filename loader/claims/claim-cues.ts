import { join } from "node:path";
import type { PatternPass } from "../patterns/pattern-pass.ts";
import { PatternSet } from "../patterns/pattern-set.ts";
import { readRows } from "../rows/read-rows.ts";
import { type AttributionCues, makeAttributionCues } from "../tables/attribution-cues.ts";
import { readGivenNames } from "../tables/given-names.ts";
import { type LearntWords, readLearntWords } from "../tables/learnt-words.ts";
import { type PolarityCues, readPolarityCues, readPolarityRows } from "../tables/polarity-cues.ts";
import { readThemeCues, type ThemeCues } from "../tables/theme-cues.ts";
import { type Gates, readGates } from "./gates.ts";
import { ListHeadRow, type ListHeads } from "./list-opening.ts";

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
