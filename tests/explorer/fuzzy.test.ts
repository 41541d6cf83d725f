import { expect, test } from "vitest";
import { rankMatch } from "../../explorer/view/fuzzy.ts";
import { KEYS } from "../../explorer/view/glossary.ts";
import { TABS } from "../../explorer/view/place.ts";
import { TOUR } from "../../explorer/view/tour-steps.ts";

test.for<readonly [name: string, words: string, rank: number | null]>([
  ["Northumberland", "north", 0],
  ["City of York", "york", 1],
  ["Northumberland", "umber", 2],
  ["Zoë Ångström", "zoe ang", 0],
  ["King’s Lynn", "king's", 0],
  ["Hillingdon", "hilingdon", 3],
  ["Hillingdon", "hillignd", 3],
  ["Northumberland County Council", "northumbreland cuoncil", 3],
  ["Gloucestershire", "glocestersher", 3],
  ["Bury", "bary", 3],
  ["Kent", "kant", 3],
  ["Kent", "kit", null],
  ["Hillingdon", "wellingdom", null],
  ["Devon", "", null],
])("%s answers “%s” with rank %s", ([name, words, rank]) => {
  expect(rankMatch(name, words)).toBe(rank);
});

test("the tour has four steps, and the help tells as many views as there are", () => {
  expect(TOUR).toHaveLength(4);
  expect(KEYS.map(([keys]) => keys)).toContain(`1 to ${TABS.length}`);
});
