import type { Polarity } from "../../cypher/schema.ts";
import type { PatternSet } from "../patterns/pattern-set.ts";
import { type Clause, cutClauses } from "../signs/clauses.ts";
import { judgePolarity, type Verdict, weighClause } from "../signs/judge-polarity.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { WeighedClause } from "../signs/weighed.ts";
import type { ReportSection, StanceRow } from "../tables/report-cues.ts";
import { isWithin, type TokenRange } from "../text/token-range.ts";

/** One half of a contrast, an item of a list within a sentence, or a whole sentence. */
export interface ReportPart extends TokenRange {
  readonly opening: Clause["opening"];
  readonly verdict: Verdict;
  readonly themes: readonly string[];
  /** What the part says in the light of its section; null where neither tells. */
  readonly polarity: Polarity | null;
}

/** What of a report is known where a sentence stands. */
export interface PartContext {
  readonly section: ReportSection;
  /** Sign of the sentence before in the paragraph. */
  readonly before: Polarity | null;
  /** Does the next sentence of the paragraph turn from this one ("However")? */
  readonly isTurnedFrom: boolean;
  readonly stances: PatternSet<StanceRow>;
}

/** What a section lends to the side it is about, and what a sentence lends to one that goes on with it. */
const PRIOR = 1.5;
/** Blame beside which leaders who act make no mixed claim. */
const GRAVE = 6;
const CONTRASTS: ReadonlySet<Clause["opening"]> = new Set(["coord", "sub", "main"]);

/** Cuts a sentence where its halves contrast and between the items that semicolons part, and judges each. */
export function cutParts(
  marks: SentenceMarks,
  context: PartContext,
  themesOf: (range: TokenRange) => readonly string[],
): ReportPart[] {
  const ranges: Clause[] = [];
  for (const clause of cutClauses(marks)) {
    const before = ranges.at(-1);
    const isCut = CONTRASTS.has(clause.opening) || marks.tokens[clause.first - 1]?.norm === ";";
    if (before && !isCut) ranges[ranges.length - 1] = { ...before, last: clause.last };
    else ranges.push(clause);
  }
  const stances = context.stances.find(marks.tokens);
  if (stances.some(({ row }) => row.stance === "says-nothing")) return [];
  const goesOn = stances.some(({ row, first }) => row.stance === "goes-on" && first === 0);
  return joinDespite(marks, ranges).map((clause) => {
    const { first, last, opening } = clause;
    const range = { first: clause.claimFrom, last };
    const held = new Set(stances.filter((match) => isWithin(match, range)).map(({ row }) => row.stance));
    const prior = priorOf(context, goesOn && first === 0, clause);
    const verdict = judgePolarity(weighIn(marks, range, prior), range);
    const isSame = held.has("same") && context.before !== null;
    const sign = isSame ? context.before : byStance(signOf(verdict, prior), verdict, held, context);
    const polarity = isAsked(context) ? "weakness" : sign;
    return { first, last, opening, verdict, themes: themesOf(range), polarity };
  });
}

/** A clause with the token from which on it claims something. */
interface ClaimingClause extends Clause {
  readonly claimFrom: number;
}

/** "Despite vacancies, the team answers every call" is one claim: what stands after "despite" is none. */
function joinDespite({ tokens }: SentenceMarks, clauses: readonly Clause[]): ClaimingClause[] {
  const joined: ClaimingClause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const isJoined = before && clause.opening === "main" && tokens[before.first]?.norm === "despite";
    if (isJoined) joined[joined.length - 1] = { ...before, last: clause.last, claimFrom: clause.first };
    else joined.push({ ...clause, claimFrom: clause.first });
  }
  return joined;
}

const CONDITION = /^(?:if|when|where|once|whenever|wherever)$/u;

/**
 * What a part weighs. Where blame is not expected, "some" and "often" are no blame, "should" asks for nothing, and what goes wrong
 * in a condition ("When pupils miss school, staff act soon") is not said of the area.
 */
function weighIn(marks: SentenceMarks, range: TokenRange, prior: Polarity | null): WeighedClause {
  const clause = weighClause(marks, range);
  if (prior === "weakness") return clause;
  const conditions = prior === null ? [] : conditionsIn(marks, range);
  const weighed = clause.weighed.filter(
    (stretch) =>
      stretch.from !== "hint" &&
      (prior === null || stretch.from !== "request") &&
      (stretch.sign !== "weakness" || !conditions.some((condition) => isWithin(stretch, condition))),
  );
  return { ...clause, weighed, asksFrom: prior === null ? clause.asksFrom : null };
}

/** From "when", "if", "where" to the next comma. */
function conditionsIn({ tokens }: SentenceMarks, { first, last }: TokenRange): TokenRange[] {
  return tokens.flatMap(({ norm }, at): TokenRange[] => {
    if (at < first || at >= last || !CONDITION.test(norm)) return [];
    const comma = tokens.findIndex((token, i) => i > at && i < last && token.norm === ",");
    return [{ first: at, last: comma < 0 ? last : comma }];
  });
}

function isAsked({ section }: PartContext): boolean {
  return section === "priority" || section === "improvement";
}

/**
 * The sign that is expected before a word is read: that of the sentence it goes on with, else that of the section, but where the next
 * sentence turns to it. "However" turns from praise to blame, and from blame back to what a section on strengths is about.
 */
function priorOf(context: PartContext, goesOn: boolean, { opening, first }: Clause): Polarity | null {
  const { section, before, isTurnedFrom } = context;
  if (opening === "coord" && first === 0) return turned(context);
  if (opening === "coord" || opening === "sub") return null;
  if (goesOn && before !== null && before !== "mixed") return before;
  if (isTurnedFrom) return null;
  if (section === "effective") return "strength";
  if (section === "experience" && before !== "mixed") return before;
  return section === "better" ? "weakness" : null;
}

/** What "however" turns to. */
function turned({ section, before }: PartContext): Polarity | null {
  if (before === "strength") return "weakness";
  return section === "effective" && before === "weakness" ? "strength" : null;
}

/** What is said wins over what is expected; where little is said, that decides. */
function signOf({ polarity, ...verdict }: Verdict, prior: Polarity | null): Polarity | null {
  if (polarity === "mixed") return "mixed";
  const praise = verdict.praise + (prior === "strength" ? PRIOR : 0);
  const blame = verdict.blame + (prior === "weakness" ? PRIOR : 0);
  if (praise === 0 && blame === 0) return null;
  return blame >= praise ? "weakness" : "strength";
}

/** Leaders who know of a weakness and act on it: mixed; who only know: weakness; who act: strength. */
function byStance(
  sign: Polarity | null,
  { blame, polarity }: Verdict,
  held: ReadonlySet<StanceRow["stance"]>,
  { section, before }: PartContext,
): Polarity | null {
  const isOfWeakness = section === "better" || before === "weakness" || before === "mixed";
  if (held.has("bad") && sign !== "mixed") return "weakness";
  if (held.has("need") && !held.has("act")) return "weakness";
  if (sign === null && held.has("good")) return "strength";
  if (!isOfWeakness || polarity === "mixed" || blame >= GRAVE) return sign;
  if (held.has("aware")) return held.has("act") ? "mixed" : "weakness";
  return held.has("act") ? "strength" : sign;
}
