import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readArticleText } from "../../../loader/layout/article-text.ts";
import { findMentions } from "../../../loader/names/find-mentions.ts";
import { PatternPass } from "../../../loader/patterns/pattern-pass.ts";
import { PatternSet } from "../../../loader/patterns/pattern-set.ts";
import { findPeople } from "../../../loader/people/find-people.ts";
import { readRows } from "../../../loader/rows/read-rows.ts";
import { readNameCues } from "../../../loader/tables/name-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";
import { tokenise } from "../../../loader/text/tokens.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const reference = readReference(seeds);
const cues = readNameCues(seeds, reference);
const OPENING =
  "Inspectors say that services for children with special needs in the area must improve quickly.\n";

function peopleOf(text: string) {
  const { article, sentences } = readArticleText(text, cues);
  const { mentions } = findMentions(sentences, article, reference, cues);
  return findPeople(sentences, article, mentions, reference, cues);
}

const told = (text: string): string[] =>
  peopleOf(OPENING + text).map(({ name, role, organisation, kind }) =>
    [name, role ?? "-", organisation ?? "-", kind].join(" | "),
  );

test.for([
  ["By KentLive reporter Ann Hill", "Ann Hill"],
  ["Reporter: Ann Hill", "Ann Hill"],
  ["- Ann Hill", "Ann Hill"],
  ["- ANN HILL news@midshirepost.co.uk", "Ann Hill"],
  ["Families wait too long for help, writes Local Democracy Reporter Ann Hill", "Ann Hill"],
  ["By Ann Hill Education reporter Published 2 May 2019", "Ann Hill"],
] as const)("its author is named by %s", ([line, name]) => {
  const people = peopleOf(`Council told to act on special needs\n\n${line}\n\n${OPENING}`);
  expect(people.map(({ name: own, kind }) => `${own}, ${kind}`)).toEqual([`${name}, journalist`]);
});

