import fc from "fast-check";
import { expect, test } from "vitest";
import { PairTable } from "../../../loader/tables/pair-table.ts";

const number = fc.integer({ min: 1, max: 0xfffe });

test("a table of pairs tells what a map would, and -1 of what it was not given", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(number, number), { maxLength: 300 }),
      fc.array(fc.tuple(number, number), { maxLength: 50 }),
      (given, others) => {
        const table = new PairTable(given.length);
        const map = new Map(given.map(([first, second], value) => [`${first} ${second}`, value]));
        given.forEach(([first, second], value) => {
          table.set(first, second, value);
        });
        for (const [first, second] of [...given, ...others])
          expect(table.of(first, second)).toBe(map.get(`${first} ${second}`) ?? -1);
      },
    ),
  );
});

test("a pair is not its own turned round", () => {
  const table = new PairTable(1);
  table.set(3, 7, 0);
  expect([table.of(3, 7), table.of(7, 3)]).toEqual([0, -1]);
});
