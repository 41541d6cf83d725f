import type { Clause } from "../signs/clauses.ts";
import type { Verdict } from "../signs/judge-polarity.ts";
import type { TokenRange } from "../text/token-range.ts";

/**
 * What the words of a part were learnt to tell.
 *
 * Units   `claim`, `blame`, `sentence` and `theme` from 0 to 1: how sure they are that it makes a claim at all, that one that they make
 *         would blame, that its sentence makes one, and, with the rows, that it is of its first theme. `words` and `most` are odds: of its
 *         themes by words alone, and of the theme that they speak for most. `count` words were heard.
 */
export interface Hearing {
  readonly claim: number;
  readonly blame: number;
  readonly sentence: number;
  readonly theme: number;
  readonly words: number;
  readonly most: number;
  readonly count: number;
  /** Did they give the verdict its sign, as no row judges? */
  readonly isSign: boolean;
}

/** A part of a sentence that makes one claim: what it says, and of what. */
export interface ClaimPart extends TokenRange {
  readonly verdict: Verdict;
  readonly themes: readonly string[];
  /** That one of `themes` which no row names, where there is one. */
  readonly learnt: string | null;
  /** Null where its words were not asked. */
  readonly heard: Hearing | null;
  /** How its clause is joined to the one before. */
  readonly opening: Clause["opening"];
}

/** What of a part may be told anew. */
type ChangedPart = Partial<Pick<ClaimPart, "verdict" | "themes" | "learnt" | "heard">>;

/** The same part but for what is told anew. Named field by field: a copy made by spreading has a shape of its own and is slow to read. */
export function changePart(part: ClaimPart, changed: ChangedPart): ClaimPart {
  const { first, last, opening } = part;
  const { verdict = part.verdict, themes = part.themes, learnt = part.learnt, heard = part.heard } = changed;
  return { first, last, verdict, themes, learnt, heard, opening };
}
