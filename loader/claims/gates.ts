import { join } from "node:path";
import { z } from "zod";
import { SendgraphError } from "../../cypher/errors.ts";
import { readRows } from "../rows/read-rows.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { ClaimPart } from "./claim-part.ts";

/** What speaks for a theme of a claim: what rows name, and what its words were learnt to tell. */
export const THEME_REASONS = [
  "row",
  "strong-row",
  "row-of-name",
  "first-by-rows",
  "by-rows",
  "words",
  "words-most",
  "words-and-rows",
  "no-rows",
  "words-behind",
  "of-family",
  "of-pace",
  "beside-rows",
  "beside-few-words",
] as const;

/** What speaks for a claim: how rows judge it, and what its words were learnt to tell. */
export const CLAIM_REASONS = [
  "score",
  "agrees",
  "one-sided",
  "sentence",
  "length",
  "strong-themes",
  "theme",
  "theme-words",
  "words-most",
  "second-verb",
  "joined",
  "by-others",
  "unclaimed",
  "sign-by-words",
] as const;

const GATES = { theme: THEME_REASONS, claim: CLAIM_REASONS } as const;

/** What is decided by weighing reasons: that a claim is of a theme, and that a stretch makes a claim. */
export type GateName = keyof typeof GATES;

/** Numbers by the name of their reason. */
export type Reasons<Name extends GateName> = Readonly<Record<(typeof GATES)[Name][number], number>>;

/** What a gate is asked of. */
export interface Asked {
  readonly marks: SentenceMarks;
  readonly part: ClaimPart;
  /** Of which theme, where it is asked of one. */
  readonly theme: string | null;
}

/** Weighs reasons. */
export interface Gate<Name extends GateName> {
  /** How sure the reasons are, from 0 to 1. */
  sureOf(reasons: Reasons<Name>, asked: Asked): number;
}

/** The gates that were learnt from marked articles. */
export type Gates = { readonly [Name in GateName]: Gate<Name> };

/** The reason that stands for no reason at all. */
export const BIAS = "bias";

/** A logistic regression: each reason counts by its weight, and a person can read which decided. */
export class WeighedGate<Name extends GateName> implements Gate<Name> {
  readonly #bias: number;
  readonly #reasons: readonly (typeof GATES)[Name][number][];
  readonly #weights: readonly number[];

  constructor(name: Name, weightOf: (reason: string) => number) {
    this.#bias = weightOf(BIAS);
    this.#reasons = GATES[name];
    this.#weights = GATES[name].map(weightOf);
  }

  sureOf(reasons: Reasons<Name>): number {
    let odds = this.#bias;
    this.#reasons.forEach((reason, at) => {
      odds += (this.#weights[at] ?? 0) * reasons[reason];
    });
    return 1 / (1 + Math.exp(-odds));
  }
}

const GateRow = z.object({ gate: z.enum(["theme", "claim"]), reason: z.string(), weight: z.coerce.number() });

/**
 * Reads `learnt/gates.csv` below `seedsDir`; `npm run train` writes it.
 *
 * Shape   a row for each reason of each gate, and one for its bias.
 * Errors  `reference-invalid` names the file, and the reason that has no weight.
 */
export function readGates(seedsDir: string): Gates {
  const path = join(seedsDir, "learnt", "gates.csv");
  const rows = readRows(path, GateRow);
  const weightOf =
    (gate: GateName) =>
    (reason: string): number => {
      const row = rows.find((each) => each.gate === gate && each.reason === reason);
      if (row) return row.weight;
      throw new SendgraphError(
        "reference-invalid",
        `"${path}" has no weight for "${reason}" of the gate "${gate}".`,
        "Write it anew by `npm run train`.",
      );
    };
  return {
    theme: new WeighedGate("theme", weightOf("theme")),
    claim: new WeighedGate("claim", weightOf("claim")),
  };
}
