import { expect, test } from "vitest";
import { readText } from "../read-text.ts";
import { OPENING, readTorbay } from "./torbay.ts";

/** Whose the claims on plans are, and who speaks the statements behind the first. */
function told(...paragraphs: string[]): { says: string[]; next: string[] } {
  const { says, statements } = readTorbay(...paragraphs);
  return {
    says,
    next: statements.slice(1).map(({ speaker }) => speaker),
  };
}

const sorry = (who: string): string => `"We are sorry," said ${who}.`;
const LEADER = "Cllr Jo Firth, leader of the council";
const DIRECTOR = "Jo Firth, director of children's services at Torbay Council";
const CHIEF = "Jo Firth, chief executive of Torbay Council";
const MOTHER = "Jo Firth, a mother of two";
const MEMBER = "Cllr Jo Firth, cabinet member for children";

test.for<[string, string, string]>([
  [LEADER, "The leader of the Labour group said plans were always late.", "other"],
  [LEADER, "The leader of the opposition said plans were always late.", "other"],
  [LEADER, "The union leader said plans were always late.", "other"],
  [DIRECTOR, "The director of Torbay Hospital Trust said plans were always late.", "nhs"],
  [DIRECTOR, "The director of nursing said plans were always late.", "nhs"],
  [DIRECTOR, "The regional director of Ofsted said plans were always late.", "inspectors"],
  [DIRECTOR, "The CQC's director said plans were always late.", "inspectors"],
  [CHIEF, "The hospital's chief executive said plans were always late.", "nhs"],
  [CHIEF, "The chief executive of the parents' charity said plans were always late.", "other"],
  [MOTHER, "The council's head of inclusion said plans were now on time.", "council"],
  [MOTHER, "The head of the inspection team said plans were always late.", "inspectors"],
  [MEMBER, "The Green councillor said plans were always late.", "other"],
  [MEMBER, "The former cabinet member said plans were always late.", "other"],
  ["Cllr Jo Firth, shadow cabinet member", "The cabinet member said plans were now on time.", "council"],
  ["Jo Firth, a member of the forum", "The executive member said plans were now on time.", "council"],
  ["Jo Firth, chair of Torbay Parent Forum", "The chair of the council said plans were on time.", "council"],
])("the post, party or body of another is none of theirs: %s; %s", ([who, then, saidBy]) => {
  expect(told(sorry(who), then).says).toEqual([saidBy]);
});

test.for<[string, string]>([
  [MOTHER, "said the father of one boy"],
  [MOTHER, "said the head teacher"],
  ["Jo Firth, a father of two", "the mother said"],
  ["Jo Firth, a solicitor", "the father said"],
  [LEADER, "the Tory councillor said"],
  ["Jo Firth, of the campaign group Send Now", "the head of one school said"],
])("somebody else is unnamed: %s; %s", ([who, says]) => {
  expect(told(sorry(who), `"Plans are always late," ${says}.`).next).toEqual(["unnamed"]);
});

test.for<[string, string]>([
  [LEADER, "the council leader added"],
  ["Cllr Jo Firth, leader of the opposition", "the opposition leader added"],
  ["Cllr Jo Firth, a Conservative councillor", "the Conservative councillor added"],
  [DIRECTOR, "said the director of children's services"],
  [CHIEF, "the authority's chief executive said"],
  ["Jo Firth, chief executive of the ICB", "the ICB chief executive said"],
  ["Jo Firth, chair of Torbay Parent Forum", "the forum's chair said"],
  ["Jo Firth, founder of the charity Send Now", "the charity founder said"],
  ["Torbay MP Jo Firth", "the Labour MP said"],
  [MOTHER, "the mum said"],
  [MOTHER, "said the mother of two"],
])("whom the words can mean is meant: %s; %s", ([who, says]) => {
  expect(told(sorry(who), `"Plans are always late," ${says}.`).next).toEqual(["Jo Firth"]);
});

test.for<[string, string]>([
  ["Jo Firth, a former teacher and the council's head of inclusion, said plans were late.", "council"],
  ["Jo Firth, a former GP and the trust's medical director, said plans were late.", "nhs"],
  ["Jo Firth, a former paediatrician, chief medical officer at the ICB, said plans were late.", "nhs"],
  ["Jo Firth, former head of inclusion in Leeds and now Torbay Council's, said plans were late.", "council"],
  ["Jo Firth, former leader of Torbay Council, said plans were late.", "other"],
  ["Jo Firth, treasurer of Torbay Council, said plans were late.", "council"],
  ["Jo Firth, the group's treasurer, said plans were late.", "other"],
  ["Jo Firth, head of after-school care at the council, said plans were late.", "council"],
  ["A spokesperson for Torbay said plans were late.", "council"],
  ["A spokesman for Torbay2gether said plans were late.", "other"],
  ["A spokesperson for Devon Mental Health said plans were late.", "nhs"],
  ["A spokesperson for Pennine Care said plans were late.", "nhs"],
])("what they are now, and for whom they speak: %s", ([text, saidBy]) => {
  expect(told(text).says).toEqual([saidBy]);
});

test.for<[string[], string]>([
  [['"Plans are late" – a view Cllr Jo Firth, the council\'s cabinet member, does not share.'], "inspectors"],
  [
    ["The report found two strengths:", "– Ann Hill, the director, listens to parents about plans."],
    "inspectors",
  ],
  [[sorry(LEADER), "Plans are identified too late, they said."], "inspectors"],
  [[sorry(LEADER), "Plans are identified too late, she said."], "council"],
  [[`${LEADER}, praised the parents who spoke to inspectors.`, '"Plans are late."'], "inspectors"],
])("who signs nothing says nothing: %s", ([paragraphs, saidBy]) => {
  expect(told(...paragraphs).says).toEqual([saidBy]);
});

test.for<[string, string | null]>([
  ["a hospital spokesman said", null],
  ["the mental health trust said", null],
  ["an NHS spokesman said", "NHS Devon Integrated Care Board"],
  ["the town council said", null],
  ["the council said", "Torbay Council"],
])("the one body that is named is no other: %s", ([says, organisation]) => {
  const { statements } = readText(`${OPENING}\n\n"Waits for therapy are too long," ${says}.\n`);
  expect(statements.map((each) => each.organisation)).toEqual([organisation]);
});
