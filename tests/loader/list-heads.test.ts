import { expect, test } from "vitest";
import { claimsOf, told } from "./claims-of.ts";

/** The signs and first themes alone. */
function signsOf(text: string): string[] {
  return told(claimsOf(text)).map((each) => each.slice(0, each.indexOf(":")));
}

test("items under progress in areas of concern are praised", () => {
  const signs = signsOf(
    "Inspectors found headway in every area of concern, and sufficient progress in five of them:\n- strategic leadership.\n- how well the local offer is known.",
  );
  expect(signs.filter((sign) => sign.startsWith("weakness"))).toEqual([]);
  expect(signs).toContain("strength local-offer");
});

test("a head that only points back takes the sign of the sentence before", () => {
  expect(
    signsOf(
      "In three areas inspectors found that the changes had not been felt by parents.\nThose were:\n- the quality of new EHC plans\n- the transition to adult services",
    ).slice(-2),
  ).toEqual(["weakness ehcp-quality", "weakness transition"]);
});

test("items of what was looked at say nothing of how it is", () => {
  expect(
    signsOf(
      "Inspectors visited the county, asking how far reforms had been put in place and how good agencies were at:\n- spotting what children and young people with SEND need\n- meeting those needs, so that outcomes improve",
    ),
  ).toEqual([]);
});

test.for([
  ["Giving families timely and clear information was one weakness.", "weakness communication-parents"],
  ["Inspectors praised fewer young people with SEND being out of education.", "strength home-education"],
] as const)("%s", ([text, sign]) => {
  expect(signsOf(text)).toEqual([sign]);
});
