import { expect, test } from "vitest";
import type { Extraction } from "../../../loader/model/extraction.ts";
import { readText } from "../read-text.ts";

const read = (published: string, first: string, last: string): Extraction => {
  const around = "Bury's special educational needs leaders spoke. Families in Bury wait.";
  return readText(["SEND services in Bury", published, first, around, last].join("\n\n"));
};
const told = ({ inspections }: Extraction): string[] =>
  inspections.map(({ area, framework, when, outcome }) => `${area} ${framework} ${when} ${outcome}`);

const BOTH = "Ofsted and the Care Quality Commission";
const RETURN = `Inspectors from ${BOTH} returned to Bury in May 2021 to look at special educational needs services.`;
const PRAISED = `${BOTH} inspected special educational needs services in Bury in March 2019 and praised them.`;
const ASKED = `${BOTH} inspected special educational needs services in Bury in March 2019 and asked for a written statement of action.`;
const NEW = `${BOTH} inspected special educational needs services in Bury in November 2023 and found that experiences and outcomes are inconsistent.`;

test.for([
  "All of the concerns raised by parents were passed to the council, the letter says.",
  "All of those failings were fixed too late for Ann's son.",
  "Progress on both problems is far from enough, inspectors said.",
  "Leaders say they have put right each of the failings, but inspectors disagreed.",
  "One of the six areas praised in the letter is early help, where progress has been swift.",
  "None of the parents who spoke to us was happy with the school transport.",
  "Just one of the three special schools has been judged right for him.",
  "The council has scrapped the free bus pass for all pupils over 16.",
  "The council said there was no cause for alarm about its budget.",
])("what is counted or told of others is no result of a return: %s", (sentence) => {
  expect(told(read("12 July 2021", RETURN, sentence))).toEqual(["Bury revisit 2021-05 unknown"]);
});

test.for(["Not one of the weaknesses remained.", "None of the weaknesses is still there."])(
  "none that is left is all put right: %s",
  (sentence) => {
    const results = told(read("12 July 2021", RETURN, sentence));
    expect(results[0]).toBe("Bury revisit 2021-05 sufficient-progress");
  },
);

test.for([
  "Rochdale was inspected in May 2018 for its children's homes.",
  "In Bolton, Ofsted criticised a nursery.",
])("what else was inspected elsewhere is no inspection of SEND services: %s", (sentence) => {
  expect(told(read("12 July 2019", ASKED, sentence))).toEqual(["Bury 2016-local-area 2019-03 wsoa"]);
});

test.for([
  "Nearly all of the weaknesses had been dealt with.",
  "Bury made progress on all four areas but one.",
])("nearly all is not all: %s", (sentence) => {
  expect(told(read("12 July 2021", RETURN, sentence))[0]).toBe("Bury revisit 2021-05 insufficient-progress");
});

test.for([
  "Leaders know all of their weaknesses and are right to be ambitious, inspectors said.",
  "Health visitors offer a follow-up check at two and a half.",
  "Parents get a return trip each term.",
  "Her son got his plan at the second time of asking.",
  "Inspectors came to check how children with problems are helped. Needs are first flagged by health visitors.",
])("what is everybody's makes no return of a first inspection: %s", (sentence) => {
  expect(told(read("12 July 2019", PRAISED, sentence))).toEqual(["Bury 2016-local-area 2019-03 praised"]);
});

test.for([
  "It was told to write the statement with its partners, including Rochdale, which shares its children's hospital.",
  "Ministers told councils to write a statement of action on school places, including Bolton and Oldham.",
  "Trafford has a similar unit, which councillors visited last month.",
  "Trafford has 60 schools, of which ten were inspected last year.",
  "Rochdale faced a funding gap after the last inspection of its children's homes in May 2018.",
  "Oldham got a letter last summer from the school inspection team about its pupil referral unit.",
])("a place beside was not inspected: %s", (sentence) => {
  expect(told(read("12 July 2019", ASKED, sentence))).toEqual(["Bury 2016-local-area 2019-03 wsoa"]);
});

test.for([
  "Leaders are taking effective action to recruit more therapists, Ofsted said.",
  "Children typically do well at school.",
  "Children get a tick on each part of the passport when they finish it.",
])("words of every report tell no other result: %s", (sentence) => {
  expect(told(read("12 January 2024", NEW, sentence))).toEqual(["Bury 2023-area-send 2023-11 inconsistent"]);
});

test.for([
  ["There are fewer schools, which leaves children waiting too long.", "weakness"],
  ["With few schools nearby, pupils face long journeys.", "weakness"],
  ["Schools with fewer teaching assistants are struggling to cope, inspectors said.", "weakness"],
  ["Children with autism see three clinicians before they get a vague and unhelpful plan.", "weakness"],
])("few of what serves is no praise: %s", ([sentence = "", sign]) => {
  const { article, findings } = read("12 January 2024", NEW, sentence);
  const start = article.text.indexOf(sentence);
  const signs = findings.filter(({ evidence }) => evidence.start >= start).map(({ polarity }) => polarity);
  expect(new Set(signs)).toEqual(new Set([sign]));
});

test("a plan by the name of progress is none", () => {
  const { findings } = read("12 January 2024", NEW, "Bury was put on an accelerated progress plan in 2022.");
  expect(findings.filter(({ evidence }) => evidence.exact.includes("accelerated"))).toEqual([]);
});

test.for([
  "Leaders say that three of the four failings have already been fixed.",
  "Two of the five weaknesses that leaders had named themselves were already being addressed.",
  "Two of the three weaknesses that inspectors named are not easy to fix.",
  "Four of the eight weaknesses were down to a lack of therapists.",
])("a count that tells no return leaves a first inspection what it is: %s", (sentence) => {
  expect(told(read("12 July 2019", ASKED, sentence))).toEqual(["Bury 2016-local-area 2019-03 wsoa"]);
});

test.for([
  "Three of the five priorities set by the forum were achieved.",
  "Of the four areas that border Bury, two have no special school places left.",
  "Nothing was left to chance, inspectors said, and progress was good.",
  "Both concerns were addressed in a letter to parents.",
  "Progress on all four areas was sluggish.",
  "Inspectors wanted to see progress in all five areas.",
])("what else is counted is no result of a return: %s", (sentence) => {
  expect(told(read("12 July 2021", RETURN, sentence))).toEqual(["Bury revisit 2021-05 unknown"]);
});

test.for([
  ["Inspectors said that few families escape long waits.", "weakness"],
  ["Cuts mean fewer staff to tackle long waits.", "weakness"],
  ["The proportion of plans not issued within 20 weeks is 80 per cent.", "weakness"],
])(
  "few who escape, fewer who serve and a share of what is not done are no praise: %s",
  ([sentence = "", sign]) => {
    const { findings } = read("12 January 2024", NEW, sentence);
    const signs = findings
      .filter(({ evidence }) => sentence.includes(evidence.exact))
      .map(({ polarity }) => polarity);
    expect(new Set(signs)).toEqual(new Set([sign]));
  },
);

test.for([
  "Leaders hope that waits will fall and that plans are good.",
  "The council plans to ensure that support is good and that parents are well informed.",
])("what is hoped and planned is claimed in neither half: %s", (sentence) => {
  const { findings } = read("12 January 2024", NEW, sentence);
  expect(findings.filter(({ evidence }) => sentence.includes(evidence.exact))).toEqual([]);
});
