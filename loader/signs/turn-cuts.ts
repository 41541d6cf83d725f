/**
 * How a clause is joined to what stands before: `stop` (start, semicolon, dash, colon), `second` (, and + a new subject), `coord` (but, however),
 * `sub` (although, despite: a concession), `main` (what follows a concession).
 */
export type Opening = "stop" | "colon" | "second" | "coord" | "sub" | "main";

/** Where a clause begins, and how. */
export interface Cut {
  readonly at: number;
  readonly opening: Opening;
}

/**
 * The cuts with one where each other speaker begins: what two say is never one claim, though "but" joins them.
 *
 * Units   `turnsAt` are indexes of tokens; a cut right before one, at "but" or "and", is the same.
 */
export function withTurns(cuts: readonly Cut[], turnsAt: readonly number[]): readonly Cut[] {
  if (turnsAt.length === 0) return cuts;
  const isAtTurn = ({ at }: Cut): boolean => at > 0 && turnsAt.some((turn) => turn === at || turn === at + 1);
  const told = cuts.map((cut): Cut => (isAtTurn(cut) ? { at: cut.at, opening: "second" } : cut));
  const missing = turnsAt.filter((turn) => !cuts.some(({ at }) => at === turn || at === turn - 1));
  return [...told, ...missing.map((at): Cut => ({ at, opening: "second" }))];
}
