import { expect, test } from "vitest";
import { findMeasures } from "../../../loader/numbers/find-measures.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";

const area = "area:E06000017";

function read(sentence: string): string[] {
  const { article, sentences } = articleOf(["Headline", sentence]);
  const scopes = [{ start: 0, end: article.text.length, areaId: area, earlier: false }];
  return findMeasures(sentences, { scopes }, cues).map(({ value, unit }) => `${value} ${unit}`);
}

const CHANGES: readonly (readonly [string, string])[] = [
  ["doubled since 2016", "100 %"],
  ["more than doubled in six years", "100 %"],
  ["trebled since the pandemic", "200 %"],
  ["quadrupled over the period", "300 %"],
  ["almost halved since January", "-50 %"],
  ["risen fivefold", "400 %"],
  ["risen by a third", "33 %"],
  ["been cut by more than two thirds", "-67 %"],
  ["dropped by 12 per cent", "-12 %"],
];

test.for(["Demand for plans", "The number of requests", "Vacancies", "The backlog of assessments"])(
  "%s: doublings, halvings and fractions are changes in hundredths",
  (subject) => {
    for (const [change, value] of CHANGES) expect(read(`${subject} have ${change}`)).toEqual([value]);
  },
);

test("what was brought down has a minus, what is hoped for is no figure", () => {
  for (const things of ["the backlog of assessments", "waits for physiotherapy", "the number of vacancies"]) {
    expect(read(`The council has halved ${things}`)).toEqual(["-50 %"]);
    expect(read(`We have cut ${things} by a third`)).toEqual(["-33 %"]);
    expect(read(`It has reduced ${things} by 40 per cent`)).toEqual(["-40 %"]);
    for (const hoped of [
      "It hopes to halve",
      "It hopes to have halved",
      "Leaders say they could have halved",
    ])
      expect(read(`${hoped} ${things}`)).toEqual([]);
  }
});

test.for(["speech and language therapists", "caseworkers", "case officers", "community paediatricians"])(
  "%s: staff who came are counted",
  (staff) => {
    for (const told of [
      `The council has recruited 40 extra ${staff}`,
      `The trust has taken on 40 more ${staff}`,
      `Forty additional ${staff} have been appointed since the inspection`,
      `The money will pay for 40 ${staff}`,
    ])
      expect(read(told).map((figure) => figure.split(" ")[0])).toEqual(["40"]);
  },
);

test.for<[string, string[]]>([
  ["Half are now done on time", ["50 %"]],
  ["Mental health support teams now reach half our schools", ["50 %"]],
  ["It has cleared two thirds of the backlog", ["67 %"]],
  ["Plans are completed on time in nine cases out of ten", ["9 of 10"]],
  ["There has been enough progress on both", ["2 of 2"]],
  ["There has been sufficient progress on all five", ["5 number"]],
  ["A return visit found four of them remained", ["4 number"]],
  ["The council was told to improve in nine areas", ["9 areas"]],
  ["Inspectors found “significant weaknesses” in five areas", ["5 areas"]],
  ["One boy has been out of school for more than a year", ["1 year"]],
  ["Some children have had no school place for two years", ["2 years"]],
  ["The wait for an assessment has come down to 30 weeks", ["30 weeks"]],
  ["Children are driven 40 miles to school", ["40 miles"]],
  ["Some 31 pupils were excluded, against 18 the year before", ["18 number", "31 pupils"]],
  ["The event was attended by 90 parents", ["90 parents"]],
  ["The council will hold the two areas to account", []],
  ["We have doubled the size of the team", []],
  ["She doubled down on her criticism", []],
  ["She has two children with autism", []],
  ["The trust runs six schools in the county", []],
  ["We have been on the list since he was six", []],
  ["By law they should take 20 weeks", []],
  ["Two days before Christmas the letter came", []],
])("%s", ([sentence, expected]) => expect(read(sentence).sort()).toEqual(expected));
