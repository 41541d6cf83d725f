import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { handOver } from "../../cypher/hand-over.ts";

/** Gives the numbers from 0, as an engine gives rows, and notes how many were given. */
function counting(count: number, given: { last: number }) {
  return async (take: (value: number) => Promise<void> | undefined): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      given.last = n;
      await take(n);
      // Rows come from a socket, between other things.
      await turn();
    }
  };
}

test("whoever gives in step is never more than a few values ahead of whoever takes", async () => {
  const given = { last: -1 };
  const taken: number[] = [];
  for await (const n of handOver(4, counting(300, given))) {
    for (let i = 0; i < 10; i += 1) await turn();
    expect(given.last - n).toBeLessThanOrEqual(4);
    taken.push(n);
  }
  expect(taken).toEqual(Array.from({ length: 300 }, (_, n) => n));
});

test("else whoever gives waits for nobody", async () => {
  const given = { last: -1 };
  const values = handOver(Infinity, counting(50, given));
  await values.next();
  for (let i = 0; i < 100; i += 1) await turn();
  expect(given.last).toBe(49);
  await values.return();
});

test("a taker who stops early lets go of whoever waits, and the signal says that nobody takes any more", async () => {
  const ended: boolean[] = [];
  const values = handOver<number>(1, async (take, signal) => {
    for (let n = 0; !signal.aborted; n += 1) await take(n);
    ended.push(signal.aborted);
  });
  expect(await values.next()).toEqual({ done: false, value: 0 });
  await values.return();
  await turn();
  expect(ended).toEqual([true]);
});
