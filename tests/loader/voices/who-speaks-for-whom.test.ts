import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const MAIN =
  "Ofsted and the Care Quality Commission inspected special educational needs services in Kent in May 2019.";
const voicesIn = (...paragraphs: string[]): string[] =>
  readText(["Inspectors visit Kent", "12 July 2019", MAIN, ...paragraphs].join("\n\n")).findings.map(
    ({ saidBy }) => saidBy,
  );

test.for([
  "Cllr Ann Hill told the committee: “A lad in my ward waits two years for speech therapy.”",
  "Cllr Ann Hill said: “Parents in my surgery tell me that plans are always late.”",
  "Cllr Ann Hill said constituents wait far too long for speech therapy.",
])("a councillor without office who speaks for a ward does not speak for the council: %s", (said) => {
  expect(voicesIn(said)).toEqual(["other"]);
});

test("who has office speaks for the council of a ward too", () => {
  const said =
    "Cllr Ann Hill, cabinet member for children, said: “In my ward plans are now on time, and families are happy.”";
  expect(new Set(voicesIn(said))).toEqual(new Set(["council"]));
});

test.for([
  "Becky from Sheerness has two boys with special needs. She's been speaking to our breakfast show.",
  "Priya, whose son is nine, spoke to our reporter.",
])("whose words stand alone below the one who was introduced: %s", (introduced) => {
  const council = "Kent County Council said it would write a plan.";
  expect(voicesIn(council, introduced, "“Plans are always late and nobody rings back.”")).toContain("other");
  expect(voicesIn(council, introduced, "“Plans are always late and nobody rings back.”")).not.toContain(
    "council",
  );
});
