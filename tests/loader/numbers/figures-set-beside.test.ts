import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `Services in Kent criticised

12 July 2019

Ofsted and the Care Quality Commission inspected services for children with special educational needs in Kent in May 2019.`;

function figures(text: string): string[] {
  return readText(`${OPENING}\n\n${text}`).measures.map(({ value, unit }) => `${value} ${unit}`);
}

test.for<[string, string[]]>([
  ["The CCG said that waits had come down to 14 weeks from 22.", ["14 weeks", "22 weeks"]],
  ["The wait has fallen, from 62 weeks in the spring to 51 weeks now.", ["51 weeks", "62 weeks"]],
  ["Forty-one have no school at all.", ["41 number"]],
  ["The council has had five heads of SEND in three years.", ["5 heads"]],
  ["More than 1,200 annual reviews were overdue.", ["1200 reviews"]],
  ["The line has taken more than 400 calls.", ["400 calls"]],
  ["We are paying for an extra 900 assessments this year.", ["900 assessments"]],
  ["After about 18 months inspectors will come back.", ["18 months"]],
  ["Inspectors are expected back in around 18 months.", ["18 months"]],
  ["It is the wait, as long as a year, that hurts.", ["1 year"]],
  [
    "Some 57 pupils were excluded in the last full year, against 34 the year before.",
    ["34 number", "57 pupils"],
  ],
  // What is counted is a thing, whatever its sort; what is numbered is counted by nobody.
  ["They found four big failings.", ["4 failings"]],
  ["The county opened 90 extra school places.", ["90 places"]],
  ["By the end of key stage 4 young people with SEND make fast progress.", []],
  ["In Year 6 pupils with SEND do well.", []],
  ["It is the second time that the county has been criticised in four years.", []],
])("figures of services: %s", ([text, expected]) => {
  expect(figures(text)).toEqual(expected);
});
