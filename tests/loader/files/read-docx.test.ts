import { expect, test } from "vitest";
import { SendgraphError } from "../../../cypher/errors.ts";
import { readDocx } from "../../../loader/files/read-docx.ts";
import { findSourceKind } from "../../../loader/files/source-kind.ts";
import { LIMITS } from "../../../loader/model/limits.ts";
import { type Part, paragraph, wordParts, zip } from "../../fixtures/zip.ts";

const LEAD = "Families in Kent wait too long for an assessment, inspectors found.";
const core = (fields: string): Part => ({
  name: "docProps/core.xml",
  bytes: `<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">${fields}</cp:coreProperties>`,
});

async function failureOf(bytes: Uint8Array): Promise<SendgraphError> {
  const error: unknown = await readDocx("letter.docx", bytes).catch((thrown: unknown) => thrown);
  if (error instanceof SendgraphError) return error;
  throw new Error("nothing was refused", { cause: error });
}

test("a Word document is read by paragraph, heading, item and row", async () => {
  const style = (name: string): string => `<w:pPr><w:pStyle w:val="${name}"/></w:pPr>`;
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  const body = [
    paragraph("Families wait too long", style("Heading1")),
    paragraph(LEAD),
    `<w:p><w:r><w:t>One run, </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>and another.</w:t></w:r></w:p>`,
    paragraph(""),
    `<w:tbl><w:tr>${cell("Year")}${cell("Plans")}</w:tr><w:tr>${cell("2023")}${cell("400")}</w:tr></w:tbl>`,
    `<w:p><w:del><w:r><w:delText>Taken out.</w:delText></w:r></w:del><w:ins><w:r><w:t>Put in.</w:t></w:r></w:ins></w:p>`,
  ].join("");
  const bytes = zip([
    ...wordParts(body),
    core("<dc:title>Families wait</dc:title><dc:creator>Jane Hill</dc:creator>"),
  ]);
  expect(findSourceKind("letter.txt", bytes)).toBe("docx");
  const { text, head } = await readDocx("letter.docx", bytes);
  expect(text).toBe(
    ["Families wait too long", LEAD, "One run, and another.", "Year | Plans", "2023 | 400", "Put in."].join(
      "\n\n",
    ),
  );
  expect(head).toMatchObject({ title: "Families wait", author: "Jane Hill", published: null });
});

test.for(["Microsoft Word - draft 3", "Document1", "letter final.docx", ""])(
  'a title such as "%s" is none',
  async (title) => {
    const bytes = zip([
      ...wordParts(paragraph(LEAD)),
      core(`<dc:title>${title}</dc:title><dc:creator>Admin</dc:creator>`),
    ]);
    expect((await readDocx("letter.docx", bytes)).head).toMatchObject({ title: null, author: null });
  },
);

test("files and pictures that a document points to are left alone", async () => {
  const drawing = `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
    <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
    <pic:blipFill><a:blip r:link="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const relationships: Part = {
    name: "word/_rels/document.xml.rels",
    bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>`,
  };
  const bytes = zip([...wordParts(`${paragraph(LEAD)}<w:p>${drawing}</w:p>`), relationships]);
  expect((await readDocx("letter.docx", bytes)).text).toBe(LEAD);
});

const whole = zip(wordParts(paragraph(LEAD)));
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);

test.for<[string, Uint8Array, string, string]>([
  ["cut in half", whole.subarray(0, whole.length / 2), "file-damaged", "ends before its list"],
  ["with a part overwritten", Buffer.from(whole).fill(0xff, 40, 120), "file-damaged", "broken"],
  [
    "whose text is no XML",
    zip([...wordParts("").slice(0, 2), { name: "word/document.xml", bytes: "<w:" }]),
    "file-damaged",
    "cannot be made out",
  ],
  [
    "that is too deep",
    zip(wordParts(`${"<w:sdt><w:sdtContent>".repeat(100_000)}`)),
    "file-damaged",
    "cannot be made out",
  ],
  [
    "that says it unpacks to 4 GB",
    zip([...wordParts(""), { name: "word/a.xml", bytes: "", claimedBytes: 2 ** 32 - 1 }]),
    "file-too-large",
    "20 MB",
  ],
  [
    "of 100 MB of zeros",
    zip([...wordParts(""), { name: "word/a.xml", bytes: zeros(100) }]),
    "file-too-large",
    "20 MB",
  ],
  [
    "of 100 MB of zeros that lies",
    zip([...wordParts(""), { name: "word/a.xml", bytes: zeros(100), claimedBytes: 10 }]),
    "file-too-large",
    "20 MB",
  ],
  [
    "of 100 MB of zeros as a picture",
    zip([...wordParts(""), { name: "word/media/a.png", bytes: zeros(100), claimedBytes: 10 }]),
    "file-too-large",
    "20 MB",
  ],
  [
    "of 30 parts of 1 MB",
    zip([
      ...wordParts(""),
      ...Array.from({ length: 30 }, (_, i) => ({ name: `word/${i}.xml`, bytes: zeros(1) })),
    ]),
    "file-too-large",
    "20 MB",
  ],
  [
    "of 6,000 parts",
    zip([...wordParts(""), ...Array.from({ length: 6000 }, (_, i) => ({ name: `${i}`, bytes: "" }))]),
    "file-too-large",
    `${LIMITS.docxParts}`,
  ],
  [
    "with a password",
    zip(wordParts("").map((part) => ({ ...part, flags: 1 }))),
    "file-encrypted",
    "password",
  ],
  ["that is a spreadsheet", zip([{ name: "xl/workbook.xml", bytes: "" }]), "file-type", "spreadsheet"],
  ["that is an archive", zip([{ name: "a.txt", bytes: "One." }]), "file-type", "ZIP archive"],
  ["without text", zip(wordParts(paragraph(""))), "file-no-text", "pictures"],
])("a document %s is refused with what to do", async ([, bytes, code, why]) => {
  const error = await failureOf(bytes);
  expect(error.message).toContain(why);
  expect(error.code).toBe(code);
  expect(error.message).toContain('"letter.docx"');
  expect(error.remedy).not.toBe("");
});

test("a document of a megabyte that would unpack to a gigabyte is refused without unpacking it", async () => {
  const before = process.memoryUsage().rss;
  const bytes = zip([
    ...wordParts(""),
    ...Array.from({ length: 10 }, (_, i) => ({ name: `${i}.xml`, bytes: zeros(100), claimedBytes: 1 })),
  ]);
  const after = process.memoryUsage().rss;
  expect((await failureOf(bytes)).code).toBe("file-too-large");
  expect(process.memoryUsage().rss - Math.max(before, after)).toBeLessThan(100 * 1024 * 1024);
});
