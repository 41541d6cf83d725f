import { expect, test } from "vitest";
import { readAddress } from "../../explorer/view/address.ts";
import { tellGone } from "../../explorer/view/gone.ts";
import { HOME, OPEN_FILTER } from "../../explorer/view/place.ts";
import { TINY_LENS } from "./tiny-lens.ts";

const UNREAD = (id: string) => `Nothing that has been read is about “${id}”, among the areas of this graph.`;

test.for<[address: string, told: readonly string[]]>([
  ["#/graph?only=area:Ashford&hide=theme:plans,area:Barrow", []],
  ["#/graph?hide=theme:school", []],
  [
    "#/graph?only=area:Ashford,area:Atlantis",
    [`${UNREAD("area:Atlantis")} Take it out of only=, which takes ids: “area:Ashford” is one.`],
  ],
  [
    "#/matrix?only=corby",
    [`${UNREAD("corby")} Take it out of only=, which takes ids: “area:Corby” is Corby.`],
  ],
  [
    "#/ranking?hide=theme:nope,About%20plans",
    [
      `${UNREAD("About plans")} Take it out of hide=, which takes ids: “theme:plans” is About plans.`,
      `${UNREAD("theme:nope")} Take it out of hide=, which takes ids: “area:Ashford” is one.`,
    ],
  ],
  ["#/graph?hide=body:a&only=body:b", []],
  ["#/map?hide=area:Elsewhere", []],
  ["#/everything?hide=person:somebody", []],
  ["#/graph?with=area:Atlantis", [UNREAD("area:Atlantis")]],
  ["#/graph?kind=county&framework=revisit&outcome=outcome:wsoa", []],
  [
    "#/graph?kind=shire,county&framework=2014",
    [
      "framework= knows no “2014”, but “2016-local-area”, “2023-area-send”, “revisit”, “other”.",
      "kind= knows no “shire”, but “county”, “london-borough”, “metropolitan”, “unitary”.",
    ],
  ],
])("what a link names and the graph has not is told, with what to do: %s", ([address, told]) => {
  const { place, problems } = readAddress(address);
  expect(problems).toEqual([]);
  expect(tellGone(place, TINY_LENS).toSorted()).toEqual(told);
});

test("a link's outcome that there is not is named, with those there are", () => {
  const { place } = readAddress("#/map?outcome=outcome:splendid");
  expect(tellGone(place, TINY_LENS)).toEqual([
    expect.stringMatching(/^outcome= knows no “outcome:splendid”, but “outcome:typically-positive”, /),
  ]);
});

test("a link's region that nothing read lies in is named; one that is there is not", () => {
  const known = TINY_LENS.subjects.find(({ region }) => region !== null)?.region ?? "";
  const of = (...regions: string[]) => tellGone({ ...HOME, filter: { ...OPEN_FILTER, regions } }, TINY_LENS);
  expect(of("Atlantis", known)).toEqual([
    "Nothing that has been read is about “Atlantis”, among the areas of this graph.",
  ]);
  expect(of(known)).toEqual([]);
});
