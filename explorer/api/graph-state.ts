import { setImmediate as others, setTimeout as wait } from "node:timers/promises";
import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import type { GraphState } from "../view/lens.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";

/** The least time that a summary is taken as fresh: another process may load into the same server meanwhile. */
const LEAST_FRESH_MS = 2_000;
/** A costly summary is kept longer, so that at most a twentieth of the time goes into it. */
const COST_FACTOR = 20;
/** Yet no longer than this: whoever looks at the page hears within about a minute of what was loaded. */
const MOST_FRESH_MS = 60_000;
/** While one is held, the next is read by and by: for each millisecond of it, as many are left to those who ask. */
const PAUSE_FACTOR = 4;

/** What the explorer keeps of the graph between requests, renewed when the graph may have changed. */
export interface GraphWatch {
  readState(): Promise<GraphState>;
  readSnapshot(): Promise<Snapshot>;
}

interface Held {
  readonly state: GraphState;
  readonly freshUntil: number;
  /** Until then it still answers while the next is read, so that nobody waits for it while the server is busy. */
  readonly usableUntil: number;
}

/** Watches a store's graph hash, so that a request costs no full reading of the graph. */
export function watchGraph(store: Store, now: () => number = () => performance.now()): GraphWatch {
  let held: Held | null = null;
  let renewing: Promise<GraphState> | null = null;
  let snapshot: { graphHash: string; value: Promise<Snapshot> } | null = null;

  let isFirst = true;

  const renew = async (): Promise<GraphState> => {
    let cost = 0;
    let resumed = now();
    const giveWay = async () => {
      const worked = now() - resumed;
      cost += worked;
      await (held === null || now() >= held.usableUntil ? others() : wait(PAUSE_FACTOR * worked));
      resumed = now();
    };
    try {
      const summary = await summariseGraph(store, giveWay);
      const state = { store: store.description, ...summary };
      cost += now() - resumed;
      // What the first costs, the code and the store being cold, tells nothing of the next.
      const kept = isFirst ? 0 : Math.min(MOST_FRESH_MS, COST_FACTOR * cost);
      isFirst = false;
      const freshUntil = now() + Math.max(LEAST_FRESH_MS, kept);
      held = { state, freshUntil, usableUntil: freshUntil + LEAST_FRESH_MS + 2 * PAUSE_FACTOR * cost };
      return state;
    } catch (error) {
      held = null;
      throw error;
    } finally {
      renewing = null;
    }
  };
  const readState = async (): Promise<GraphState> => {
    if (held !== null && now() < held.freshUntil) return held.state;
    renewing ??= renew();
    if (held === null || now() >= held.usableUntil) return renewing;
    // Whoever asks next hears of a failure.
    renewing.catch(() => undefined);
    return held.state;
  };
  return {
    readState,
    async readSnapshot() {
      const { graphHash } = await readState();
      if (snapshot?.graphHash !== graphHash) snapshot = { graphHash, value: readSnapshot(store) };
      const kept = snapshot;
      return kept.value.catch((error: unknown) => {
        if (snapshot === kept) snapshot = null;
        throw error;
      });
    },
  };
}
