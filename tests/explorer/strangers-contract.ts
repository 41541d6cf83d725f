import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../cypher/store.ts";
import { type Served, serve } from "../../explorer/api/serve.ts";

/** Far longer than the server lets a query run. */
const ENDLESS =
  "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS n";
/** Thirty megabytes: more than the line holds for a reader who takes none of it. */
const LARGE = `UNWIND range(1, 15000) AS a RETURN a AS a, '${"x".repeat(2_000)}' AS x ORDER BY a`;
/** So long that one query still runs while others are answered on two cores that a second server shares. */
const TIMEOUT_MS = 12_000;
/** One runs at a time and four wait. */
const [AT_ONCE, WAITING] = [1, 4];

/** What a server must do when many strangers have queries of their own. The store has the tiny graph. */
export function describeStrangers(openFull: () => Promise<Store>): void {
  let store: Store;
  let served: Served;
  beforeAll(async () => {
    store = await openFull();
    served = await serve({ store, port: 0, timeoutMs: TIMEOUT_MS, ownQueries: AT_ONCE });
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const own = (text: string, to = "api/query") =>
    fetch(new URL(to, served.url), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text }),
    });

  const profileOf = (area: string) => fetch(new URL(`api/queries/area-profile?area=${area}`, served.url));
  /** What a cold database plans for the first time takes longer than the answer; that of another area is not kept for this one's. */
  const warmUp = async (): Promise<void> => {
    for (const warm of [own("RETURN 1 AS x"), own("RETURN 1 AS x", "api/explain"), profileOf("nowhere")])
      await (await warm).text();
  };

  test("no more run at once than may, some wait, the rest are told when to come again, and saved queries are answered", async () => {
    await warmUp();
    const strangers = Array.from({ length: AT_ONCE + WAITING + 3 }, () => own(ENDLESS));
    // Those who are too many are refused at once, and while the first still runs all else is answered.
    const refused = await Promise.race(strangers);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ code: "busy", status: 503, remedy: expect.any(String) });
    const began = performance.now();
    const saved = await profileOf("northshire");
    expect(saved.status).toBe(200);
    expect(Object(await saved.json()).rows.length).toBeGreaterThan(0);
    expect((await own("RETURN 1 AS x", "api/explain")).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(TIMEOUT_MS);
    const statuses = (await Promise.all(strangers)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(3);
    // The embedded engine may want too much memory before its time is over.
    const run = statuses.filter((status) => status !== 503);
    expect(run.length).toBeGreaterThanOrEqual(AT_ONCE);
    for (const status of run) expect([413, 504]).toContain(status);
    expect((await own("RETURN 1 AS x")).status).toBe(200);
  });

  test("an answer of many megabytes is whole, packed or not", async () => {
    const texts = [];
    for (const [accepted, unpack] of UNPACK) {
      const answer = await ask(accepted, served.url);
      expect(answer.headers["content-encoding"] ?? "").toBe(accepted);
      const pieces: Buffer[] = [];
      for await (const piece of answer) pieces.push(piece);
      texts.push(unpack(Buffer.concat(pieces)).toString());
    }
    expect(JSON.parse(texts[0] ?? "").rows.length).toBe(15_000);
    expect(texts[0]?.length).toBeGreaterThan(30_000_000);
    expect(texts[1] === texts[0] && texts[2] === texts[0]).toBe(true);
  });

  test("who does not take an answer holds up others who ask for as much, until he goes", async () => {
    const idle = await ask("", served.url);
    const waits = own("RETURN 1 AS x");
    const early = await Promise.race([waits, new Promise((resolve) => setTimeout(resolve, 500, "waits"))]);
    expect(early).toBe("waits");
    idle.destroy();
    expect((await waits).status).toBe(200);
  });
}

const UNPACK: readonly (readonly [string, (bytes: Buffer) => Buffer])[] = [
  ["", (bytes) => bytes],
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
];

/** By a bare client, which takes of an answer what it is told to. */
async function ask(accepted: string, url: string): Promise<IncomingMessage> {
  const headers = { "content-type": "application/json", "accept-encoding": accepted };
  const asking = request(new URL("api/query", url), { method: "POST", headers });
  asking.end(JSON.stringify({ text: LARGE }));
  const [answer] = (await once(asking, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  return answer;
}
