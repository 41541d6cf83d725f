import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { SEEDS_DIR } from "../../../cli/seeds-dir.ts";
import { SendgraphError } from "../../../cypher/errors.ts";
import { readPdf } from "../../../loader/files/read-pdf.ts";
import { readArticleText } from "../../../loader/layout/article-text.ts";
import { LIMITS } from "../../../loader/model/limits.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";
import { linesAt, tinyPdf } from "../../fixtures/tiny-pdf.ts";

const cues = readCues(SEEDS_DIR, readReference(SEEDS_DIR));
const textOf = async (...pages: Parameters<typeof tinyPdf>[0][number][]): Promise<string> =>
  (await readPdf("tiny.pdf", tinyPdf(pages))).text;

/** A page with a header, its number at the foot, and lines between. */
const withFurniture = (number: number, lines: readonly string[]): ReturnType<typeof linesAt> => [
  { text: `Midshire bulletin, issue 4, page ${number}`, x: 60, y: 815 },
  ...linesAt(60, lines),
  { text: String(number), x: 290, y: 30 },
];

test("broken lines and words are mended, and paragraphs told apart by their gaps", async () => {
  const text = await textOf(
    linesAt(60, [
      "Families of the county wait a long time for an assess-",
      "ment of their needs, and day-",
      "to-day help is scarce. A day is long. The assessment",
      "comes late.",
      "",
      "Schools do well.",
    ]),
  );
  expect(text).toBe(
    "Families of the county wait a long time for an assessment of their needs, and day-to-day help is scarce. A day is long. The assessment comes late.\nSchools do well.",
  );
});

test("headers, footers and page numbers are taken out, and a sentence goes on over the page", async () => {
  const text = await textOf(
    withFurniture(1, ["Leaders know their area well and", "plan for it with parents, who are"]),
    withFurniture(2, [
      "glad of it.",
      "",
      "In 2024 there were",
      "12",
      "of them in the whole of the county and city.",
    ]),
  );
  expect(text).toBe(
    "Leaders know their area well and plan for it with parents, who are glad of it.\nIn 2024 there were 12 of them in the whole of the county and city.",
  );
});

test("bullets are list items", async () => {
  const text = await textOf(
    linesAt(60, [
      "They should improve:",
      "\x95 reviews of plans, which",
      "come late",
      "\x95 therapies for all",
    ]),
  );
  expect(text).toBe("They should improve:\n• reviews of plans, which come late\n• therapies for all");
});

test("two columns of text are read one after the other", async () => {
  const left = [
    "Parents praise the clinic,",
    "which sees their children",
    "soon and listens to them",
    "in every case and place.",
  ];
  const right = [
    "Schools say that funding",
    "comes late in the year and",
    "that they have no choice",
    "but to wait for it again.",
  ];
  const text = await textOf([...linesAt(60, left), ...linesAt(320, right)]);
  expect(text).toBe(`${left.join(" ")}\n${right.join(" ")}`);
});

test("a table is read row by row", async () => {
  const text = await textOf([
    ...linesAt(60, ["Responsible body", "", "Midshire Council", "and the board", "", "The board"]),
    ...linesAt(160, [
      "Action",
      "",
      "They should mend what is broken",
      "in the whole of the county,",
      "soon",
      "It should hurry up",
    ]),
  ]);
  expect(text).toBe(
    "Responsible body | Action\nMidshire Council and the board | They should mend what is broken in the whole of the county, soon\nThe board | It should hurry up",
  );
});

const page = linesAt(60, ["One page with some words of text on it, enough to be read."]);

test.for([
  ["a password", tinyPdf([page], { locked: true }), "pdf-encrypted", /qpdf --decrypt/],
  ["no whole file", tinyPdf([page]).subarray(0, 300), "pdf-broken", /Fetch it again/],
  ["pages without text", tinyPdf([[], []]), "pdf-image-only", /ocrmypdf/],
  [
    "a book",
    tinyPdf(Array.from({ length: LIMITS.pdfPages + 1 }, () => [])),
    "pdf-too-long",
    /one file a report/,
  ],
] as const)("a PDF with %s is refused by name, with what to do", async ([, bytes, code, remedy]) => {
  await expect(readPdf("some/file.pdf", bytes)).rejects.toMatchObject({
    code,
    message: expect.stringContaining("some/file.pdf"),
    remedy: expect.stringMatching(remedy),
  });
});

test("a PDF of which a page unpacks to gigabytes is refused before it is unpacked", async () => {
  const packed = deflateSync(Buffer.alloc(200 << 20, " "));
  const [head = "", tail = ""] = Buffer.from(tinyPdf([page]))
    .toString("latin1")
    .split(/<< \/Length \d+ >>\nstream\n[\s\S]*?(?=\nendstream)/u);
  const stream = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  const bytes = Buffer.concat([Buffer.from(head + stream, "latin1"), packed, Buffer.from(tail, "latin1")]);
  await expect(readPdf("bomb.pdf", bytes)).rejects.toMatchObject({
    code: "file-too-large",
    message: expect.stringContaining('"bomb.pdf"'),
  });
});

test("a PDF that is cut anywhere is refused or read, and nothing else", async () => {
  const whole = tinyPdf([page, page]);
  for (let length = 0; length < whole.length; length += 37) {
    const error: unknown = await readPdf("cut.pdf", whole.subarray(0, length)).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error !== null) expect(error).toBeInstanceOf(SendgraphError);
  }
});

test("title and author of its properties, and the day of publication, are a PDF's where its text has none", async () => {
  const properties = {
    Title: "Families wait in Midshire",
    Author: "Jo Bloggs",
    CreationDate: "D:20260102030405Z",
  };
  const bytes = tinyPdf(
    [linesAt(60, ["children wait for a long time in the county, and their parents too."])],
    {
      properties,
      published: "2024-05-09T08:00:00Z",
    },
  );
  const { head, text } = await readPdf("tiny.pdf", bytes);
  expect(head).toMatchObject({
    title: "Families wait in Midshire",
    author: "Jo Bloggs",
    published: "2024-05-09",
    yields: true,
  });
  const read = (told: string) => readArticleText(told, cues.names, head).article;
  expect(read(text)).toMatchObject({
    title: "Families wait in Midshire",
    author: "Jo Bloggs",
    published: "2024-05-09",
  });
  expect(
    read(
      "SEND help in Kent comes late\n\nBy Sam Harding\n\n3 March 2023\n\nOfsted praised the county of Kent, and the CQC did.",
    ),
  ).toMatchObject({ title: "SEND help in Kent comes late", author: "Sam Harding", published: "2023-03-03" });
});

test.for(["Microsoft Word - letter.docx", "untitled", ""])(
  "a title that nobody set is none: %s",
  async (Title) => {
    const bytes = tinyPdf([linesAt(60, ["A line of text that is long enough to be one."])], {
      properties: { Title, CreationDate: "D:20260102030405Z" },
    });
    expect((await readPdf("tiny.pdf", bytes)).head).toMatchObject({
      title: null,
      author: null,
      published: null,
    });
  },
);
