import { expect, test } from "vitest";
import { claimsOf, told } from "../claims-of.ts";

test.for([
  // Plain praise and blame, without the frame that says who said it.
  ["Inspectors found that EHC plans are often late.", ["weakness ehcp-timeliness: EHC plans are often late"]],
  [
    "Short breaks are valued by families, the report said.",
    ["strength short-breaks: Short breaks are valued by families"],
  ],
  // Negation.
  [
    "Annual reviews are not always timely or accurate.",
    ["weakness annual-reviews: Annual reviews are not always timely or accurate"],
  ],
  [
    "The area has failed to give prompt speech therapy.",
    ["weakness speech-language: The area has failed to give prompt speech therapy"],
  ],
  ["The local offer isn't helpful.", ["weakness local-offer: The local offer isn't helpful"]],
  [
    "Parents are no longer having to fight for speech therapy.",
    ["strength speech-language: Parents are no longer having to fight for speech therapy"],
  ],
  // What is spared is no blame.
  [
    "Good resource bases let pupils learn near home instead of spending two hours a day on a bus.",
    [
      "strength specialist-provision: Good resource bases let pupils learn near home instead of spending two hours a day on a bus",
    ],
  ],
  // What changed is not what names the pupils, nor what "it" stands for.
  [
    "Suspensions of pupils on SEN support had crept up.",
    ["weakness exclusions: Suspensions of pupils on SEN support had crept up"],
  ],
  [
    "The number of overdue annual reviews had been cut from 900 to 340.",
    ["strength annual-reviews: The number of overdue annual reviews had been cut from 900 to 340"],
  ],
  // Whether that is up or down the figures tell.
  [
    "Permanent exclusions went from 17 in 2019 to three last year.",
    ["strength exclusions: Permanent exclusions went from 17 in 2019 to three last year"],
  ],
  [
    "Permanent exclusions went from three to 17.",
    ["weakness exclusions: Permanent exclusions went from three to 17"],
  ],
  // A change with what changed.
  ["Exclusions fell sharply last year.", ["strength exclusions: Exclusions fell sharply last year"]],
  ["The number of exclusions has soared.", ["weakness exclusions: The number of exclusions has soared"]],
  [
    "Leaders reduced the waiting times for autism assessments.",
    ["strength neurodevelopmental-pathway: Leaders reduced the waiting times for autism assessments"],
  ],
  [
    "The number of young people not in education, employment or training is falling.",
    [
      "strength preparation-for-adulthood: The number of young people not in education, employment or training is falling",
    ],
  ],
  [
    "Pupils with SEND are three times as likely to be excluded.",
    ["weakness exclusions: Pupils with SEND are three times as likely to be excluded"],
  ],
  // Being asked for is a weakness, whatever praise stands in the asking.
  [
    "Inspectors want to see better information on the local offer.",
    ["weakness local-offer: Inspectors want to see better information on the local offer"],
  ],
  // Two claims of one sentence.
  [
    "There are delays in issuing EHC plans and a shortage of speech therapists.",
    [
      "weakness ehcp-timeliness: There are delays in issuing EHC plans",
      "weakness speech-language: a shortage of speech therapists",
    ],
  ],
  [
    "Exclusions are low, but families wait too long for CAMHS.",
    ["strength exclusions: Exclusions are low", "weakness mental-health: families wait too long for CAMHS"],
  ],
  [
    "Home transport is reliable, and the report said the local offer is hard to use.",
    [
      "strength transport: Home transport is reliable",
      "weakness local-offer: the local offer is hard to use",
    ],
  ],
  // Each "that" opens a claim of its own.
  [
    "Inspectors said that EHC plans are late and that annual reviews are thorough.",
    ["weakness ehcp-timeliness: EHC plans are late", "strength annual-reviews: annual reviews are thorough"],
  ],
  [
    "They said annual reviews are thorough but that annual reviews for teenagers are late.",
    [
      "strength annual-reviews: annual reviews are thorough",
      "weakness annual-reviews: annual reviews for teenagers are late",
    ],
  ],
  [
    "The report praised short breaks and said EHC plans are too vague.",
    [
      "strength short-breaks: The report praised short breaks",
      "weakness ehcp-quality: EHC plans are too vague",
    ],
  ],
  // A second verb of one subject.
  [
    "EHC plans are vague, and they are far too short.",
    ["weakness ehcp-quality: EHC plans are vague", "weakness ehcp-quality: they are far too short"],
  ],
  // Items of a list that each begin with their judgement.
  [
    "The report noted poor communication with parents, lengthy delays in annual reviews and a lack of short breaks.",
    [
      "weakness communication-parents: poor communication with parents",
      "weakness annual-reviews: lengthy delays in annual reviews",
      "weakness short-breaks: a lack of short breaks",
    ],
  ],
  // A list is the subject of a concession.
  [
    "While clinics, short breaks, and home transport were praised, EHC plans are poor.",
    [
      "strength short-breaks: clinics, short breaks, and home transport were praised",
      "weakness ehcp-quality: EHC plans are poor",
    ],
  ],
  // How well something is done is no praise.
  [
    "There are inconsistencies in how quickly and effectively pupils' needs are identified.",
    [
      "weakness identification-assessment: There are inconsistencies in how quickly and effectively pupils' needs are identified",
    ],
  ],
  // A negator before failing, and what is not found at fault.
  [
    "Leaders do not fail to consult families on short breaks.",
    ["strength short-breaks: Leaders do not fail to consult families on short breaks"],
  ],
  [
    "Inspectors could not fault home transport.",
    ["strength transport: Inspectors could not fault home transport"],
  ],
  [
    "The proportion of EHC plans issued on time has risen.",
    ["strength ehcp-timeliness: The proportion of EHC plans issued on time has risen"],
  ],
  // Nouns of one verb, and names with "and" in them, are not cut.
  [
    "High staff turnover and vacancies in the SEND team mean emails go unanswered.",
    ["weakness workforce: High staff turnover and vacancies in the SEND team mean emails go unanswered"],
  ],
  [
    "Too many leavers are not in education, employment or training.",
    ["weakness preparation-for-adulthood: Too many leavers are not in education, employment or training"],
  ],
  // Praise of what is, beside a plan.
  [
    "Staff give excellent help with short breaks and will open a new club.",
    ["strength short-breaks: Staff give excellent help with short breaks and will open a new club"],
  ],
  // What opens a sentence by telling who says it is no part of the claim.
  [
    "The joint inspection, which took place in March, found that short breaks are excellent.",
    ["strength short-breaks: short breaks are excellent"],
  ],
  // Praise that leaps over blame is none.
  [
    "Ashmere is making too little progress with annual reviews.",
    ["weakness annual-reviews: Ashmere is making too little progress with annual reviews"],
  ],
  // A wait for a named service is a wait for health as well.
  [
    "Families wait two years for an autism diagnosis.",
    ["weakness health-waiting-times: Families wait two years for an autism diagnosis"],
  ],
  // Praise and blame of one thing.
  [
    "While some annual reviews are thorough, other annual reviews are poor.",
    ["mixed annual-reviews: some annual reviews are thorough, other annual reviews are poor"],
  ],
  // Two words for one noun make one claim.
  [
    "Weak leadership has left a fragmented and confused approach to joint commissioning.",
    [
      "weakness leadership-strategy: Weak leadership has left a fragmented and confused approach to joint commissioning",
    ],
  ],
  // A group that is named by its trouble is not blame of the area.
  [
    "Youth workers give excellent help with transition to pupils who struggle to read.",
    ["strength transition: Youth workers give excellent help with transition to pupils who struggle to read"],
  ],
  // "No choice but" is no contrast.
  [
    "Families have no choice but to educate their children at home.",
    ["weakness home-education: Families have no choice but to educate their children at home"],
  ],
] as const)("%s", ([text, expected]) => {
  const { findings } = claimsOf(text);
  expect(findings.map(({ polarity, evidence }) => `${polarity}: ${evidence.exact}`)).toEqual(
    expected.map((claim) => claim.replace(/ \S+:/, ":")),
  );
  const named = expected.map((claim) => /^\S+ (\S+):/.exec(claim)?.[1]);
  expect(findings.map(({ themes }, i) => themes.includes(named[i] ?? ""))).toEqual(named.map(() => true));
});

