import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

`;

/** Do all claims of a sentence have this sign, and is one of them of the theme? */
function claims(sentence: string, sign: string, theme: string): boolean {
  const { findings } = readText(`${OPENING}${sentence}\n`);
  const after = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return (
    after.every(({ polarity }) => polarity === sign) && after.some(({ themes }) => themes.includes(theme))
  );
}

test.for([
  ["weakness", "child-voice", "Too few children are asked what they want."],
  ["weakness", "child-voice", "Children are rarely asked for their views."],
  ["weakness", "child-voice", "“Nobody asked him what he wanted,” said Kate Hill."],
  ["weakness", "child-voice", "“My son has never been asked what he thinks,” said Kate Hill."],
  ["weakness", "child-voice", "“Nobody listened to my son,” said Kate Hill."],
  ["strength", "child-voice", "Teenagers are asked what they want."],
  ["strength", "child-voice", "Young people have a bigger say."],
  ["strength", "child-voice", "“They asked her what she liked,” said Kate Hill."],
  ["weakness", "co-production", "“The council never listened to us,” said Kate Hill."],
  ["weakness", "co-production", "Parents have little say in how services are run."],
  ["weakness", "co-production", "Parents were frozen out of the talks."],
  ["strength", "co-production", "Parents have more say than before."],
  ["strength", "co-production", "Families and staff design services together."],
  ["weakness", "funding", "The school budget is under severe pressure."],
  ["weakness", "funding", "Costs are rising faster than funding."],
  ["weakness", "funding", "Cllr Jones said costs had gone up faster than funding."],
  ["weakness", "funding", "Demand is outstripping funding."],
  ["strength", "funding", "Funding is rising faster than demand."],
  ["strength", "funding", "Cllr Jones said £10m had been spent on new special school places."],
  ["strength", "funding", "Cllr Jones said the deficit was coming down."],
  ["strength", "quality-assurance", "Managers check the quality of plans."],
  ["weakness", "quality-assurance", "Managers do not check the quality of plans."],
  ["weakness", "quality-assurance", "“Nobody checks the plan is being followed,” said Kate Hill."],
  ["strength", "data-evaluation", "Leaders track children's progress."],
  ["weakness", "data-evaluation", "Leaders do not track children's progress."],
  ["strength", "communication-parents", "Parents know what help is available."],
  ["weakness", "communication-parents", "Few parents know what help is available."],
  ["strength", "communication-parents", "“They explain everything clearly,” said Kate Hill."],
  ["weakness", "communication-parents", "“They never explain anything,” said Kate Hill."],
  ["strength", "short-breaks", "“I don't know what we would do without respite,” said Kate Hill."],
  ["weakness", "sendiass", "“I had to manage without SENDIASS,” said Kate Hill."],
  ["weakness", "ehcp-quality", "“His plan was poor,” said Kate Hill."],
  ["strength", "preparation-for-adulthood", "Young people have high aspirations."],
  ["strength", "out-of-area-placements", "Most pupils are taught in local schools."],
  ["weakness", "social-care-early-help", "Families only get help when they reach crisis."],
  ["strength", "transition", "Children settle into secondary school well."],
  ["weakness", "workforce", "Teachers do not know how to support children with autism."],
  ["strength", "mainstream-inclusion", "Children with SEND are well looked after in schools."],
  ["strength", "health-checks-gp", "One mother said her doctor had been very good."],
  ["weakness", "identification-assessment", "The council is too slow to assess children."],
  ["weakness", "identification-assessment", "Parents had to fight to get their children assessed."],
  ["weakness", "ehcp-process", "The council admitted that it had broken the law."],
] as const)("a %s of %s: %s", ([sign, theme, sentence]) => {
  expect(claims(sentence, sign, theme)).toBe(true);
});

test.for([
  "Cllr Jones was asked what he thought of the report.",
  "Cllr Jones asked what they were doing.",
  "Inspectors asked children what they thought of school.",
  "Inspectors checked the quality of plans.",
  "Leaders plan to track children's progress.",
  "Parents want to know what help is available.",
  "The council will spend £10m on new special school places.",
  "The plan is to cut waits.",
])("claims nothing: %s", (sentence) => {
  const { findings } = readText(`${OPENING}${sentence}\n`);
  expect(findings.filter(({ evidence }) => evidence.start >= OPENING.length)).toEqual([]);
});

test("an offender breaks the law in another way than a council", () => {
  expect(claims("Young people who break the law get good help.", "strength", "youth-justice")).toBe(true);
});
