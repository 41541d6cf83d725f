import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

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

test.for([
  "They went back to test the five priority areas for signs of improvement.\nThe two were:\n- better commissioning of services\n- EHC plans to be more timely",
  "The visit was to see if sufficient progress had been made on two significant weaknesses.\nThe two were: how services are commissioned; and how timely plans are.",
])("a head that counts what was named as weak is of weaknesses, whatever was hoped for: %s", (text) => {
  expect(signsOf(text).slice(-2)).toEqual(["weakness joint-commissioning", "weakness ehcp-timeliness"]);
});

test("what progress is still to come on is no praise", () => {
  expect(
    signsOf(
      "Sufficient progress is still to come on:\n- making education, health and care plans better",
    ).slice(-1),
  ).toEqual(["weakness ehcp-quality"]);
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

const WHAT_IS_ASKED =
  "- cut the time that children wait for an autism assessment, which for some is above two years\n- tell parents more clearly what is going on\n- reduce the number of suspensions from school";

test.for([
  `The partnership has been asked to\n${WHAT_IS_ASKED}`,
  `Inspectors said that leaders should:\n${WHAT_IS_ASKED}`,
  `The letter sets out how the council means to tackle these areas of significant weakness:\n${WHAT_IS_ASKED}`,
])(
  "what is to be put right under a head of weaknesses is none of the strengths it would be elsewhere: %s",
  (text) => {
    expect(signsOf(text).slice(-3)).toEqual([
      "weakness health-waiting-times neurodevelopmental-pathway",
      "weakness communication-parents",
      "weakness exclusions",
    ]);
  },
);

test("one and another go on with the list that the sentence before announced", () => {
  expect(
    signsOf(
      "Inspectors named four areas for improvement.\nOne is the local offer; another is better communication with families.\nA third is the quality of annual reviews.",
    ),
  ).toEqual(["weakness local-offer", "weakness communication-parents", "weakness annual-reviews"]);
});

test("these are what the sentence before announced", () => {
  expect(
    signsOf(
      "Inspectors want to see the partnership tackle three matters.\nThese are the timeliness of EHC plans; the waiting list for autism assessments; and the sharing of good practice between schools.",
    ).filter((sign) => sign.startsWith("strength")),
  ).toEqual([]);
});

test("items that judge for themselves take no sign that a bare head has from the sentence before", () => {
  expect(
    signsOf(
      "The report makes for uncomfortable reading.\nAmong the points inspectors make:\n- Speech and language therapists are highly regarded\n- EHC plans are late",
    ).slice(-2),
  ).toEqual(["strength speech-language", "weakness ehcp-timeliness"]);
});

test("what progress was made on stays put right in the items below", () => {
  expect(
    signsOf(
      "Sufficient progress has been made in addressing these areas of significant weakness:\n- the poor quality of EHC plans\n- the lack of joint commissioning",
    ).slice(-2),
  ).toEqual(["strength ehcp-quality", "strength joint-commissioning"]);
  expect(
    signsOf(
      "Insufficient progress has been made in addressing these areas of significant weakness:\n- the poor quality of EHC plans\n- the lack of joint commissioning",
    ).slice(-2),
  ).toEqual(["weakness ehcp-quality", "weakness joint-commissioning"]);
  expect(
    signsOf(
      "Inspectors found sufficient progress in two areas of weakness: the lack of joint commissioning and poor co-production with families.",
    ).slice(-2),
  ).toEqual(["strength joint-commissioning", "strength co-production"]);
});

test("a figure of what is done in time judges an item for itself", () => {
  expect(
    signsOf(
      "Access to therapy is poor.\nInspectors also reported that:\n- 71% of EHC plans were finalised in 20 weeks\n- annual reviews are late",
    ).slice(-2),
  ).toEqual(["strength ehcp-timeliness", "weakness annual-reviews"]);
});
