import { join } from "node:path";
import { expect, test } from "vitest";
import { namesAt } from "../../../loader/tables/names-at.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const reference = readReference(join(import.meta.dirname, "../../../seeds"));

test.for([
  ["2018-12-13", "Milton Keynes Council"],
  ["2023-12-13", "Milton Keynes City Council"],
] as const)("on %s the council of Milton Keynes was %s", ([day, name]) => {
  const { bodies } = namesAt(reference, { from: day, to: day });
  expect(bodies.get("body:E06000042")?.name).toBe(name);
});
