import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import type { GraphState } from "../view/lens.ts";
import { readSnapshot, type Snapshot } from "./snapshot.ts";

/** The least time that a summary is taken as fresh: another process may load into the same server meanwhile. */
const LEAST_FRESH_MS = 2_000;
/** A costly summary is kept longer, so that at most a twentieth of the time goes into it. */
const COST_FACTOR = 20;

/** What the explorer keeps of the graph between requests, renewed when the graph may have changed. */
export interface GraphWatch {
  readState(): Promise<GraphState>;
  readSnapshot(): Promise<Snapshot>;
}

/** Watches a store's graph hash, so that a request costs no full reading of the graph. */
export function watchGraph(store: Store, now: () => number = () => performance.now()): GraphWatch {
  let state: Promise<GraphState> | null = null;
  let freshUntil = 0;
  let snapshot: { graphHash: string; value: Promise<Snapshot> } | null = null;

  const renew = async (): Promise<GraphState> => {
    const began = now();
    const { graphHash, counts } = await summariseGraph(store);
    freshUntil = now() + Math.max(LEAST_FRESH_MS, COST_FACTOR * (now() - began));
    return { store: store.description, graphHash, counts };
  };
  const readState = (): Promise<GraphState> => {
    if (state === null || now() >= freshUntil) {
      freshUntil = Number.POSITIVE_INFINITY;
      state = renew();
      state.catch(() => {
        state = null;
      });
    }
    return state;
  };
  return {
    readState,
    async readSnapshot() {
      const { graphHash } = await readState();
      if (snapshot?.graphHash !== graphHash) snapshot = { graphHash, value: readSnapshot(store) };
      const held = snapshot;
      return held.value.catch((error: unknown) => {
        if (snapshot === held) snapshot = null;
        throw error;
      });
    },
  };
}