test.for([
  [
    "Ann Hill, director of children, families and education at Kent County Council, said it would act at once.",
    "Ann Hill | director of children, families and education | Kent County Council | official",
  ],
  [
    "In a letter to Raj Patel, Kent County Council’s children’s services director, inspectors told of gaps in support.",
    "Raj Patel | children’s services director | Kent County Council | official",
  ],
  [
    "Cllr Ann Hill, cabinet member for education at Kent County Council, is pleased with the report this week.",
    "Ann Hill | cabinet member for education | Kent County Council | official",
  ],
  [
    "Kent County Council leader Ann Hill said that the work had begun and would go on for years.",
    "Ann Hill | leader | Kent County Council | official",
  ],
  [
    "Director of children’s services Ann Hill said that Kent County Council had begun to act on the report.",
    "Ann Hill | Director of children’s services | Kent County Council | official",
  ],
  [
    "Ofsted’s chief inspector, Ann Hill, said that the findings were grave for families in the area.",
    "Ann Hill | chief inspector | Ofsted | inspector",
  ],
  [
    "“There is much to praise in the support for families,” said CQC inspector Ann Hill in the letter.",
    "Ann Hill | inspector | CQC | inspector",
  ],
  [
    "Ann Hill, chief executive of Openhands which runs a parent carer forum, said that families had been heard.",
    "Ann Hill | chief executive | Openhands | campaigner",
  ],
  [
    "Ann Hill, education spokesman on Kent County Council, said that the wait for help had been a disgrace.",
    "Ann Hill | education spokesman | Kent County Council | official",
  ],
  [
    "Kent’s cabinet member for children’s services, Ann Hill, said that she welcomed what inspectors had written.",
    "Ann Hill | cabinet member for children’s services | Kent County Council | official",
  ],
  [
    "Ann Hill, co-chairwoman of Suffolk Parent Carer Forum, said that families had been heard by the inspectors.",
    "Ann Hill | co-chairwoman | Suffolk Parent Carer Forum | campaigner",
  ],
  [
    "Local Government Association chair Ann Hill said that all councils in the country are short of money for this.",
    "Ann Hill | chair | Local Government Association | official",
  ],
  [
    "Inspectors led by Ann Hill HMI came to the county in May and met with parents, carers and school leaders.",
    "Ann Hill | HMI | Ofsted | inspector",
  ],
  [
    "Ann Hill HMI, regional director for London, wrote that waits for help had become far too long.",
    "Ann Hill | HMI, regional director for London | Ofsted | inspector",
  ],
  [
    "Jane O’Brien-Lee, whose son is autistic, told the paper that the family had waited for years.",
    "Jane O’Brien-Lee | parent | - | campaigner",
  ],
  [
    "Ann Hill, from Rugby, has a 12-year-old son with autism and a rare condition of the heart.",
    "Ann Hill | parent | - | campaigner",
  ],
  [
    "For Ann Hill, of Rugby, the report told her what she had long known about the wait for help.",
    "Ann Hill | - | - | campaigner",
  ],
  [
    "Ann Hill lives near Rugby with her nine-year-old daughter, who goes to school by taxi every day.",
    "Ann Hill | parent | - | campaigner",
  ],
  [
    "Cllr Ann Hill said that she was sorry for what families had to go through in those years.",
    "Ann Hill | councillor | - | official",
  ],
  [
    "The report left headteacher Ann Hill unhappy with what was said about children at her own school.",
    "Ann Hill | headteacher | - | official",
  ],
  [
    "A classroom, where children wait for help with their needs. Picture: Ann Hill",
    "Ann Hill | photographer | - | photographer",
  ],
  [
    "A classroom, where children wait for help with their needs. Picture: ANN HILL",
    "Ann Hill | photographer | - | photographer",
  ],
  [
    "Ann Hill, cabinet member for children’s services at Kent County Council - Credit: Kent County Council",
    "Ann Hill | cabinet member for children’s services | Kent County Council | official",
  ],
  [
    "The mayor of Doncaster Ann Hill said that the strengths of the services had been recognised at last.",
    "Ann Hill | mayor | City of Doncaster Council | official",
  ],
  [
    "Ann Hill, 41, an accountant from Rugby whose twins have autism, said that it was about time to act.",
    "Ann Hill | accountant from Rugby | - | campaigner",
  ],
  [
    "Mum-of-two Ann Hill, from Maidstone, said that her family had waited for three years to be heard.",
    "Ann Hill | Mum-of-two | - | campaigner",
  ],
  [
    "The head of the Bristol, North Somerset and South Gloucestershire CCG (BNSSG CCG), Ann Hill, said that it was sorry.",
    "Ann Hill | head | NHS Bristol, North Somerset and South Gloucestershire CCG | official",
  ],
  [
    "Green councillor Ann Hill said that she hoped the report would draw a line under all those years.",
    "Ann Hill | Green councillor | - | official",
  ],
  [
    "Kent’s director of children’s services, Ann Hill OBE, came from a council in the north in April.",
    "Ann Hill | director of children’s services | Kent County Council | official",
  ],
  [
    "The report was read by Ann Hill, another parent, who felt that it said what many had known for years.",
    "Ann Hill | parent | - | campaigner",
  ],
  [
    "Will Hill, the children and families minister, has promised that there would be a paper by the spring.",
    "Will Hill | children and families minister | - | official",
  ],
] as const)("a person with post, employer and kind: %s", ([text, person]) => {
  expect(told(text)).toEqual([person]);
});

test("who has only children in their care is no parent", () => {
  expect(
    told("Ann Hill House has special classes for children from all over the county and beyond."),
  ).toEqual([]);
});

test("two people in a sentence keep each their own post", () => {
  const text =
    "In a letter to Ann Hill, corporate director for people at Kent County Council, Ofsted lead inspector Bob Marsh wrote of gaps.";
  expect(told(text)).toEqual([
    "Ann Hill | corporate director for people | Kent County Council | official",
    "Bob Marsh | lead inspector | Ofsted | inspector",
  ]);
});

test("a post between two names is the second one's where it stands right before it", () => {
  const text =
    "In a letter to Kent’s director of education, Ann Hill, lead inspector Tamsyn Marsh HMI told of gaps in support.";
  expect(told(text)).toEqual([
    "Ann Hill | director of education | Kent County Council | official",
    "Tamsyn Marsh | lead inspector | Ofsted | inspector",
  ]);
});

