import { expect, test } from "vitest";
import { readText } from "../read-text.ts";

/** A text of October 2018 on an area, in which the sentence stands. */
function read(sentence: string, place = "Derbyshire", below = "") {
  const text = `Inspectors report on ${place}

By Ann Reed
${below}
12 October 2018

Ofsted and the Care Quality Commission inspected special educational needs (SEND) services of ${place} Council in May 2018.

${sentence}
`;
  return readText(text);
}

function roleOf(sentence: string): string | null | undefined {
  return read(sentence).people.find(({ name }) => name.endsWith("Hill"))?.role;
}

test.for<readonly [string]>([
  ["Gemma Hill, whose nine-year-old Bob is autistic, was among those who came."],
  ["Gemma Hill, whose 12-year-old, Theo, cannot speak, told them so."],
  ["Gemma Hill, from Buxton, who has two autistic sons, said it was late."],
  ["Gemma Hill, who lives near Buxton, has fought for help for her six-year-old daughter."],
  ["Gemma Hill's eight-year-old daughter has waited since 2016. Ms Hill said it was late."],
  ["“It is too late,” said Gemma Hill and her son Theo."],
  ["“My boy was six when I asked. He was ten when we got it,” said Gemma Hill, of Buxton."],
  ["Gemma Hill said: “My eldest is still at home.”"],
])("a parent: %s", ([sentence]) => expect(roleOf(sentence)).toBe("parent"));

test.for<readonly [string]>([
  ["Gemma Hill, whose 90-year-old mother is deaf, said it was late."],
  ["Gemma Hill's 12-year-old charity said it was late."],
  ["“Parents tell me their sons wait,” said Gemma Hill."],
])("no parent: %s", ([sentence]) => expect(roleOf(sentence) ?? null).toBeNull());

test.for([
  [
    "Cllr Gemma Hill, who holds the children's services brief, said no.",
    "holder of the children's services brief",
  ],
  ["Cllr Gemma Hill, who sits on the scrutiny committee, said no.", "member of the scrutiny committee"],
  ["Labour councillor Gemma Hill, who sits on the scrutiny committee, said no.", "Labour councillor"],
  [
    "Gemma Hill, who sits on the county's parent carer panel, said no.",
    "member of the county's parent carer panel",
  ],
  ["The committee's Lib Dem member, Cllr Gemma Hill, asked why.", "committee's Lib Dem member"],
  ["Cllr Gemma Hill, the panel's only Conservative, asked why.", "panel's only Conservative"],
  [
    "Clr Gemma Hill (Lab, Norton), executive board member for children, said no.",
    "executive board member for children",
  ],
  ["Clr Gemma Hill said no.", "councillor"],
  [
    "I met the leader of the council, Cllr Gemma Hill, and the chief executive of the trust.",
    "leader of the council",
  ],
] as const)("%s", ([sentence, role]) => expect(roleOf(sentence)).toBe(role));

test("who lent a picture of their own is no photographer", () => {
  const text = "Image source, Gemma Hill\n\nGemma Hill, a mother of two, said it was late.";
  expect(roleOf(text)).toBe("mother of two");
});

test("who writes as an MP is no reporter", () => {
  const [author] = read("It was late.", "Derbyshire", "MP for High Peak").people;
  expect(author?.role).toBe("MP for High Peak");
});

function bodies(sentence: string, place = "Derbyshire"): string[] {
  return read(sentence, place)
    .bodies.filter(({ kind }) => kind !== "council")
    .map(({ name }) => name);
}

const LANCASHIRE = 6;

test("groups that a text counts or names are those, and none besides", () => {
  expect(bodies("There were six NHS clinical commissioning groups.", "Lancashire")).toHaveLength(LANCASHIRE);
  expect(bodies("It wrote to the four Derbyshire CCGs.")).toHaveLength(4);
  expect(bodies("Derbyshire's CCGs agreed.\n\nHardwick CCG | Erewash CCG")).toEqual([
    "NHS Erewash CCG",
    "NHS Hardwick CCG",
  ]);
  expect(bodies("Derbyshire's CCGs agreed.")).toEqual(["Derbyshire CCGs"]);
});

test.for([
  ["Ann Hill of POINT, which speaks for parents, was there.", "Oldham", "POINT"],
  ["PACC, our parent carer forum, gets a mention.", "Shropshire", "PACC"],
  ["Kent PACT, the parent carer forum, was there.", "Kent", "Kent PACT"],
  ["Oldham PCF was there.", "Oldham", "Oldham Parent Carer Forum"],
  ["Kent Parents and Carers Together (Kent PACT) was there.", "Kent", "Kent Parents and Carers Together"],
] as const)("a forum goes by its printed name: %s", ([sentence, place, name]) =>
  expect(bodies(sentence, place)).toEqual([name]),
);

test.for<readonly [string, boolean]>([
  ["Two of them work at Royal Derby Hospital.", false],
  ["There are internships at the Royal Derby Hospital and on farms.", false],
  ["Children are seen at Royal Derby Hospital's clinic.", false],
  ["Royal Derby Hospital said it was sorry.", true],
  ["Royal Derby Hospital, where children are seen, said it was sorry.", true],
  [
    "They are seen at Royal Derby Hospital, which University Hospitals of Derby and Burton NHS Foundation Trust runs.",
    true,
  ],
])("a hospital is a place unless it speaks or its trust is named: %s", ([sentence, isParty]) =>
  expect(read(sentence).bodies.some(({ kind }) => kind === "nhs-trust")).toBe(isParty),
);
