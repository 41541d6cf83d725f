import { expect, test } from "vitest";
import { SendgraphError } from "../../cypher/errors.ts";
import { openStore } from "../../cypher/open-store.ts";
import { makeApi } from "../../explorer/api/app.ts";
import { Turnstile } from "../../explorer/api/turnstile.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

const busyError = () => new SendgraphError("busy", "Too many.", "Wait.");
const later = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

test("work goes in one at a time, in the order in which it came, whatever becomes of the one before", async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 10, mostWaitMs: 1_000 }, busyError);
  const seen: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} in`);
      await later();
      seen.push(`${name} out`);
      if (fails) throw new Error(name);
      return name;
    };
  const turns = [
    turnstile.pass(work("a")),
    turnstile.pass(work("b", true)),
    turnstile.pass(work("c")),
  ] as const;
  const ended = await Promise.allSettled(turns);
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

test("who would be one too many is told so, and the rest are served", async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 1, mostWaitMs: 1_000 }, busyError);
  const ended = await Promise.allSettled(
    [1, 2, 3].map((one) => turnstile.pass(() => later().then(() => one))),
  );
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(ended[2]).toMatchObject({ reason: { code: "busy" } });
  expect(await turnstile.pass(async () => 4)).toBe(4);
});

test("a turn that does not come in time is no turn, and the one behind it comes none the later", async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 2, mostWaitMs: 20 }, busyError);
  const leave = await turnstile.enter();
  await expect(turnstile.pass(async () => "late")).rejects.toMatchObject({ code: "busy" });
  const next = turnstile.pass(async () => "next");
  leave();
  leave();
  expect(await next).toBe("next");
});

test("two go in where two may, and a third when one is out", async () => {
  const turnstile = new Turnstile({ atOnce: 2, mostWaiting: 9, mostWaitMs: 1_000 }, busyError);
  const [one] = [await turnstile.enter(), await turnstile.enter()];
  let isIn = false;
  const third = turnstile.pass(async () => {
    isIn = true;
  });
  await later();
  expect(isIn).toBe(false);
  one();
  await third;
  expect(isIn).toBe(true);
});

test("whoever gives up waits for no turn, and takes none from who waits", async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 2, mostWaitMs: 1_000 }, busyError);
  const leave = await turnstile.enter();
  const asking = new AbortController();
  const gone = turnstile.enter(asking.signal);
  const waits = turnstile.pass(async () => "in");
  asking.abort();
  await expect(gone).rejects.toMatchObject({ code: "busy" });
  leave();
  expect(await waits).toBe("in");
});

test("thirty readers who want a figure each at once hold up neither the server nor those who read", async () => {
  const store = await openStore("memory:");
  await store.prepare();
  for (const article of TINY_GRAPH) await store.writeArticle(article);
  await store.derive();
  const api = makeApi(store);
  const ask = (caption: string) =>
    api(
      new Request("http://localhost/api/figure", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          ...{ name: "matrix", parameters: {}, preset: "nature-single", format: "svg" },
          ...{ isPublic: false, alt: "", caption },
        }),
      }),
    );
  const one = await (await ask("One.")).text();
  const answers = await Promise.all(Array.from({ length: 30 }, (_, at) => ask(`Number ${at}.`)));
  const statuses = answers.map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(12);
  const refused = await answers.find(({ status }) => status === 503)?.json();
  expect(refused).toMatchObject({ code: "busy", remedy: expect.stringContaining("command line") });
  // What was drawn before needs no turn.
  const again = await Promise.all(Array.from({ length: 30 }, () => ask("One.")));
  for (const answer of again) expect(await answer.text()).toBe(one);
  await store.close();
}, 60_000);
