import { expect, test } from "vitest";
import { LIMITS } from "../../loader/limits.ts";
import { readPdf } from "../../loader/read-pdf.ts";
import { linesAt, tinyPdf } from "../fixtures/tiny-pdf.ts";

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
