import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const BLOG = [
  "The letter is out",
  "11 November 2018",
  "I have read what Ofsted and the CQC wrote about special educational needs in PLACE, so you don't have to.",
  "PLACE has to produce a written statement of action. The plans are vague, they say.",
].join("\n\n");
const areasOf = (text: string): string[] => readText(text).areas.map(({ name }) => name);

test.for([
  ["Kingston", "Kingston upon Thames"],
  ["Richmond", "Richmond upon Thames"],
  ["Stoke", "Stoke-on-Trent"],
  ["Bath", "Bath and North East Somerset"],
  ["Redcar", "Redcar and Cleveland"],
] as const)("%s alone, which inspectors came to, is %s", ([short, name]) => {
  expect(areasOf(BLOG.replaceAll("PLACE", short))).toEqual([name]);
});

test("beside another area it is a place like others, unless a body of its own is named", () => {
  const text = BLOG.replaceAll("PLACE", "Surrey");
  expect(areasOf(`${text}\n\nHis school is in Kingston.`)).toEqual(["Surrey"]);
  expect(
    areasOf(`${text}\n\nAchieving for Children, which runs services in Kingston, was not asked.`),
  ).toEqual(["Surrey", "Kingston upon Thames"]);
});

test.for([
  "Over in Merton they haven't had their visit yet.",
  "Merton has not yet had an inspection.",
  "Merton had not even had its own joint inspection.",
])("who has had no visit has no inspection: %s", (last) => {
  const read = readText(`${BLOG.replaceAll("PLACE", "Sutton")}\n\n${last}`);
  expect(read.inspections.map(({ area }) => area)).toEqual(["Sutton"]);
});
