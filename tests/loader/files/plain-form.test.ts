import { expect, test } from "vitest";
import { plainForm } from "../../../loader/files/plain-form.ts";

const PARAGRAPHS = [
  "Families in Kent wait too long for an assessment of their children's needs, inspectors from Ofsted and the Care Quality Commission found, and many of them hear nothing for months.",
  "“We are sorry,” said Jane Hill, the council's director for children. “A plan has been agreed with the NHS, with parent-carers and with schools, and work on it has begun in the east of the county.”",
  "The inspectors, who came in March 2024, praised staff in key stage 4. Too few of them know what the plans say, they wrote, and health services in Dartford and Gravesham see children late.",
  "Leaders will be asked to write a plan by the end of July. Inspectors will come back within eighteen months to see what has become of it.",
];
const TITLE = "Families in Kent wait too long, inspectors find";
const ARTICLE = [TITLE, "By Bo Day", ...PARAGRAPHS].join("\n\n");

/** Cuts a paragraph where no word more has room, as mail programs do. */
function wrap(paragraph: string, width: number, indent = ""): string {
  const lines: string[] = [];
  for (const word of paragraph.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(lines.length > 0 ? `${indent}${word}` : word);
  }
  return lines.join("\n");
}

const wrapAll = (text: string, width: number): string =>
  text
    .split("\n")
    .map((line) => wrap(line, width))
    .join("\n");
const quote = (text: string, mark = "> "): string =>
  text
    .split("\n")
    .map((line) => `${mark}${line}`)
    .join("\n");

test.for([55, 60, 66, 70, 72, 76, 78, 80, 85, 90])(
  "paragraphs that are wrapped at %i are joined",
  (width) => {
    const wrapped = wrapAll(ARTICLE, width);
    expect(plainForm(wrapped)).toBe(ARTICLE);
    expect(plainForm(quote(wrapped))).toBe(ARTICLE);
    expect(plainForm(wrapped.replace(/(\S)\n(?=\S)/gu, "$1 \n"))).toBe(ARTICLE);
  },
);

test("a title right above its text stays a line, and so do name and date", () => {
  const head = `${TITLE} that\nBy Bo Day\n9 May 2024`;
  const lead = wrap(PARAGRAPHS[0] ?? "", 72);
  const rest = PARAGRAPHS.slice(1).map((paragraph) => wrap(paragraph, 72));
  expect(plainForm([`${head}\n${lead}`, ...rest].join("\n\n"))).toBe(
    [`${head}\n${PARAGRAPHS[0]}`, ...PARAGRAPHS.slice(1)].join("\n\n"),
  );
});

test("paragraphs that are told by an indent alone are parted there", () => {
  const indented = PARAGRAPHS.map((paragraph) => wrap(`   ${paragraph}`.trim(), 72).replace(/^/u, "   "));
  expect(plainForm(indented.join("\n"))).toBe(PARAGRAPHS.map((paragraph) => `   ${paragraph}`).join("\n"));
});

test("items of a list in a wrapped text stay lines, each joined to one", () => {
  const items = [
    "• Waits for autism assessments are far too long, and nobody tells families why.",
    "• Plans.",
  ];
  const numbers = [
    "1. Leaders must see to it that plans are written in time, wherever a child lives.",
    "2. So.",
  ];
  const text = [...PARAGRAPHS, "They named:", items.join("\n"), numbers.join("\n")].join("\n\n");
  const wrapped = text
    .split("\n")
    .map((line) => wrap(line, 70, /^[•\d]/u.test(line) ? "  " : ""))
    .join("\n");
  expect(plainForm(wrapped)).toBe(text);
});

test("a word that is cut at its hyphen is whole, a dash in a sentence opens no item", () => {
  const text = wrapAll(ARTICLE, 72);
  const cut = `${text}\n\nThe council, which had been asked to tell its families and its parent-\ncarers – all of them, it was said with great earnestness by all of it\n– what it meant, did not.`;
  expect(plainForm(cut)).toContain("its parent-carers – all of them");
  expect(plainForm(cut)).toContain("by all of it – what it meant");
});

const VERSE = [
  "The child who waits beside the door",
  "has counted letters, months and more,",
  "and those who promised her a plan",
  "have gone the way that promise ran",
  "to where the grey commissioners keep",
  "the names of those they put to sleep",
  "and none will say, and none will write",
  "who left her waiting through the night",
];
const LIST = [
  "speech and language therapy for the under-fives",
  "autism",
  "the neurodevelopmental pathway of the county",
  "plans that say what a child needs",
  "short breaks",
  "joint commissioning between council and health board",
  "transitions",
];
const TABLE = Array.from(
  { length: 8 },
  (_, i) => `plans by year ${2016 + i}     ${400 + i}     of ${900 - i} in all`,
);

test.for<[string, string]>([
  ["a line a paragraph", ARTICLE],
  ["a line a paragraph without empty lines", [TITLE, ...PARAGRAPHS].join("\n")],
  ["sentences, each a line", PARAGRAPHS.join(" ").replace(/(?<=\.) /gu, "\n")],
  ["verse", VERSE.join("\n")],
  [
    "verse in capitals",
    VERSE.map((line) => line.replace(/^./u, (letter) => letter.toUpperCase())).join("\n"),
  ],
  ["a list without marks", LIST.join("\n")],
  ["a list within an article", [ARTICLE, LIST.join("\n"), PARAGRAPHS[0]].join("\n\n")],
  ["a table", TABLE.join("\n")],
  ["an address", "Jane Hill\nThe Director for Children\nCounty Hall\nMaidstone\nKent\nME14 1XX"],
  ["quotations among other lines", `${PARAGRAPHS[0]}\n\n${quote(PARAGRAPHS.join("\n"))}`],
  ["two wrapped lines in an article", `${ARTICLE}\n\n${wrap(PARAGRAPHS[3] ?? "", 72)}`],
  ["one long line of quote marks", ">".repeat(1000)],
])("%s stays as it stands", ([, text]) => {
  expect(plainForm(text)).toBe(text);
});

const ITEMS = [...PARAGRAPHS, ...PARAGRAPHS];

test.for(["•", "*", "-", "–"])("an article each of whose paragraphs has a %s is read without", (mark) => {
  const marked = ITEMS.map((paragraph) => `${mark} ${paragraph}`);
  expect(plainForm([TITLE, ...marked].join("\n\n"))).toBe([TITLE, ...ITEMS].join("\n\n"));
  expect(plainForm([TITLE, ITEMS[0], ...marked].join("\n"))).toBe([TITLE, ITEMS[0], ...ITEMS].join("\n"));
});

test.for<[string, string[]]>([
  ["below its head", [TITLE, "They found:", ...ITEMS.map((line) => `• ${line}`)]],
  ["below a heading", [TITLE, ITEMS[0] ?? "", "What must improve", ...ITEMS.map((line) => `• ${line}`)]],
  ["that ends before the text", [TITLE, ...ITEMS.map((line) => `• ${line}`), "It goes on so."]],
  ["of few items", [TITLE, ...PARAGRAPHS.map((line) => `• ${line}`)]],
  ["of words", [TITLE, ...LIST.map((line) => `• ${line}`)]],
])("a list %s keeps its marks", ([, lines]) => {
  expect(plainForm(lines.join("\n"))).toBe(lines.join("\n"));
});
