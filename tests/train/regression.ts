import { lengthOf } from "../../loader/guess-label.ts";
import type { WordVectors } from "./word-vectors.ts";

/** A marked text: its words, which labels it bears (indexes), and how much it counts. */
export interface Example {
  readonly words: readonly string[];
  readonly labels: readonly number[];
  readonly weight: number;
}

/** What each word adds to each label, and what each label starts from. */
export interface Weights {
  readonly bias: Float32Array;
  readonly byWord: ReadonlyMap<string, Float32Array>;
}

const ROUNDS = 20;
const STEP = 0.15;
const RIDGE = 1e-4;
/** What keeps the first steps of a weight small, by how often what it belongs to comes. */
const DAMP = { bias: 1, word: 0.01, vector: 0.05 } as const;
/** How much a word's vector counts beside the word itself. */
const VECTOR_SHARE = 2.5;

/** Examples read once: words by number, and the sum of their vectors. */
interface Ready {
  readonly ids: readonly number[];
  readonly length: number;
  readonly vector: Float32Array;
  readonly example: Example;
}

/** Has an example one label of several that exclude each other (softmax), or any of many (each label by itself)? */
export type Choice = "one" | "many";

/**
 * Learns a regression over words and their vectors, and folds the vectors' part into the words: a word that no example
 * has is judged by its vector.
 *
 * Shape   deterministic: examples are gone through in an order that depends on their number alone.
 */
export function learnWeights(
  examples: readonly Example[],
  labelCount: number,
  vectors: WordVectors,
  choice: Choice,
): Weights {
  const idByWord = new Map<string, number>();
  const ready = examples.map((example) => readyOf(example, idByWord, vectors));
  const model = {
    bias: new Layer(1, labelCount, DAMP.bias),
    words: new Layer(idByWord.size, labelCount, DAMP.word),
    vectors: new Layer(vectors.dimensions, labelCount, DAMP.vector),
  };
  const random = pseudoRandom();
  for (let round = 0; round < ROUNDS; round++)
    for (const each of shuffled(ready, random)) step(model, each, labelCount, choice);
  return { bias: model.bias.row(0), byWord: foldVectors(model, idByWord, vectors, labelCount, choice) };
}

function readyOf(example: Example, idByWord: Map<string, number>, vectors: WordVectors): Ready {
  const words = [...new Set(example.words)];
  const length = lengthOf(example.words.length);
  const ids = words.map((word) => {
    const id = idByWord.get(word) ?? idByWord.size;
    idByWord.set(word, id);
    return id;
  });
  const vector = new Float32Array(vectors.dimensions);
  for (const word of words)
    vectors.byWord.get(word)?.forEach((value, d) => {
      vector[d] = (vector[d] ?? 0) + (value * VECTOR_SHARE) / length;
    });
  return { ids, length, vector, example };
}

interface Model {
  readonly bias: Layer;
  readonly words: Layer;
  readonly vectors: Layer;
}

function step(
  model: Model,
  { ids, length, vector, example }: Ready,
  labelCount: number,
  choice: Choice,
): void {
  const scores = Float32Array.from(model.bias.row(0));
  for (const id of ids) model.words.addTo(scores, id, 1 / length);
  vector.forEach((value, d) => {
    model.vectors.addTo(scores, d, value);
  });
  const errors = choice === "one" ? softmax(scores) : scores.map((score) => 1 / (1 + Math.exp(-score)));
  const target = choice === "one" ? 1 / example.labels.length : 1;
  for (const label of example.labels) errors[label] = (errors[label] ?? 0) - target;
  for (let k = 0; k < labelCount; k++) errors[k] = (errors[k] ?? 0) * example.weight;
  model.bias.learn(0, errors, 1);
  for (const id of ids) model.words.learn(id, errors, 1 / length);
  vector.forEach((value, d) => {
    model.vectors.learn(d, errors, value);
  });
}

function softmax(scores: Float32Array): Float32Array {
  const most = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - most));
  const all = odds.reduce((sum, each) => sum + each, 0);
  return odds.map((each) => each / all);
}

/** Weights of many inputs for every label, each with the step size that it still has (AdaGrad). */
class Layer {
  readonly #weights: Float32Array;
  readonly #seen: Float32Array;
  readonly #width: number;
  readonly #damp: number;

  constructor(inputs: number, width: number, damp: number) {
    this.#weights = new Float32Array(inputs * width);
    this.#seen = new Float32Array(inputs * width);
    this.#width = width;
    this.#damp = damp;
  }

  row(input: number): Float32Array {
    return this.#weights.slice(input * this.#width, (input + 1) * this.#width);
  }

  addTo(scores: Float32Array, input: number, value: number): void {
    for (let k = 0; k < this.#width; k++)
      scores[k] = (scores[k] ?? 0) + (this.#weights[input * this.#width + k] ?? 0) * value;
  }

  learn(input: number, errors: Float32Array, value: number): void {
    for (let k = 0; k < this.#width; k++) {
      const at = input * this.#width + k;
      const weight = this.#weights[at] ?? 0;
      const slope = (errors[k] ?? 0) * value + RIDGE * weight;
      const seen = (this.#seen[at] ?? 0) + slope * slope;
      this.#seen[at] = seen;
      this.#weights[at] = weight - (STEP * slope) / Math.sqrt(seen + this.#damp);
    }
  }
}

function foldVectors(
  model: Model,
  idByWord: ReadonlyMap<string, number>,
  vectors: WordVectors,
  labelCount: number,
  choice: Choice,
): Map<string, Float32Array> {
  const byWord = new Map<string, Float32Array>();
  for (const word of new Set([...idByWord.keys(), ...vectors.byWord.keys()])) {
    const id = idByWord.get(word);
    const weights = id === undefined ? new Float32Array(labelCount) : model.words.row(id);
    vectors.byWord.get(word)?.forEach((value, d) => {
      model.vectors.addTo(weights, d, value * VECTOR_SHARE);
    });
    const mean = choice === "one" ? weights.reduce((sum, each) => sum + each, 0) / labelCount : 0;
    byWord.set(
      word,
      weights.map((each) => each - mean),
    );
  }
  return byWord;
}

/** Numbers from 0 to 1, the same at every run. */
function pseudoRandom(): () => number {
  let state = 12_345;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
