import type { Polarity } from "../cypher/schema.ts";
import { MAX_THEMES } from "./find-themes.ts";
import type { ReportPart } from "./report-parts.ts";
import type { TokenRange } from "./token-range.ts";

/** What one sentence of a report claims: of which themes, with which sign, in which of its words. */
export interface ReportClaim extends TokenRange {
  readonly polarity: Polarity;
  readonly themes: readonly string[];
  readonly cue: TokenRange | null;
}

/** What praise in one half of a contrast weighs at least, to be praise and not a mere concession. */
const REAL_PRAISE = 2;

/**
 * The claims of a sentence. Two halves of opposite sign are two claims where their first themes differ; of one theme, one `mixed`
 * claim if the praise is real, else blame. Halves of one sign are one claim.
 */
export function joinParts(parts: readonly ReportPart[]): ReportClaim[] {
  const claims: ReportClaim[] = [];
  for (const part of parts) {
    const before = claims.at(-1);
    const isContrast = part.opening === "main" || part.opening === "coord" || part.opening === "sub";
    if (before && isContrast) claims.splice(-1, 1, ...contrast(before, part, parts));
    else claims.push(...claimOf(part));
  }
  return claims.filter(({ themes }) => themes.length > 0);
}

function claimOf({ first, last, polarity, themes, verdict }: ReportPart): ReportClaim[] {
  return polarity === null && themes.length === 0
    ? [{ first, last, polarity: "mixed", themes: [], cue: null }]
    : polarity === null
      ? []
      : [{ first, last, polarity, themes, cue: verdict.cue }];
}

function contrast(before: ReportClaim, part: ReportPart, parts: readonly ReportPart[]): ReportClaim[] {
  const { polarity } = part;
  const whole = { first: before.first, last: part.last };
  const themes = [...new Set([...before.themes, ...part.themes])].slice(0, MAX_THEMES);
  const cue = part.verdict.cue ?? before.cue;
  if (polarity === null || polarity === before.polarity)
    return [{ ...whole, polarity: before.polarity, themes, cue: before.cue }];
  const isOneTheme =
    part.themes.length === 0 || before.themes.length === 0 || part.themes[0] === before.themes[0];
  if (!isOneTheme) {
    return [
      before,
      { first: part.first, last: part.last, polarity, themes: part.themes, cue: part.verdict.cue },
    ];
  }
  const praise = praiseIn(
    before.polarity === "strength" ? parts.find(({ last }) => last === before.last) : part,
  );
  return [{ ...whole, polarity: praise >= REAL_PRAISE ? "mixed" : "weakness", themes, cue }];
}

function praiseIn(part: ReportPart | undefined): number {
  return part?.verdict.praise ?? 0;
}