test.for([
  "A classroom, where children wait for help with their needs. Picture: ADOBE STOCK",
  "A classroom, where children wait for help with their needs. Picture: Adobe Stock",
  "A classroom, where children wait for help with their needs. Picture: Kent County Council",
  "Mary Elliot School was visited by inspectors, who said that children there were happy and safe.",
  "Local Offer pages are hard to find, and Children and Young People said so in Great Yarmouth.",
  "A spokesperson for Adam Smith Institute said that more money was due to the schools of the county.",
  "Kent County Council said that Essex Partnership and North Kent had been asked to act at once.",
])("no person: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test("an author has the job that the byline gives", () => {
  expect(peopleOf(`Council told to act\nBy Ann Hill, Local Democracy Reporter\n${OPENING}`)).toMatchObject([
    { name: "Ann Hill", role: "Local Democracy Reporter", kind: "journalist", organisation: null },
  ]);
});

test("a name between an outlet's and the headline is the author's", () => {
  const [author] = peopleOf(`Nottingham Post\nJoseph Hill\n\n${OPENING}`);
  expect(author).toMatchObject({ name: "Joseph Hill", kind: "journalist" });
});

test.for<[string, string[]]>([
  [
    "The council's executive member for children, young people and learning, Gareth Hill, said: “We are sorry.”",
    ["Gareth Hill | executive member for children, young people and learning | council | official"],
  ],
  [
    "Kent County Council's cabinet member with responsibility for education, Cllr Ann Hill, said: “We are glad.”",
    ["Ann Hill | cabinet member with responsibility for education | Kent County Council | official"],
  ],
  [
    "Ann Hill (Reform), the county council's new leader, wants the system reformed.",
    ["Ann Hill | leader | county council | official"],
  ],
  [
    "Parents protest outside. Photo: Surrey Live, Grahame Larter",
    ["Grahame Larter | photographer | - | photographer"],
  ],
])("a long post, a new one, a picture of another outlet: %s", ([text, expected]) => {
  expect(told(text)).toEqual(expected);
});

test.for([
  [
    "A letter from Parliamentary Under-Secretary of State for Children, Ann Hill, said it was good.",
    "Parliamentary Under-Secretary of State for Children",
  ],
  [
    "Writing to the director of children’s services, Ann Hill, who is a former head teacher, Ofsted was clear.",
    "director of children’s services",
  ],
])("the post of today before a name goes before a former one after it: %s", ([text, role]) => {
  expect(peopleOf(OPENING + text)).toMatchObject([{ name: "Ann Hill", role }]);
});

test("a caption names people in the order they stand in", () => {
  const caption =
    "From left: Ann Hill, Lucy Low and Raj Patel, all of them members of a choir. Picture: Getty Images";
  expect(told(caption)).toEqual([
    "Ann Hill | member | - | campaigner",
    "Lucy Low | member | - | campaigner",
    "Raj Patel | member | - | campaigner",
  ]);
});

test("a person told of again is one person, with every place that names them", () => {
  const text = `${OPENING}Cllr Ann Hill said that she was sorry for what families had to go through.
Ann Hill, leader of Kent County Council, said more. Cllr Hill added that work had begun. Mrs Hill's letter is out.`;
  const [person, ...others] = peopleOf(text);
  expect(others).toEqual([]);
  expect(person).toMatchObject({ role: "leader", organisationId: "body:E10000016" });
  expect(person?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Ann Hill",
    "Ann Hill",
    "Hill",
    "Hill",
  ]);
});

test("a surname that two people share is put down to neither", () => {
  const text = `${OPENING}Cllr Ann Hill said it was sad. Cllr Bob Hill said it was good. Cllr Hill said nothing more.`;
  expect(peopleOf(text).map(({ spans }) => spans.length)).toEqual([1, 1]);
});

test.for([
  ["capitals", "CLLR ANN HILL SAID ".repeat(2000)],
  ["names without end", "Ann Hill, director of ".repeat(10_000)],
  ["one line without end", "Cllr Ann Hill said Kent County Council ".repeat(4000)],
  ["broken characters", `Ann \uD800Hill\0 said “' ${"’".repeat(5000)}`],
] as const)("%s are read in good time", ([, text]) => {
  const begin = performance.now();
  peopleOf(text);
  expect(performance.now() - begin).toBeLessThan(5000);
});

test("every post stands in its own example", () => {
  const row = z.object({ pattern: z.string(), example: z.string(), organisation_kind: z.string() });
  const name = { NAME: (_: unknown, at: number) => at + 1 };
  const failing = readRows(join(seeds, "cues/posts.csv"), row).filter(
    (post) => new PatternSet([post], new PatternPass(name)).find(tokenise(post.example)).length === 0,
  );
  expect(failing.filter(({ organisation_kind }) => organisation_kind !== "news")).toEqual([]);
});
