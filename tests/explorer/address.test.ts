import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePlace, encodePlace, HOME, type Place, TABS } from "../../explorer/view/address.ts";

test("the opening page has the shortest address", () => {
  expect(encodePlace(HOME)).toBe("/");
  expect(decodePlace("")).toEqual(HOME);
  expect(decodePlace("#/")).toEqual(HOME);
});

test("an address reads like what it shows", () => {
  const place: Place = {
    ...HOME,
    tab: "graph",
    question: { among: "bodies", polarity: "strength", focus: "body:06H" },
    selection: { kind: "pair", a: "body:06H", b: "body:Q99" },
  };
  expect(encodePlace(place)).toBe(
    "/graph?among=bodies&polarity=strength&with=body:06H&selected=pair%7Ebody:06H%7Ebody:Q99",
  );
});

test("what an address does not understand is as on the opening page", () => {
  expect(decodePlace("#/nowhere?among=parishes&polarity=sideways&selected=pair~half&x=1")).toEqual(HOME);
});

test("every place comes back from its address", () => {
  const id = fc.string({ minLength: 1 }).filter((text) => !text.includes("~"));
  const selection = fc.oneof(
    fc.constant(null),
    fc.record({
      kind: fc.constant("node" as const),
      id: id.filter((text) => text !== "link" && text !== "pair"),
    }),
    fc.record({ kind: fc.constant("link" as const), subject: id, theme: id }),
    fc.record({ kind: fc.constant("pair" as const), a: id, b: id }),
  );
  const place = fc.record({
    tab: fc.constantFrom(null, ...TABS),
    question: fc.record({
      among: fc.constantFrom("areas" as const, "bodies" as const),
      polarity: fc.constantFrom("weakness" as const, "strength" as const),
      focus: fc.option(id),
    }),
    selection,
    article: fc.option(id),
    sentence: fc.option(id),
  });
  fc.assert(
    fc.property(place, (value) => {
      expect(decodePlace(`#${encodePlace(value)}`)).toEqual(value);
    }),
  );
});
