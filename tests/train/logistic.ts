/** What every reason adds to the odds, and what they start from. */
export interface GateWeights {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** Rounds after which Newton's method has long settled. */
const ROUNDS = 25;
/** A reason that never differs tells nothing. */
const LEAST_SPREAD = 1e-9;

/**
 * Learns a logistic regression with a square penalty on the weights of reasons brought to one scale (Newton's method).
 *
 * Shape   `rows` all as long as each other; `isTrue` one for each row. Deterministic.
 * Units   `penalty` is what a weight of 1 costs, of a reason that spreads by 1, beside the loss of one row.
 */
export function learnGate(
  rows: readonly (readonly number[])[],
  isTrue: readonly boolean[],
  penalty: number,
): GateWeights {
  const scales = scalesOf(rows);
  const scaled = rows.map((row) => [
    1,
    ...row.map((value, at) => (value - (scales[at]?.mean ?? 0)) / (scales[at]?.spread ?? 1)),
  ]);
  const size = scales.length + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : penalty * weight));
    const bend = slope.map((_, at) => slope.map((__, other) => (at === other && at > 0 ? penalty : 0)));
    scaled.forEach((row, i) => {
      const sure = 1 / (1 + Math.exp(-dot(row, weights)));
      const wrong = sure - (isTrue[i] ? 1 : 0);
      const steep = sure * (1 - sure);
      row.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + wrong * value;
        const line = bend[at] ?? [];
        for (let other = 0; other < size; other++)
          line[other] = (line[other] ?? 0) + steep * value * (row[other] ?? 0);
      });
    });
    const step = solve(bend, slope);
    weights = weights.map((weight, at) => weight - (step[at] ?? 0));
  }
  const own = scales.map(({ spread }, at) => (weights[at + 1] ?? 0) / spread);
  return {
    bias:
      (weights[0] ?? 0) -
      dot(
        own,
        scales.map(({ mean }) => mean),
      ),
    weights: own,
  };
}

function scalesOf(rows: readonly (readonly number[])[]): { mean: number; spread: number }[] {
  return (rows[0] ?? []).map((_, at) => {
    const values = rows.map((row) => row[at] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread: spread < LEAST_SPREAD ? 1 : spread };
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}

/** Solves `matrix · x = right` for a matrix that has a solution (Gauss with the largest pivot). */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = lines.length;
  for (let at = 0; at < size; at++) {
    const rest = lines.slice(at).sort((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0));
    lines.splice(at, size - at, ...rest);
    const pivot = lines[at] ?? [];
    for (const line of lines) {
      if (line === pivot) continue;
      const by = (line[at] ?? 0) / (pivot[at] ?? 1);
      for (let i = at; i <= size; i++) line[i] = (line[i] ?? 0) - by * (pivot[i] ?? 0);
    }
  }
  return lines.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}
