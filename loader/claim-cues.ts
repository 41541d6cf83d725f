import type { PatternSet } from "./pattern-set.ts";
import {
  type AttributionRow,
  type PolarityCues,
  readAttributionCues,
  readPolarityCues,
} from "./polarity-cues.ts";
import { readThemeCues, type ThemeCues } from "./theme-cues.ts";

/** The cue tables that claims are found by. */
export interface ClaimCues {
  readonly polarity: PolarityCues;
  readonly themes: ThemeCues;
  readonly attribution: PatternSet<AttributionRow>;
}

/** Reads the tables below `seedsDir` once; the result serves every article. */
export function readClaimCues(seedsDir: string): ClaimCues {
  return {
    polarity: readPolarityCues(seedsDir),
    themes: readThemeCues(seedsDir),
    attribution: readAttributionCues(seedsDir),
  };
}
