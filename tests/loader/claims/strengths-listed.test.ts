import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

const told = (text: string): string[] =>
  claimsOf(text).findings.map(({ polarity, themes }) => `${polarity} ${themes.join(" ")}`);

test("a sentence that says itself what it lists does not go on with the sign before", () => {
  expect(
    told("Families wait years for therapies.\nAmong the strengths, inspectors picked out short breaks.").at(
      -1,
    ),
  ).toBe("strength short-breaks");
  expect(
    told("Parents praised the school nurses.\nAmong the weaknesses, inspectors picked out short breaks.").at(
      -1,
    ),
  ).toBe("weakness short-breaks");
});

test("what inspectors ask of a body with a long name is wanting", () => {
  expect(
    told(
      "The report asks the council and the NHS Leicester, Leicestershire and Rutland Integrated Care Board to shorten waits for mental health support",
    ),
  ).toEqual(["weakness health-waiting-times mental-health"]);
  expect(told("Inspectors told leaders they had worked hard to improve speech therapy")).toEqual([
    "strength workforce speech-language",
  ]);
});
