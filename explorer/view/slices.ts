/**
 * Work that lets go now and then: each `yield` is a place where whoever does it may do something else first, and says how much of it
 * has been done so far, from 0 to 1.
 */
export type Slices<Value> = Generator<number, Value>;

/** So many steps of a loop between two places to let go. */
const STEPS = 1_000;

/** The values in their order, letting go now and then; the work that goes on is this part of all of it. */
export function* letGo<Value>(
  values: readonly Value[],
  [from, to]: readonly [number, number],
  step: (value: Value) => void,
): Slices<void> {
  for (let at = 0; at < values.length; at += STEPS) {
    for (const value of values.slice(at, at + STEPS)) step(value);
    yield from + ((to - from) * Math.min(at + STEPS, values.length)) / values.length;
  }
}

/** Does all of it at once. */
export function atOnce<Value>(slices: Slices<Value>): Value {
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}