test.for([
  "Inspectors visited Ashmere in May and met parents and staff.",
  "The council and the integrated care board are jointly responsible for SEND services.",
  "The council will open a new special school in Ashmere.",
  "The council thanked staff for their hard work.",
  "We accept the findings of the report.",
  "Reducing waiting times for autism assessments is a top priority.",
  "Inspectors sampled EHC plans and annual reviews.",
  "The reforms were meant to make it easier for pupils to get speech therapy.",
  "Ofsted and the CQC inspect local areas together, to see how effectively they meet needs in early years.",
  "Work is underway to recruit more speech therapists.",
  "Two special schools are being rebuilt.",
  "The council denied that EHC plans were late.",
  "Inspectors will consider how well leaders have improved annual reviews.",
  "The area must submit a written statement of action.",
  "Sign up to our newsletter for the best local news.",
  "The council responded to a damning report on its work.",
  "Parents called the report devastating.",
  "The council has been told that many services need to be improved.",
])("no finding: %s", (text) => {
  expect(told(claimsOf(text))).toEqual([]);
});

test.for([
  ["Inspectors said families of children with SEND receive strong support.", "strength"],
  ["The report said too many children are lost in a confused and broken system of support.", "weakness"],
] as const)("a verdict on no theme is kept without one: %s", ([text, polarity]) => {
  expect(claimsOf(text).findings).toMatchObject([{ polarity, themes: [] }]);
});

test.for([
  "Families of children with SEND receive strong support.",
  "The council said families of children with SEND receive strong support.",
  "Inspectors found systemic failings in services for children with SEND.",
])("no verdict, where inspectors are not named or only the outcome is told: %s", (text) => {
  expect(told(claimsOf(text))).toEqual([]);
});

test.for([
  ["Hearing aids are unreliable.", "weakness therapies"],
  ["The dedicated schools grant is overspent.", "weakness funding"],
  ["The mental health support teams are effective.", "strength mental-health"],
] as const)("a part of a longer name names no theme of its own: %s", ([text, claim]) => {
  expect(told(claimsOf(text))).toEqual([`${claim}: ${text.slice(0, -1)}`]);
});
