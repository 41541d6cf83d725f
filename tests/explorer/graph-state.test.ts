import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { watchGraph } from "../../explorer/api/graph-state.ts";
import { TINY_GRAPH, tinyCopy } from "../fixtures/tiny-graph.ts";

let store: Store;
/** A clock that goes on by so much whenever it is looked at: what a reading costs. Milliseconds. */
let pace = 0;
let time = 0;
const now = () => {
  time += pace;
  return time;
};

beforeEach(async () => {
  [pace, time] = [0, 0];
  store = await openStore("memory:");
  await store.prepare();
  for (const article of TINY_GRAPH) await store.writeArticle(article);
  await store.derive();
});
afterEach(() => store.close());

async function change(times: string): Promise<void> {
  await store.writeArticle(tinyCopy("south-2019", `Another paper's words ${times}`));
  await store.derive();
}

test("what the first reading cost does not delay the next: it was cold", async () => {
  const watch = watchGraph(store, now);
  pace = 5_000;
  const { graphHash } = await watch.readState();
  pace = 0;
  await change("once");
  expect((await watch.readState()).graphHash, "kept for the least time").toBe(graphHash);
  time += 2_001;
  await expect.poll(async () => (await watch.readState()).graphHash, { timeout: 30_000 }).not.toBe(graphHash);
});

test("a reading that cost much is kept for twenty times as long, and for a minute at most", async () => {
  const watch = watchGraph(store, now);
  await watch.readState();
  for (const { cost, isKept, isOld } of [
    { cost: 100, isKept: 1_999, isOld: 60_001 },
    { cost: 100_000, isKept: 59_000, isOld: 60_001 },
  ]) {
    time += 1_000_000; // nothing answers any more: the next is waited for
    pace = cost;
    const { graphHash } = await watch.readState();
    pace = 0;
    await change(String(cost));
    time += isKept;
    expect((await watch.readState()).graphHash).toBe(graphHash);
    time += isOld - isKept;
    await expect
      .poll(async () => (await watch.readState()).graphHash, { timeout: 30_000 })
      .not.toBe(graphHash);
  }
});
