import { expect, test } from "vitest";
import { claimsOf, told } from "./claims-of.ts";

test.for<[string, string]>([
  ["Parents told inspectors that they felt listened to.", "co-production"],
  ["Young people told inspectors that they felt listened to.", "child-voice"],
])("who is listened to tells the theme: %s", ([text, theme]) => {
  const [claim] = told(claimsOf(text));
  expect(claim).toMatch(new RegExp(`^strength [^:]*${theme}`));
  const other = theme === "child-voice" ? "co-production" : "child-voice";
  expect(claim).not.toMatch(new RegExp(`^strength [^:]*${other}`));
});

test("what a thing is, up to the verb of the claim, is no theme of it", () => {
  expect(
    told(
      claimsOf(
        "Co-production, whereby children, families and staff work together to plan support, is patchy.",
      ),
    ),
  ).toEqual([
    "weakness co-production: Co-production, whereby children, families and staff work together to plan support, is patchy",
  ]);
});
