import type { Polarity } from "../../cypher/schema.ts";
import { MAX_THEMES } from "../claims/find-themes.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { ReportPart } from "./report-parts.ts";

/** What one sentence of a report claims: of which themes, with which sign, in which of its words. */
export interface ReportClaim extends TokenRange {
  readonly polarity: Polarity;
  readonly themes: readonly string[];
  readonly cue: TokenRange | null;
}

/** A claim in the making: its sign may be told by the other half, `praise` is what its praise weighs. */
interface Draft extends Omit<ReportClaim, "polarity"> {
  readonly polarity: Polarity | null;
  readonly praise: number;
}

/** What praise in one half of a contrast weighs at least, to be praise and not a mere concession. */
const REAL_PRAISE = 2;
/** Themes of how things are done: a half that names none but these speaks of what the other half names. */
const HOW: ReadonlySet<string> = new Set(["leadership-strategy", "pace-of-improvement"]);

/**
 * The claims of a sentence, those without a theme too. Two halves of opposite sign are two claims where they name different
 * things; of one thing, one `mixed` claim if the praise is real, else blame; work that is not ripe makes the whole `mixed`.
 * Halves of one sign are one claim.
 */
export function joinParts(parts: readonly ReportPart[]): ReportClaim[] {
  const drafts: Draft[] = [];
  for (const part of parts) {
    const draft: Draft = { ...part, cue: part.verdict.cue, praise: part.verdict.praise };
    const before = drafts.at(-1);
    const isContrast = part.opening === "main" || part.opening === "coord" || part.opening === "sub";
    if (before && isContrast) drafts.splice(-1, 1, ...contrast(before, draft));
    else drafts.push(draft);
  }
  return drafts.flatMap(({ first, last, polarity, themes, cue }) =>
    polarity === null ? [] : [{ first, last, polarity, themes, cue }],
  );
}

function contrast(before: Draft, part: Draft): Draft[] {
  const [a, b] = [before.polarity, part.polarity];
  if (a === null || b === null || a === b) return [join(before, part, a ?? b)];
  if (a === "mixed" || b === "mixed") return [join(before, part, "mixed")];
  if (!isOneThing(before, part)) return [before, part];
  const praise = a === "strength" ? before.praise : part.praise;
  return [join(before, part, praise >= REAL_PRAISE ? "mixed" : "weakness")];
}

function join(before: Draft, part: Draft, polarity: Polarity | null): Draft {
  const named = [...before.themes, ...part.themes];
  const telling = named.filter((theme) => !HOW.has(theme));
  const themes = [...new Set([...telling, ...named])].slice(0, MAX_THEMES);
  const praise = Math.max(before.praise, part.praise);
  return { first: before.first, last: part.last, polarity, themes, cue: part.cue ?? before.cue, praise };
}

function isOneThing(before: Draft, part: Draft): boolean {
  const [main] = before.themes;
  return tellsHow(before.themes) || tellsHow(part.themes) || part.themes[0] === main;
}

/** Do themes name no more than that leaders act, and how fast? */
export function tellsHow(themes: readonly string[]): boolean {
  return themes.every((theme) => HOW.has(theme));
}
