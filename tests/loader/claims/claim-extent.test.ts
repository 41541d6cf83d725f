import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

test("a claim begins after who reports it, and not within what was done", () => {
  const text = "Pupils in early years had their needs identified quickly and well.";
  expect(claimsOf(text).findings.map(({ evidence }) => `${evidence.exact}.`)).toEqual([text]);
});

test("a quoted claim ends with its quotation where only the speaker follows", () => {
  const text = '"Annual reviews are poor," a letter to senior managers in the council states.';
  expect(claimsOf(text).findings.map(({ evidence }) => evidence.exact)).toEqual(["Annual reviews are poor"]);
});

test("the words that decided take in the word that turned them", () => {
  const [finding] = claimsOf("Pupils with SEND do not achieve well in mainstream schools.").findings;
  expect(finding?.cue?.exact).toBe("not achieve well");
});

test("items under a head take its sign", () => {
  const text = "Areas for improvement are:\n• the quality of EHC plans\n• the timeliness of annual reviews";
  expect(claimsOf(text).findings.map(({ polarity }) => polarity)).toEqual(["weakness", "weakness"]);
});

test("items of a sentence under a head are claims of their own", () => {
  const text =
    "The report named several weaknesses.\nThese include annual reviews of older plans, home transport for pupils and the timeliness of EHC plans.";
  expect(
    claimsOf(text)
      .findings.map(({ polarity, evidence }) => `${polarity}: ${evidence.exact}`)
      .slice(-2),
  ).toEqual(["weakness: home transport for pupils", "weakness: the timeliness of EHC plans"]);
});

test("a sentence that goes on with a list takes the sign of the one before", () => {
  const text =
    "The report named several weaknesses in the offer to families.\nThese include links with colleges and home transport.";
  const last = claimsOf(text).findings.at(-1);
  expect(last?.polarity).toBe("weakness");
  expect(last?.themes).toContain("transport");
});

test("items after the colon of a sentence take the sign of its head", () => {
  const text =
    "Inspectors named four areas of weakness: poor co-production with parents; the quality of EHC plans; home transport for pupils.";
  expect(claimsOf(text).findings.map(({ polarity }) => polarity)).toEqual([
    "weakness",
    "weakness",
    "weakness",
  ]);
});

test("a headline that the text tells again is no finding of its own", () => {
  const text = "# EHC plans late in Ashmere\nInspectors said EHC plans are too often late.";
  expect(told(claimsOf(text))).toEqual(["weakness ehcp-timeliness: EHC plans are too often late"]);
});

test("a headline that stands alone is a finding", () => {
  expect(claimsOf("# Inspectors slam poor EHC plans in Ashmere").findings).toHaveLength(1);
});

test("a claim about no one area goes to review", () => {
  const { findings, review } = claimsOf("EHC plans are too often late.", [], false);
  expect(findings).toEqual([]);
  expect(review).toMatchObject([{ reason: "no-area", evidence: { exact: "EHC plans are too often late" } }]);
});

test("the cue is the stretch that decided", () => {
  const [finding] = claimsOf("Inspectors found EHC plans to be woefully inadequate.").findings;
  expect(finding?.cue?.exact).toContain("inadequate");
});

test("a quotation is told from a report", () => {
  const kinds = claimsOf(
    '"EHC plans are too often late," the report said.\nInspectors said annual reviews are poor.',
  );
  expect(kinds.findings.map(({ kind }) => kind)).toEqual(["quoted", "reported"]);
});

test.for([
  ["unbalanced quotes", '"EHC plans are late, the report said.\n"Annual reviews are "poor.'],
  ["NUL and lone surrogates", "EHC plans\u0000 are \ud800 late.\nAnnual \udfff reviews are poor."],
  ["capitals", "EHC PLANS ARE LATE. INSPECTORS SAID ANNUAL REVIEWS ARE POOR."],
  ["nothing", ""],
  ["marks alone", "—;:,,, ... ) ( \n•"],
])("every span is the text at its offsets: %s", ([, text]) => {
  for (const { evidence, cue } of claimsOf(text ?? "").findings) {
    for (const span of [evidence, cue]) if (span) expect(text?.slice(span.start, span.end)).toBe(span.exact);
  }
});

test("a text without sentence ends is read in pieces, each with its offsets", () => {
  const text =
    "Inspectors found delays in EHC plans and poor annual reviews; they praised home transport; ".repeat(300);
  const { findings } = claimsOf(text);
  expect(findings.length).toBeGreaterThan(2);
  for (const { evidence } of findings) {
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    expect(evidence.exact.length).toBeLessThan(200);
  }
});
