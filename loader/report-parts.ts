import type { Polarity } from "../cypher/schema.ts";
import { type Clause, cutClauses } from "./clauses.ts";
import { judgePolarity, type Verdict, weighClause } from "./judge-polarity.ts";
import type { ReportSection } from "./report-cues.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { TokenRange } from "./token-range.ts";

/** One half of a contrast, an item of a list within a sentence, or a whole sentence. */
export interface ReportPart extends TokenRange {
  readonly opening: Clause["opening"];
  readonly verdict: Verdict;
  readonly themes: readonly string[];
  /** What the part says in the light of its section; null where neither tells. */
  readonly polarity: Polarity | null;
}

/** What a section lends to the side it is about. */
const PRIOR = 1.5;
const CONTRASTS: ReadonlySet<Clause["opening"]> = new Set(["coord", "sub", "main"]);

/** Cuts a sentence where its halves contrast and between the items that semicolons part, and judges each. */
export function cutParts(
  marks: SentenceMarks,
  section: ReportSection,
  themesOf: (range: TokenRange) => readonly string[],
): ReportPart[] {
  const ranges: Clause[] = [];
  for (const clause of cutClauses(marks)) {
    const before = ranges.at(-1);
    const isCut = CONTRASTS.has(clause.opening) || marks.tokens[clause.first - 1]?.norm === ";";
    if (before && !isCut) ranges[ranges.length - 1] = { ...before, last: clause.last };
    else ranges.push(clause);
  }
  return ranges.map(({ first, last, opening }) => {
    const range = { first, last };
    const verdict = judgePolarity(weighClause(marks, range), range);
    return {
      ...range,
      opening,
      verdict,
      themes: themesOf(range),
      polarity: inSection(verdict, section, opening),
    };
  });
}

/** What is said wins over the section; where little is said, the section tells. */
function inSection(verdict: Verdict, section: ReportSection, opening: Clause["opening"]): Polarity | null {
  if (section === "priority" || section === "improvement") return "weakness";
  const isOther = opening === "coord" || opening === "sub";
  const prior = isOther ? 0 : PRIOR;
  const praise = verdict.praise + (section === "effective" ? prior : 0);
  const blame = verdict.blame + (section === "better" ? prior : 0);
  if (verdict.polarity === "mixed") return "mixed";
  if (praise === 0 && blame === 0) return null;
  return blame >= praise ? "weakness" : "strength";
}
