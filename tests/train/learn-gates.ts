import {
  BIAS,
  CLAIM_REASONS,
  type GateName,
  type Gates,
  THEME_REASONS,
  WeighedGate,
} from "../../loader/claims/gates.ts";
import type { Reference } from "../../loader/tables/reference.ts";
import { type GateExample, gateExamples, type ReadWith } from "./gate-examples.ts";
import { type GateWeights, learnGate } from "./logistic.ts";

const PENALTY = 3;
/** What a gate decides changes what the next sentence is lent, and so what it is asked. */
const ROUNDS = 3;

/** Before anything is learnt: themes as rows name them, claims as their score tells. */
const AT_FIRST: Gates = {
  theme: { sureOf: (reasons) => reasons["by-rows"] },
  claim: { sureOf: ({ score }) => (score >= 2 ? 1 : 0) },
};

/** Learns the gates from marked articles: the rows of `learnt/gates.csv`. */
export function learnGates(articles: readonly ReadWith[], reference: Reference): string[] {
  let gates = AT_FIRST;
  let rows: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { theme } = gateExamples(articles, reference, gates);
    const themeWeights = weigh(THEME_REASONS, theme);
    gates = { ...gates, theme: new WeighedGate("theme", themeWeights) };
    const { claim } = gateExamples(articles, reference, gates);
    const claimWeights = weigh(CLAIM_REASONS, claim);
    gates = { ...gates, claim: new WeighedGate("claim", claimWeights) };
    console.error(`gates: ${theme.length} themes and ${claim.length} claims asked of`);
    rows = rowsOf(themeWeights, claimWeights);
  }
  return rows;
}

/** Its rows where nothing was learnt yet: no reason counts. */
export function blankGates(): string[] {
  return rowsOf(
    () => 0,
    () => 0,
  );
}

type WeightOf = (reason: string) => number;

function weigh<Name extends GateName>(
  reasons: readonly string[],
  examples: readonly GateExample<Name>[],
): WeightOf {
  const learnt: GateWeights = learnGate(
    examples.map((example) => reasons.map((reason) => numberOf(example.reasons, reason))),
    examples.map(({ isTrue }) => isTrue),
    PENALTY,
  );
  const byReason = new Map([
    [BIAS, learnt.bias],
    ...reasons.map((reason, at) => [reason, learnt.weights[at] ?? 0] as const),
  ]);
  return (reason) => Number((byReason.get(reason) ?? 0).toFixed(3));
}

function numberOf(reasons: Readonly<Record<string, number>>, reason: string): number {
  return reasons[reason] ?? 0;
}

function rowsOf(theme: WeightOf, claim: WeightOf): string[] {
  return [...linesOf("theme", THEME_REASONS, theme), ...linesOf("claim", CLAIM_REASONS, claim)];
}

function linesOf(gate: GateName, reasons: readonly string[], weightOf: WeightOf): string[] {
  return [BIAS, ...reasons].map((reason) => `${gate},${reason},${weightOf(reason)}`);
}
