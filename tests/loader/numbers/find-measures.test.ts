import { expect, test } from "vitest";
import { findMeasures } from "../../../loader/numbers/find-measures.ts";
import { articleOf, cues } from "../../fixtures/event-reading.ts";

const area = "area:E06000017";

function read(sentence: string): string[] {
  const { article, sentences } = articleOf(["Headline", sentence]);
  const scopes = [{ start: 0, end: article.text.length, areaId: area, earlier: false }];
  return findMeasures(sentences, { scopes }, cues).map(({ value, unit, evidence }) => {
    expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
    return `${value} ${unit}`;
  });
}

test.for<[string, string[]]>([
  ["Only 31 per cent of plans met the 20 week limit", ["31 %"]],
  ["It meets the limit in 75% of cases, up from 22% two years ago", ["22 %", "75 %"]],
  ["Exclusions were reduced by three quarters over a year", ["-75 %"]],
  ["Families wait up to 70 weeks", ["70 weeks"]],
  ["We invested £1.5 million in support", ["1500000 GBP"]],
  ["It failed to make progress in any of the five areas of weakness", ["0 of 5"]],
  ["Just 38 per cent of plans were completed on time", ["38 %"]],
  ["Nearly 60 per cent of plans were out of date", ["60 %"]],
  ["Waits for therapy have fallen by half", ["-50 %"]],
  ["Effective action had been taken on two of the three priorities", ["2 of 3"]],
  ["A plan is due within 70 working days", ["70 days"]],
  ["Plans must come within the statutory 20 weeks", []],
  ["Some 2,900 children in Luton now have an education, health and care plan", ["2900 children"]],
  ["The average wait for an autism diagnosis has climbed to 74 weeks", ["74 weeks"]],
  ["It has 2,900 plans, compared to 1,600 five years ago", ["1600 number", "2900 plans"]],
  ["Leaders appointed in the last 18 months had begun well", []],
  ["Her 12-year-old son has autism", []],
  ["It serves those aged 11 to 19 since 2014", []],
  ["They visited between 17 and 19 May 2022", []],
  ["Inspectors came two years ago", []],
  ["Only 15pc of plans were issued within 20 weeks", ["15 %"]],
  ["It cut waits for a first appointment from 41 weeks to 16", ["16 weeks", "41 weeks"]],
  ["There is an 18-month queue for therapy", ["18 months"]],
  ["The drive takes an hour and a half", []],
  ["No one keeps an eye on it and people ring one another", []],
  ["Support us from £3 a month", []],
  ["Some families have waited up to a year for therapy", ["1 year"]],
  ["One child's wait for an assessment had gone past a year", ["1 year"]],
  ["The post costs £40,000 a year and he works two days a week", ["2 days", "40000 GBP"]],
  [
    "They are 7,400 pupils out of 47,300 at schools there, a share of 15.7percent",
    ["15.7 %", "47300 number", "7400 pupils"],
  ],
  ["It was found that one in five Halton children go without", ["1 in 5"]],
  ["The town has nine mental health support teams", ["9 teams"]],
  ["Inspectors will look at the five weak areas", ["5 areas"]],
  ["The inspection lasted three weeks", []],
  ["The council cuts transport for post-19 pupils", []],
  ["They called it one of the best in the country", []],
  ["Councillors called for two people to go", []],
  ["One child in four has no plan", ["1 in 4"]],
  ["It made enough progress in five of those eight areas", ["5 of 8"]],
  ["There is a plan with 94 points", ["94 points"]],
  ["Two-thirds of parents were unhappy", ["67 %"]],
  ["Exclusions fell by three-quarters", ["-75 %"]],
  ["They wait two and a half years", ["2.5 years"]],
  ["A three-and-a-half-year wait is common", ["3.5 years"]],
  ["Waits of 18-24 months are common", ["18 to 24 months"]],
  ["Between 40 and 60 families are waiting", ["40 to 60 families"]],
  ["It cut the wait from 18 to 12 weeks", ["12 weeks", "18 weeks"]],
  ["Complaints rose from 41 to 163 in two years", ["163 number", "41 number"]],
  ["The county is 148th out of 152 for plans issued on time", ["148 of 152"]],
  ["The county has 18 special schools and 4,900 pupils with plans", ["18 schools", "4900 pupils"]],
  ["Upwards of 8,000 Rutland children have an EHCP", ["8000 rutland"]],
  ["Nobody should be waiting longer than 20 weeks", []],
])("%s", ([sentence, expected]) => {
  expect(read(sentence)).toEqual(expected);
});

test("a figure of all areas is England's", () => {
  const { sentences } = articleOf(["Headline", "Half: 30 of the 68 local areas inspected did badly"]);
  expect(findMeasures(sentences, { scopes: [] }, cues)).toMatchObject([
    { area: "England", value: "30", unit: "of 68" },
  ]);
});

test("a figure told beside as England's is England's", () => {
  const { article, sentences } = articleOf(["Headline", "Some 48% attend, against 40% across England"]);
  const scopes = [{ start: 0, end: article.text.length, areaId: area, earlier: false }];
  expect(
    findMeasures(sentences, { scopes }, cues).map((measure) => `${measure.value} ${measure.area}`),
  ).toEqual(["40 England", `48 ${area}`]);
});

test.for([
  ["Some 62% of plans came within 20 weeks, compared with a national average of 49%", "49"],
  ["Some 62% of plans came within 20 weeks against 49% nationally", "49"],
  ["Waits average 40 weeks, compared to 28 weeks nationally", "28"],
])("%s: the second figure is England's", ([sentence, value]) => {
  const { article, sentences } = articleOf(["Headline", sentence ?? ""]);
  const scopes = [{ start: 0, end: article.text.length, areaId: area, earlier: false }];
  const measures = findMeasures(sentences, { scopes }, cues);
  expect(measures.map((measure) => [measure.value, measure.area === "England"])).toContainEqual([
    value,
    true,
  ]);
  expect(measures.some((measure) => measure.area === area)).toBe(true);
});
