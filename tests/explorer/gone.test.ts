import { expect, test } from "vitest";
import { tellGone } from "../../explorer/view/gone.ts";
import { HOME, OPEN_FILTER } from "../../explorer/view/place.ts";
import { TINY_LENS } from "./tiny-lens.ts";

test("a link's region that nothing read lies in is named; one that is there is not", () => {
  const known = TINY_LENS.subjects.find(({ region }) => region !== null)?.region ?? "";
  const of = (...regions: string[]) => tellGone({ ...HOME, filter: { ...OPEN_FILTER, regions } }, TINY_LENS);
  expect(of("Atlantis", known)).toEqual([
    "Nothing that has been read is about “Atlantis”, among the areas of this graph.",
  ]);
  expect(of(known)).toEqual([]);
});
