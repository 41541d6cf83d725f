import fc from "fast-check";
import { expect, test } from "vitest";
import { encodePlace, readAddress } from "../../explorer/view/address.ts";
import { amend, follow, startTrail, type Trail } from "../../explorer/view/trail.ts";
import { ANY_PLACE } from "./any-place.ts";

const walk = (...addresses: string[]): Trail =>
  addresses.slice(1).reduce(follow, startTrail(addresses[0] ?? ""));

test("a step back and one forth lead along the same addresses", () => {
  const trail = walk("a", "b", "c");
  expect(follow(trail, "b")).toEqual({ past: ["a"], present: "b", future: ["c"] });
  expect(follow(follow(trail, "b"), "c")).toEqual(trail);
});

test("a new step after a step back ends the future", () => {
  expect(follow(follow(walk("a", "b", "c"), "b"), "d")).toEqual({
    past: ["a", "b"],
    present: "d",
    future: [],
  });
});

test("to be where one is is no step, nor is an amendment", () => {
  expect(follow(walk("a", "b"), "b")).toEqual(walk("a", "b"));
  expect(amend(walk("a", "b"), "b, nearer")).toEqual({ past: ["a"], present: "b, nearer", future: [] });
});

test("as many steps back as there were forth return the identical places, one by one", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(ANY_PLACE, { minLength: 2, maxLength: 12, selector: encodePlace }),
      (places) => {
        const addresses = places.map(encodePlace);
        let trail = walk(...addresses);
        for (const place of places.toReversed().slice(1)) {
          trail = follow(trail, trail.past.at(-1) ?? "");
          expect(readAddress(trail.present).place).toEqual(place);
        }
        for (const place of places.slice(1)) {
          trail = follow(trail, trail.future[0] ?? "");
          expect(readAddress(trail.present).place).toEqual(place);
        }
      },
    ),
  );
});
