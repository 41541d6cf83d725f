import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { AD_HOC_LIMITS, type Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { BLOW_UPS, HOSTILE_QUERIES, HUGE_QUERIES } from "./hostile-queries.ts";
import { fill, TINY_GRAPH_HASH } from "./load-articles.ts";

/** Short, so that the tests are; the ways to end a query are the same. */
const LIMITS = { ...AD_HOC_LIMITS, timeoutMs: 500 };
/** What ending a query may take on top: a busy machine, a process that is started anew. */
const SLACK_MS = 4_000;

/** What every store must do with a query of somebody who wants more than to read. */
export function describeHostility(openEmpty: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await fill(store, TINY_GRAPH);
  });
  afterAll(async () => store.close());
  const sizeOf = async () => (await store.read("MATCH (n) RETURN count(n) AS n"))[0]?.["n"];
  let size: unknown;
  // Each is asked whether something was made or taken away; whether all is to the letter what it was, at the end.
  beforeAll(async () => {
    size = await sizeOf();
  });
  afterEach(async () => expect(await sizeOf()).toBe(size));

  const askWithin = async (query: string): Promise<unknown> => {
    const began = performance.now();
    try {
      return await store.read(query, {}, LIMITS);
    } finally {
      expect(performance.now() - began).toBeLessThan(LIMITS.timeoutMs + SLACK_MS);
    }
  };

  test.for(HOSTILE_QUERIES)("is refused: %s", async (query) => {
    await expect(askWithin(query)).rejects.toMatchObject({
      code: expect.stringMatching(/^query-(?:writes|syntax|failed)$/),
      message: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/\S/),
    });
  });

  // An engine may know the answer without counting.
  test.for(BLOW_UPS)("ends within its limits: %s", async (query) => {
    const answer = await askWithin(query).catch((error: unknown) => error);
    if (Array.isArray(answer)) expect(answer).toHaveLength(1);
    else
      expect(answer).toMatchObject({ code: expect.stringMatching(/^query-(?:timeout|too-large|failed)$/) });
  });

  test.for(HUGE_QUERIES)("ends within its limits: %s", async ([, makeQuery]) => {
    await expect(askWithin(makeQuery())).rejects.toMatchObject({ code: expect.stringMatching(/^query-/) });
  });

  test("an answer of too many rows or bytes is refused", async () => {
    const rows = store.read("UNWIND range(1, 11) AS x RETURN x AS x", {}, { maxRows: 10 });
    await expect(rows).rejects.toMatchObject({
      code: "query-too-large",
      message: expect.stringContaining("10 rows"),
    });
    const long = "UNWIND range(1, 2000) AS x RETURN 'a text that is a little longer, for its bytes' AS text";
    const bytes = store.read(long, {}, { maxBytes: 50_000 });
    await expect(bytes).rejects.toMatchObject({ code: "query-too-large" });
    expect(await store.read(long, {}, { maxRows: 2_000, maxBytes: 1_000_000 })).toHaveLength(2_000);
  });

  test("a query that nobody waits for is ended", async () => {
    const asking = new AbortController();
    const query =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 1000) AS b WITH a, b WHERE a + b < 0 RETURN a AS a";
    const unwanted = store.read(query, {}, { signal: asking.signal });
    setTimeout(() => asking.abort(), 50);
    await expect(unwanted).rejects.toMatchObject({ code: "query-cancelled" });
    await expect(store.read("RETURN 1 AS x", {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "query-cancelled",
    });
  });

  test("the graph is what it was before all these", async () => {
    expect((await summariseGraph(store)).graphHash).toBe(TINY_GRAPH_HASH);
  });
}
