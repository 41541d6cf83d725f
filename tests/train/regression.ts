/** A marked text: what is learnt from (`features`), how much each of them tells, which labels it bears (indexes), and how much it counts. */
export interface Example {
  readonly features: readonly string[];
  readonly share: number;
  readonly labels: readonly number[];
  readonly weight: number;
}

/** What each label starts from, and what each feature adds to each label (by index) that it tells of. */
export interface Weights {
  readonly bias: readonly number[];
  readonly byFeature: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** A feature that fewer examples have tells of them alone. */
const FEWEST_EXAMPLES = 2;
/** After a round over all features, so many over those alone that tell something. */
const INNER_ROUNDS = 4;
const MOST_ROUNDS = 12;
/** Learning ends where no weight moves more than this in a round. */
const LEAST_MOVE = 0.02;
/** How far a weight may move at first. */
const FIRST_REACH = 1;

/** The examples that have a feature, by number. */
interface Column {
  readonly feature: string;
  readonly rows: Int32Array;
}

/**
 * Learns each label by itself: a logistic regression with an absolute penalty, so that most features tell nothing of most labels
 * (A. Genkin, D. Lewis and D. Madigan, Technometrics 49, 2007: coordinate descent with a reach for each weight).
 *
 * Shape   deterministic: features are gone through in the order of their names.
 * Units   `penalty` is what a weight of 1 costs beside the loss of an example that counts 1.
 */
export function learnWeights(examples: readonly Example[], labelCount: number, penalty: number): Weights {
  const columns = columnsOf(examples);
  const bias: number[] = [];
  const byFeature = new Map<string, Map<number, number>>();
  for (let label = 0; label < labelCount; label++) {
    const learner = new Learner(examples, columns, label, penalty);
    learner.learn();
    bias.push(learner.bias);
    columns.forEach(({ feature }, at) => {
      const weight = learner.weights[at] ?? 0;
      if (weight === 0) return;
      const own = byFeature.get(feature) ?? new Map<number, number>();
      byFeature.set(feature, own.set(label, weight));
    });
  }
  return { bias, byFeature };
}

function columnsOf(examples: readonly Example[]): Column[] {
  const rowsByFeature = new Map<string, number[]>();
  examples.forEach(({ features }, row) => {
    for (const feature of new Set(features)) {
      const rows = rowsByFeature.get(feature);
      if (rows) rows.push(row);
      else rowsByFeature.set(feature, [row]);
    }
  });
  return [...rowsByFeature]
    .filter(([, rows]) => rows.length >= FEWEST_EXAMPLES)
    .map(([feature, rows]) => ({ feature, rows: Int32Array.from(rows) }))
    .sort((a, b) => (a.feature < b.feature ? -1 : 1));
}

/** What is learnt of one label. */
class Learner {
  bias = 0;
  readonly weights: Float64Array;
  readonly #reach: Float64Array;
  readonly #columns: readonly Column[];
  readonly #penalty: number;
  /** Of each example: 1 or -1, how much it counts, what a feature adds to its odds, its odds, and how wrong they are. */
  readonly #side: Float64Array;
  readonly #counts: Float64Array;
  readonly #share: Float64Array;
  readonly #odds: Float64Array;
  readonly #wrong: Float64Array;

  constructor(examples: readonly Example[], columns: readonly Column[], label: number, penalty: number) {
    this.#columns = columns;
    this.#penalty = penalty;
    this.weights = new Float64Array(columns.length);
    this.#reach = new Float64Array(columns.length + 1).fill(FIRST_REACH);
    this.#side = Float64Array.from(examples, ({ labels }) => (labels.includes(label) ? 1 : -1));
    this.#counts = Float64Array.from(examples, ({ weight }) => weight);
    this.#share = Float64Array.from(examples, ({ share }) => share);
    this.#odds = new Float64Array(examples.length);
    this.#wrong = new Float64Array(examples.length);
    for (let row = 0; row < examples.length; row++) this.#judge(row);
  }

  learn(): void {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const move = this.#goThrough(false);
      if (move < LEAST_MOVE) return;
      for (let inner = 0; inner < INNER_ROUNDS; inner++) if (this.#goThrough(true) < LEAST_MOVE) break;
    }
  }

  /** One step for the bias and for every feature, or for those alone that tell something; the longest step. */
  #goThrough(isTelling: boolean): number {
    let longest = this.#stepBias();
    for (let at = 0; at < this.#columns.length; at++) {
      const column = this.#columns[at];
      if (!column || (isTelling && this.weights[at] === 0)) continue;
      longest = Math.max(longest, this.#step(at, column.rows));
    }
    return longest;
  }

  #step(at: number, rows: Int32Array): number {
    const weight = this.weights[at] ?? 0;
    let slope = 0;
    for (const row of rows) slope += (this.#wrong[row] ?? 0) * (this.#share[row] ?? 0);
    if (weight === 0 && Math.abs(slope) <= this.#penalty) return 0;
    const reach = this.#reach[at] ?? FIRST_REACH;
    let bend = 0;
    for (const row of rows)
      bend += (this.#share[row] ?? 0) ** 2 * this.#bendOf(row, reach * (this.#share[row] ?? 0));
    const step = this.#within(at, shrink(weight - slope / bend, this.#penalty / bend) - weight);
    this.weights[at] = weight + step;
    for (const row of rows) this.#move(row, step * (this.#share[row] ?? 0));
    return Math.abs(step);
  }

  #stepBias(): number {
    const at = this.weights.length;
    const reach = this.#reach[at] ?? FIRST_REACH;
    let [slope, bend] = [0, 0];
    for (let row = 0; row < this.#odds.length; row++) {
      slope += this.#wrong[row] ?? 0;
      bend += this.#bendOf(row, reach);
    }
    const step = this.#within(at, -slope / bend);
    this.bias += step;
    for (let row = 0; row < this.#odds.length; row++) this.#move(row, step);
    return Math.abs(step);
  }

  /** As much of a step as the reach of its weight allows; the next may be twice as long, or half as long as this one might have been. */
  #within(at: number, toward: number): number {
    const reach = this.#reach[at] ?? FIRST_REACH;
    const step = Math.max(-reach, Math.min(reach, toward));
    this.#reach[at] = Math.max(2 * Math.abs(step), reach / 2);
    return step;
  }

  #move(row: number, by: number): void {
    this.#odds[row] = (this.#odds[row] ?? 0) + by;
    this.#judge(row);
  }

  /** How wrong the odds of an example are: what the slope of its loss is. */
  #judge(row: number): void {
    const side = this.#side[row] ?? 0;
    this.#wrong[row] = (-side * (this.#counts[row] ?? 0)) / (1 + Math.exp(side * (this.#odds[row] ?? 0)));
  }

  /** The most that the slope can bend while the odds move by `reach` either way. */
  #bendOf(row: number, reach: number): number {
    const far = Math.abs(this.#odds[row] ?? 0) - reach;
    return (this.#counts[row] ?? 0) * (far <= 0 ? 1 / 4 : 1 / (2 + Math.exp(far) + Math.exp(-far)));
  }
}

/** As much nearer to nothing. */
function shrink(value: number, by: number): number {
  return value > by ? value - by : value < -by ? value + by : 0;
}
