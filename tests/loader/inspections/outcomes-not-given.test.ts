import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const BOTH = "Ofsted and the Care Quality Commission";
const LAST = "Bury's special educational needs leaders spoke. Families in Bury wait.";
const NEW = `${BOTH} inspected special educational needs services in Bury in November 2023.`;
const OLD = `${BOTH} have inspected special educational needs services in Bury.`;
const RETURN = `Inspectors from ${BOTH} returned to Bury in May 2021 to look at special educational needs services.`;

function outcomeOf(published: string, first: string, sentence: string): string | undefined {
  const text = ["SEND services in Bury", published, first, LAST, sentence].join("\n\n");
  return readText(text).inspections[0]?.outcome;
}

test.for([
  "The council was praised for its response to the floods.",
  "The nursery was praised for its well-trained staff.",
  "Homeless families have been let down.",
  "The council has been accused of failing children with SEND.",
  "Mentors work with teenagers who are struggling to attend school.",
  "The academy trust was criticised for paying its chief executive £200,000.",
  "Bury escaped the most damning of three verdicts.",
  "Bury narrowly missed out on the top rating.",
  "Bury was not positive enough for the top grade, inspectors said.",
])("what inspectors are not heard to say, or did not give, is no result: %s", (sentence) => {
  expect(outcomeOf("12 January 2024", NEW, sentence)).toBe("unknown");
});

test.for([
  "While inspectors stopped short of the lowest judgement, their report said outcomes for children were inconsistent.",
  "Bury avoided the lowest grade but inspectors found that the experiences of children were inconsistent.",
  "Inspectors did not find widespread or systemic failings, but said that outcomes were inconsistent.",
  "Bury was given the middle grade, rather than the feared “widespread and systemic failings” verdict.",
  "Bury has not been given the lowest of three grades. Ofsted gave it the middle grade.",
  "Bury has missed out on the top grade, as inspectors found experiences inconsistent.",
])("a grade that was escaped or missed gives way to the one that was given: %s", (sentence) => {
  expect(outcomeOf("12 January 2024", NEW, sentence)).toBe("inconsistent");
});

test.for([
  "It was not enough to avoid the lowest grade, the report says.",
  "Not only was it given the lowest grade, inspectors said leaders did not know why.",
  "Bury has been given the lowest grade and inspectors did not mince their words.",
  "Inspectors did not pull their punches about widespread failings.",
  "Inspectors said leaders have not got to grips with systemic failings.",
  "The partnership has not yet addressed the widespread failings that inspectors found.",
  "There can be no excuse for the widespread failings that inspectors found.",
  "Children without a plan suffer most from the systemic failings that inspectors found.",
  "Children were denied support through widespread failings, inspectors found.",
  "It got none other than the lowest rating.",
  "Instead of improvement inspectors found widespread failings.",
  "Bury could not persuade inspectors to spare it the lowest rating.",
])("who could not escape it has it: %s", (sentence) => {
  expect(outcomeOf("12 January 2024", NEW, sentence)).toBe("systemic-failings");
});

test.for([
  "Inspectors had no significant concerns about its special needs services.",
  "No significant concerns were raised about its special needs services.",
  "They did not raise any significant concerns.",
  "Inspectors have no serious concerns about special needs services in Bury.",
])("no concern is praise, and asks for no statement: %s", (sentence) => {
  expect(outcomeOf("12 July 2019", OLD, sentence)).toBe("praised");
});

test.for([
  ["Three of four areas hadn't improved.", "insufficient-progress"],
  ["Three of those nine still needed work, inspectors said.", "insufficient-progress"],
  ["Five weaknesses hadn't been fixed.", "insufficient-progress"],
  ["Inspectors found that it had failed in all nine areas.", "insufficient-progress"],
  ["Sufficient progress had been made on neither exclusions nor waits.", "insufficient-progress"],
  ["Sufficient progress had not been made on only one weakness.", "insufficient-progress"],
  ["Services are worse than when inspectors first came.", "insufficient-progress"],
  ["Inspectors might have found more progress but for the pandemic.", "unknown"],
  ["Older plans are worse than newer ones.", "unknown"],
  ["All four areas had improved.", "unknown"],
] as const)("the result of a return in everyday words: %s", ([sentence, outcome]) => {
  expect(outcomeOf("12 July 2021", RETURN, sentence)).toBe(outcome);
});

const told = (text: string): string[] =>
  readText(text).inspections.map(
    ({ area, framework, when, outcome }) => `${area} ${framework} ${when} ${outcome}`,
  );

test("a grade of children's services in a clause behind takes no inspection with it", () => {
  const lines = [
    "SEND services in Bury",
    "12 June 2025",
    `${BOTH} visited Bury in April and found widespread failings in special needs services.`,
    "In October 2021 inspectors uncovered ten significant weaknesses and required a written statement of action, and in December 2023 Ofsted rated the council's children's services inadequate.",
  ];
  expect(told(lines.join("\n\n"))).toContain("Bury 2016-local-area 2021-10 wsoa");
});

test("behind a monitoring inspection stands no other but one that is told of", () => {
  const lines = [
    "Special needs services in Bury 'still not good enough', inspectors say",
    "20 November 2024",
    "Families of children with special needs in Bury continue to face long waits, a report out today has found.",
    `The report follows a monitoring inspection by ${BOTH} in September, three years after the two inspectorates demanded a written statement of action from Bury Council.`,
    "Inspectors who visited the borough in September 2021 had found ten areas of significant weakness.",
  ];
  expect(told(lines.join("\n\n"))).toEqual([
    "Bury revisit 2024-09 insufficient-progress",
    "Bury 2016-local-area 2021-09 wsoa",
  ]);
});

test("a statement of action is of special needs, whether they are named or not", () => {
  const lines = [
    "Bury Council news release",
    "25 May 2022",
    `Bury Council has welcomed the outcome of a visit by ${BOTH}.`,
    "The inspectors returned to Bury on 14 March 2022 to check on progress against the written statement of action drawn up in 2018.",
    "They concluded that enough had not been done on joint commissioning.",
  ];
  expect(told(lines.join("\n\n"))[0]).toBe("Bury revisit 2022-03-14 insufficient-progress");
});

const INCONSISTENT =
  "Children with special needs in Bury have inconsistent experiences, according to Ofsted and the Care Quality Commission.";

test.for([
  "Ofsted visited the council in May, and rated its children's services 'requires improvement to be good'.",
  "Ofsted inspected the council in May, and its children's services were rated outstanding.",
  "Ofsted inspectors spent two weeks in the borough in May; the council's children's services were rated good.",
  "A separate Ofsted inspection took place in May, and social care was rated good.",
  "In May Ofsted inspected the council, and children's social care was graded good.",
  "Ofsted praised the council's leaders in May, and in June it rated its children's services good.",
])("the visit of another inspection is not that of this one: %s", (sentence) => {
  expect(told(["SEND in Bury", "3 October 2023", INCONSISTENT, sentence].join("\n\n"))).toEqual([
    "Bury 2023-area-send null inconsistent",
  ]);
});

test.for([
  "They visited in May and found inconsistent experiences, and in August Ofsted rated the council's children's services good.",
  "Ofsted and the CQC visited in May, and in August Ofsted rated the council's children's services good.",
  "Ofsted and the CQC visited in May, while children's services were rated good by Ofsted in June.",
])("what comes before the grade of another inspection dates this one: %s", (sentence) => {
  expect(told(["SEND in Bury", "3 October 2023", INCONSISTENT, sentence].join("\n\n"))).toEqual([
    "Bury 2023-area-send 2023-05 inconsistent",
  ]);
});
