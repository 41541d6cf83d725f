import { afterAll, beforeAll, expect, test } from "vitest";
import type { Row, Store } from "../../cypher/store.ts";
import { type Served, serve } from "../../explorer/api/serve.ts";

/** Counts ten thousand million rows: far longer than anybody waits. */
const ENDLESS =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN a AS a";
/** What ending a query may take: the limit of the query itself is 10 s. */
const MOST_MS = 5_000;

/** What a server over any store must do about a query that the browser gave up. */
export function describeGivenUp(openEmpty: () => Promise<Store>): void {
  let store: Store;
  let served: Served;
  /** The reads that are endless, so that their end can be seen; the server has others of its own. */
  const reads: Promise<Row[]>[] = [];
  beforeAll(async () => {
    store = await openEmpty();
    const read: Store["read"] = (...asked) => {
      const answer = store.read(...asked);
      if (asked[0].includes(ENDLESS)) reads.push(answer);
      return answer;
    };
    const watched = new Proxy(store, {
      get(target, key) {
        const member: unknown = key === "read" ? read : Reflect.get(target, key, target);
        return typeof member === "function" ? member.bind(target) : member;
      },
    });
    served = await serve({ store: watched, port: 0 });
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  test("is ended on the engine, and the engine answers the next", async () => {
    const asking = new AbortController();
    const gone = fetch(new URL("api/query", served.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: ENDLESS }),
      signal: asking.signal,
    });
    gone.catch(() => undefined);
    await expect.poll(() => reads.length, { timeout: MOST_MS }).toBe(1);
    const [read] = reads;
    const ended = expect(read).rejects.toMatchObject({ code: "query-cancelled" });
    setTimeout(() => asking.abort(), 300);
    await expect(gone).rejects.toThrow();
    const began = performance.now();
    await ended;
    expect(performance.now() - began).toBeLessThan(MOST_MS);
    expect(await store.read("RETURN 1 AS x")).toEqual([{ x: 1 }]);
  });
}
