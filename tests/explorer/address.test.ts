import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePlace, readAddress } from "../../explorer/view/address.ts";
import { HOME, Place } from "../../explorer/view/place.ts";
import { ANY_PLACE } from "./any-place.ts";

test("the opening page has the shortest address", () => {
  expect(encodePlace(HOME)).toBe("/");
  expect(readAddress("")).toEqual({ place: HOME, problems: [] });
  expect(readAddress("#/")).toEqual({ place: HOME, problems: [] });
});

test("an address reads like what it shows", () => {
  const place: Place = {
    ...HOME,
    tab: "graph",
    question: { ...HOME.question, among: "bodies", polarity: "strength", focus: "body:06H" },
    selection: { kind: "pair", a: "body:06H", b: "body:Q99" },
  };
  expect(encodePlace(place)).toBe(
    "/graph?among=bodies&polarity=strength&with=body:06H&selected=pair%7Ebody:06H%7Ebody:Q99",
  );
});

test("every one of 1,000 places comes back from its address, whatever letters its ids have", () => {
  fc.assert(
    fc.property(ANY_PLACE, (place) => {
      const address = encodePlace(place);
      expect(readAddress(`#${address}`)).toEqual({ place, problems: [] });
      expect(encodePlace(readAddress(address).place)).toBe(address);
    }),
    { numRuns: 1_000 },
  );
});

test("a long address is squeezed, and damaged on its way it says so and shows the rest", () => {
  const place: Place = { ...HOME, tab: "matrix", article: "article:".padEnd(400, "0123456789abcdef") };
  const address = encodePlace(place);
  expect(address).toMatch(/^\/matrix\?z=[\w-]{20,90}$/);
  for (const damaged of [address.slice(0, -3), `${address.slice(0, 14)}!${address.slice(15)}`]) {
    expect(readAddress(damaged)).toEqual({
      place: { ...HOME, tab: "matrix" },
      problems: ["The link is damaged: its end could not be read."],
    });
  }
});

test("a squeezed address that would fill the memory is not believed", () => {
  const bomb = encodePlace({ ...HOME, article: "a".repeat(4_000_000) });
  expect(bomb.length).toBeLessThan(10_000);
  expect(readAddress(bomb).place.article?.length ?? 0).toBeLessThan(70_000);
});

test.for<readonly [why: string, address: string, problems: readonly string[]]>([
  ["a view that is none", "#/nowhere", ["There is no view “nowhere”."]],
  [
    "words that are not ours",
    "#/?among=parishes&polarity=sideways",
    [
      "among “parishes” was not understood: it is one of areas, bodies.",
      "polarity “sideways” was not understood: it is one of weakness, strength, both.",
    ],
  ],
  [
    "half a pair",
    "#/?selected=pair~half",
    ["selected “pair~half” was not understood: it is an id, link~ID~ID or pair~ID~ID."],
  ],
  [
    "a camera at no place",
    "#/?camera=1,2",
    ["camera “1,2” was not understood: it is three numbers, X,Y,RATIO."],
  ],
  [
    "a camera beyond sight",
    "#/?camera=1,2,1e9",
    ["camera “1,2,1e9” was not understood: it is three numbers, X,Y,RATIO."],
  ],
  [
    "a seed that is none",
    "#/?seed=-1",
    ["seed “-1” was not understood: it is a whole number of up to four digits."],
  ],
  ["an unknown parameter", "#/?utm=1&utm=2", ["“utm” is nothing that a link can say here."]],
  ["nonsense", "#/?z=%00%FF", ["The link is damaged: its end could not be read."]],
])("rubbish in a link is named and the rest is as on the opening page: %s", ([, address, problems]) => {
  expect(readAddress(address)).toEqual({ place: HOME, problems });
});

// Links that an earlier version made, with what they opened then. A row here is never changed.
test.for<readonly [address: string, place: Partial<Place>]>([
  ["#/ranking", { tab: "ranking" }],
  [
    "#/?among=bodies&polarity=strength",
    { question: { ...HOME.question, among: "bodies", polarity: "strength" } },
  ],
  [
    "#/graph?with=area:E99000002&selected=pair%7Earea:E99000002%7Earea:E99000004",
    {
      tab: "graph",
      question: { ...HOME.question, focus: "area:E99000002" },
      selection: { kind: "pair", a: "area:E99000002", b: "area:E99000004" },
    },
  ],
  [
    "#/articles?selected=link~area:E99000001~theme:exclusions&article=article:00ff&sentence=evidence:00ff:1:2",
    {
      tab: "articles",
      selection: { kind: "link", subject: "area:E99000001", theme: "theme:exclusions" },
      article: "article:00ff",
      sentence: "evidence:00ff:1:2",
    },
  ],
  [
    "#/matrix?selected=person:Ann+Example:The+Gazette",
    { tab: "matrix", selection: { kind: "node", id: "person:Ann Example:The Gazette" } },
  ],
])("a link of version 0.1.0 still opens what it did: %s", ([address, place]) => {
  expect(readAddress(address)).toEqual({ place: { ...HOME, ...place }, problems: [] });
});

test("what an address gives is what the state's schema allows", () => {
  fc.assert(
    fc.property(
      fc.webQueryParameters(),
      fc.constantFrom("camera", "seed", "selected", "with", "x"),
      (text, name) => {
        expect(Place.parse(readAddress(`/?${name}=${text}`).place)).toBeTruthy();
      },
    ),
  );
});
