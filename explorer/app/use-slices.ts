import { useEffect, useMemo, useState } from "react";
import { atOnce, type Slices } from "../view/slices.ts";

/** Work goes on for so long before the page may do something else. Milliseconds. */
const SLICE_MS = 12;
/** How often the page says how far it is, as a share of the whole. */
const TOLD_STEP = 0.05;

/** What some work gives; null until it is done, `done` of it so far, from 0 to 1. What was found last stays until the next is. */
export interface Sliced<Value> {
  readonly value: Value | null;
  readonly done: number;
}

/** Does work bit by bit where there is much of it, else at once. `begin` is remembered by its maker; null begins nothing. */
export function useSlices<Value>(begin: (() => Slices<Value>) | null, isMuch: boolean): Sliced<Value> {
  const now = useMemo(() => (isMuch || begin === null ? null : atOnce(begin())), [begin, isMuch]);
  const [later, setLater] = useState<Sliced<Value>>({ value: null, done: 0 });
  useEffect(() => {
    if (!isMuch || begin === null) return;
    const slices = begin();
    let timer: ReturnType<typeof setTimeout>;
    let told = 0;
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      let step = slices.next();
      while (!step.done && performance.now() < until) step = slices.next();
      if (step.done) {
        setLater({ value: step.value, done: 1 });
        return;
      }
      const done = step.value;
      if (done >= told + TOLD_STEP) {
        told = done;
        setLater(({ value }) => ({ value, done }));
      }
      timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [begin, isMuch]);
  return now === null ? later : { value: now, done: 1 };
}
