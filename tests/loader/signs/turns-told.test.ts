import { expect, test } from "vitest";
import { claimsOf } from "../claims-of.ts";

function toldIn(sentence: string): string[] {
  return claimsOf(sentence).findings.map(({ polarity, themes }) => `${polarity} ${themes.join(" ")}`);
}

test.for<[string, string[]]>([
  [
    "Parents have to fight for support, yet speech therapy is strong.",
    ["weakness parental-confidence", "strength speech-language"],
  ],
  ["Pupils are excluded too often, yet attendance is good.", ["weakness exclusions", "strength attendance"]],
  [
    "While families are left without help for months, school transport works well.",
    ["weakness health-waiting-times", "strength transport"],
  ],
  [
    "Although governance is much tighter, health and education services do not work well together.",
    ["strength leadership-strategy", "weakness multi-agency-working"],
  ],
  [
    "While transport is poor, schools and colleges prepare young people well for adulthood.",
    ["weakness transport", "strength preparation-for-adulthood"],
  ],
])("%s", ([sentence, told]) => expect(toldIn(sentence)).toEqual(told));

test.for<[string, string[]]>([
  ["The local offer, yet to be finished, is hard to use.", ["weakness local-offer"]],
  ["While nurseries, clinics and schools were praised, transport is poor.", ["weakness transport"]],
])("no turn: %s", ([sentence, told]) => expect(toldIn(sentence).slice(-1)).toEqual(told));
