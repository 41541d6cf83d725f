import { expect, test } from "vitest";
import { filterNames } from "../../explorer/view/filter-names.ts";
import { rankMatch } from "../../explorer/view/fuzzy.ts";
import { KEYS } from "../../explorer/view/glossary.ts";
import { TABS } from "../../explorer/view/place.ts";
import { rankNames } from "../../explorer/view/rank-names.ts";
import { readSearch } from "../../explorer/view/search-words.ts";
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
  ["St Helens", "St. Helens", 0],
  // As the panel prints them.
  ["NHS North East London Integrated Care Board", "ICB", 1],
  ["NHS North East London Integrated Care Board", "nhs north east london icb", 0],
  ["Cambridgeshire County Council", "Cambridgeshire CC", 0],
  ["London Borough of Waltham Forest", "LB Waltham", 0],
])("%s answers “%s” with rank %s", ([name, words, rank]) => {
  expect(rankMatch(name, words)).toBe(rank);
});

test("the tour has four steps, and the help tells as many views as there are", () => {
  expect(TOUR).toHaveLength(4);
  expect(KEYS.map(([keys]) => keys)).toContain(`1 to ${TABS.length}`);
});

test.for<readonly [typed: string, mended: readonly string[] | null]>([
  ["autsim hilingdon", ["autism", "hillingdon"]],
  ["autism hill", null],
  ["wait for months", null],
])("of “%s” the slips are mended by the words of names", ([typed, mended]) => {
  expect(readSearch(typed, ["Hillingdon", "Autism/ADHD pathway", "Waiting times"]).mended).toEqual(mended);
});

test("where no name answers all words, those that answer one are found", () => {
  const nodes = ["Area Hillingdon", "Area Kent", "Theme Autism pathway"].map((told) => {
    const [kind = "", ...name] = told.split(" ");
    return { kind, name: name.join(" ") };
  });
  const find = (words: string) => rankNames(nodes, words, (node) => node).map(({ name }) => name);
  expect(find("autism with hilingdon")).toEqual(["Hillingdon", "Autism pathway"]);
  expect(find("autism pathway")).toEqual(["Autism pathway"]);
  expect(find("the of")).toEqual([]);
});

test("of a question what it asks about is found, not the words that it asks with", () => {
  const tell = (name: string) => ({ kind: "Area", name });
  const names = ["Blackburn with Darwen", "Peterborough", "Bury"];
  expect(rankNames(names, "who shares weaknesses with Peter", tell)).toEqual(["Peterborough"]);
  expect(rankNames(names, "What is known of Peterborough?", tell)).toEqual(["Peterborough"]);
  expect(rankNames(names, "with Darwen", tell)).toEqual(["Blackburn with Darwen"]);
  expect(readSearch("St. Helens waits?", []).typed).toEqual(["st", "helens", "waits"]);
});

test.for<readonly [typed: string, found: readonly string[]]>([
  ["", ["all areas", "City of York", "Northumberland", "Åsgård", "Yorkshire"]],
  ["YORK", ["Yorkshire", "City of York"]],
  ["asgard", ["Åsgård"]],
  ["northumbreland", ["Northumberland"]],
  ["zzzz", []],
])("of the names to choose from “%s” leaves those that a search finds", ([typed, found]) => {
  const options = ["all areas", "City of York", "Northumberland", "Åsgård", "Yorkshire"].map(
    (name) => [name, name] as const,
  );
  expect(filterNames(options, typed).map(([, name]) => name)).toEqual(found);
});
