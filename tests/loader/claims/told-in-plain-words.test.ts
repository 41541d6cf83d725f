import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Rutland

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Rutland in May 2023.

`;

function claimsAfter(sentence: string): { sign: string; themes: readonly string[] }[] {
  const { findings } = readText(`${OPENING}${sentence}\n`);
  const after = findings.filter(({ evidence }) => evidence.start >= OPENING.length);
  return after.map(({ polarity, themes }) => ({ sign: polarity, themes }));
}

// What explains a thing to readers is no part of what is said of it.
test.for([
  ["weakness", "ehcp-timeliness", "Plans, which set out the support that a child must get, are often late."],
  [
    "weakness",
    "ehcp-timeliness",
    "EHCPs - the legal documents that set out a child's needs - were often late.",
  ],
  ["weakness", "ehcp-timeliness", "Plans, of which the county has more than 7,000, are often late."],
  ["weakness", "ehcp-timeliness", "Plans, which spell out what help a child must get, took too long."],
  ["weakness", "ehcp-quality", "EHCPs, the legal documents that set out a child's needs, are vague."],
  ["weakness", "annual-reviews", "Annual reviews, which by law have to be held every 12 months, are late."],
  ["weakness", "annual-reviews", "Annual reviews, which should be held every year, were overdue."],
  ["weakness", "local-offer", "The local offer, which lists what help there is, is out of date."],
  ["strength", "local-offer", "The local offer, a website which lists what help there is, has improved."],
  ["strength", "ehcp-timeliness", "Plans, which set out a child's support, are now finished on time."],
  // What the aside claims itself stays.
  ["weakness", "ehcp-quality", "Plans, which are often vague, are late."],
  ["weakness", "ehcp-quality", "Plans, which set out poor targets, are not checked."],
  // People tell of what they use.
  [
    "strength",
    "preparation-for-adulthood",
    "Young people on supported internships said it had changed their lives.",
  ],
  ["strength", "short-breaks", "Parents who use the short breaks told inspectors it was a lifeline."],
  ["strength", "sendiass", "Most families who rang SENDIASS said that they would recommend it to others."],
  ["weakness", "local-offer", "Parents who had used the local offer said it was confusing."],
  ["weakness", "parental-confidence", "Parents who use short breaks said they were exhausted."],
  ["weakness", "ehcp-timeliness", "Parents who use short breaks said plans were late."],
  // What is known is not blamed.
  ["strength", "leadership-strategy", "Leaders had a clear-eyed view of what needed fixing."],
  ["strength", "leadership-strategy", "Leaders were clear-eyed about what needed fixing."],
  ["strength", "leadership-strategy", "Leaders are honest about what needs to improve."],
  ["strength", "data-evaluation", "Managers have a full picture of which plans are late."],
  ["weakness", "leadership-strategy", "Leaders did not have a clear view of what needed fixing."],
  ["weakness", "leadership-strategy", "Leaders are not honest about what needs fixing."],
  // That inspectors came only tells when.
  [
    "strength",
    "pace-of-improvement",
    "All five had been put right when inspectors returned in February 2025.",
  ],
  ["strength", "health-waiting-times", "Waits for therapy had been halved when inspectors returned."],
  ["weakness", "ehcp-quality", "Plans were vague when the inspectors visited in May."],
  // What is planned, and what is done.
  [
    "strength",
    "workforce",
    "“We are hiring more and have already taken on eight caseworkers,” said Cllr Ann Hill.",
  ],
  ["strength", "therapies", "“We will do more and have since recruited two therapists,” said Cllr Ann Hill."],
  // Answers.
  ["weakness", "communication-parents", "“You ring and no-one rings back,” said Jo Hill, whose son is deaf."],
  ["weakness", "communication-parents", "“Nobody calls back,” said Jo Hill, whose son is deaf."],
  [
    "weakness",
    "communication-parents",
    "“Not one of them has ever called me,” said Jo Hill, whose son is deaf.",
  ],
  ["strength", "communication-parents", "“When I ring somebody picks up,” said Jo Hill, whose son is deaf."],
  ["weakness", "parental-confidence", "“They just fobbed us off,” said Jo Hill, whose son is deaf."],
  [
    "weakness",
    "co-production",
    "“Nothing we said made it into the strategy,” said Jo Hill, whose son is deaf.",
  ],
  ["strength", "co-production", "“What we said made it into the strategy,” said Jo Hill, whose son is deaf."],
  ["weakness", "ehcp-quality", "“Her plan still says she is in nursery,” said Jo Hill, whose son is deaf."],
  ["weakness", "health-waiting-times", "Children wait as much as three years to be assessed for ADHD."],
  ["strength", "health-waiting-times", "Children wait no more than 12 weeks for an ADHD assessment."],
  [
    "weakness",
    "neurodevelopmental-pathway",
    "Children spend years waiting to find out if they are autistic.",
  ],
  ["weakness", "transport", "They heard of taxis that never came."],
  ["weakness", "workforce", "They had not been shown how to help autistic girls."],
  ["strength", "data-evaluation", "The board has figures it can trust."],
  ["strength", "parental-confidence", "Families are treated as people, not as cases."],
  ["weakness", "parental-confidence", "Families are treated as cases and not as people."],
  ["strength", "parental-confidence", "“I would not live anywhere else,” said Jo Hill, whose son is deaf."],
  // Each of what the verb is told of, and each that something is told of.
  [
    "weakness",
    "leadership-strategy",
    "They were troubled by late plans, by weak oversight and by poor transport.",
  ],
  ["weakness", "communication-parents", "They were angry about late plans and about unanswered emails."],
  ["weakness", "transition", "- no one is responsible for planning what happens when young people turn 18"],
  ["weakness", "ehcp-timeliness", "Cllr Hill was asked about inspectors' finding that plans were late."],
  [
    "strength",
    "communication-parents",
    "A panel takes decisions quickly, and families said they knew who to ring.",
  ],
  [
    "strength",
    "leadership-strategy",
    "It describes a sense of shared purpose among leaders and notes that nurses are kind.",
  ],
  ["strength", "identification-assessment", "Needs are found early."],
  ["strength", "funding", "“We have put extra money into the teams,” said Cllr Ann Hill."],
  [
    "strength",
    "parental-confidence",
    "“They treat us like people and not like numbers,” said Jo Hill, whose son is deaf.",
  ],
  [
    "weakness",
    "parental-confidence",
    "“They do not treat us like human beings,” said Jo Hill, whose son is deaf.",
  ],
  ["weakness", "speech-language", "Toddlers spend up to a year waiting to see a speech therapist."],
  [
    "weakness",
    "ehcp-timeliness",
    "Education, health and care plans (there are 4,000 of them) are often late.",
  ],
  ["weakness", "leadership-strategy", "Leaders have no sense of shared purpose."],
] as const)("%s %s: %s", ([sign, theme, sentence]) => {
  const claims = claimsAfter(sentence);
  expect(claims.map((claim) => claim.sign)).toEqual(claims.map(() => sign));
  expect(claims.flatMap(({ themes }) => themes)).toContain(theme);
});

test.for([
  "“We will open a new school and hire six therapists,” said Cllr Ann Hill.",
  "“We are working on a plan and have also asked parents what they think,” said Cllr Ann Hill.",
  "The council was ready when inspectors returned in May.",
  "They had not been to the county since 2016.",
  "Inspectors have not yet been.",
  "“We spent a year waiting for the report,” said Cllr Ann Hill.",
  "The board is responsible for planning places.",
  "Cllr Hill disputed the finding that plans were late.",
  "The government has put more money into special schools nationally.",
  "“I would recommend that parents read the report,” said Cllr Ann Hill.",
])("%s: claims nothing", (sentence) => {
  expect(claimsAfter(sentence)).toEqual([]);
});

test("what one verb hands on to two clauses is two claims", () => {
  const claims = claimsAfter("The report praises strong leadership and notes that plans are late.");
  expect(claims.map(({ sign }) => sign)).toEqual(["strength", "weakness"]);
});
