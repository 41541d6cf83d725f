import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

const OPENING = `SEND services in Torbay are failing

Ofsted and the Care Quality Commission inspected services for children with special educational needs and disabilities (SEND) in Torbay in May 2023.

Torbay Council and NHS Devon run them.`;

/** Who says what a text finds on plans: every claim below is that they are late. */
function saysSo(...paragraphs: string[]): string[] {
  const { findings } = readText(`${OPENING}\n\n${paragraphs.join("\n\n")}\n`);
  return findings.filter(({ evidence }) => /plans/i.test(evidence.exact)).map(({ saidBy }) => saidBy);
}

const LATE = "plans are always late";
const QUOTED = `"Plans are always late," she said.`;

test.for([
  `Labour's Councillor Ann Edgeworth, who represents Ellacombe, spoke next. ${QUOTED}`,
  `Opposition councillor Bridget Holroyd was less forgiving. ${QUOTED}`,
  `For the Residents' Association group, Cllr Maureen Hay had doubts. ${QUOTED}`,
  `Cllr Liz Beam, of the Green group, disagreed. ${QUOTED}`,
  `Cllr Jan Firth, an opposition member, was scathing. ${QUOTED}`,
  `Carol Ash, head of one of the town's primary schools, wanted to speak up. "Plans are always late."`,
])("who sits in no cabinet, or heads a school, speaks for no council: %s", (text) => {
  expect(saysSo(text)).toEqual(["other"]);
});

test.for([
  `Conservative Cllr Jo Hill, who is in charge of children's services, was sorry. ${QUOTED}`,
  `But the council's cabinet member for schools and families, Cllr Helen Moss, hit back. ${QUOTED}`,
  `Cllr Helen Moss, cabinet member for schools, took to Facebook to say that ${LATE}.`,
  `Council leader Ann Moss said so. She pointed out that plans were late when the inspectors called.`,
  `Speaking for the council, Liz Orr said ${LATE}.`,
  `Councillors were told that ${LATE}.`,
])("the council's own speak for it: %s", (text) => {
  expect(saysSo(text)).toEqual(["council"]);
});

test.for([
  `A letter to Jim Day, the council's chief executive, and the CCG's chief officer, says that ${LATE}.`,
  `Inspectors came in 2016. On that occasion they spoke highly of how leaders worked together but said plans were late.`,
  `A father told how his daughter waited for years, as a report found that ${LATE}.`,
  `The trust cannot say how many children wait, and ${LATE}.`,
])("what inspectors found is theirs, whoever else is told of: %s", (text) => {
  expect(saysSo(text)).toContain("inspectors");
  expect(saysSo(text)).not.toContain("council");
  expect(saysSo(text)).not.toContain("nhs");
});

test("for whom an official speaks may stand before the name", () => {
  expect(saysSo(`For NHS Devon, deputy director Dr Ravi Sund said that ${LATE}.`)).toEqual(["nhs"]);
});

test("she who says so in the middle of a sentence speaks", () => {
  const told = saysSo(
    "Faiza Iqbal, a mother of three, was not won over.",
    "Her sister, she said, had been told plans are always late.",
  );
  expect(told).toEqual(["other"]);
});

test("sums and deficits that nobody tells are the reporter's, and inspectors go on after them", () => {
  const { findings } = readText(
    `${OPENING}\n\nInspectors said plans were often late.\n\nThe council has overspent on its high needs budget by £2.9 million.\n\nThey found that therapy waits were far too long.\n`,
  );
  expect(findings.map(({ saidBy }) => saidBy)).toEqual(["inspectors", "other", "inspectors"]);
});

test("a sum that inspectors tell of is theirs", () => {
  const told = saysSo(
    "Inspectors spent a week in the town.",
    "They said plans are late though £2 million was spent.",
  );
  expect(told).toEqual(["inspectors"]);
});

test("a parents' forum writes for itself, and 'they' are the inspectors", () => {
  const told = saysSo(
    "A few of us on the steering group read the report so that you need not.",
    "They said plans are always late.",
    "We think plans are badly written.",
  );
  expect(told).toEqual(["inspectors", "other"]);
});

test("whose name a party owns is a person, and a post before the party is theirs", () => {
  const { people } = readText(
    `${OPENING}\n\nThe council's cabinet member for children, Labour's Pauline Ash, said so.\n\nThe Greens' Tom Birtles, whose ward includes Ellacombe, is less generous.\n`,
  );
  expect(people.map(({ name, role }) => [name, role])).toEqual([
    ["Pauline Ash", "cabinet member for children"],
    ["Tom Birtles", null],
  ]);
});
