import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type ByteSource, fileSource } from "../../../loader/files/byte-source.ts";
import { readCorpus } from "../../../loader/files/read-corpus.ts";
import type { CorpusEntry } from "../../../loader/model/corpus-entry.ts";
import { LIMITS } from "../../../loader/model/limits.ts";

const root = mkdtempSync(join(tmpdir(), "sendgraph-corpus-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Bytes as a pipe gives them: in chunks that end anywhere. */
function piped(name: string, bytes: Uint8Array, chunkBytes = 1000): ByteSource {
  return {
    path: name,
    name,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}

async function entriesOf(...sources: ByteSource[]): Promise<CorpusEntry[]> {
  const entries: CorpusEntry[] = [];
  for await (const entry of readCorpus(sources)) entries.push(entry);
  return entries;
}

/** A line a person can compare: the text, or why there is none. */
function told(entries: readonly CorpusEntry[]): string[] {
  return entries.map((entry) => {
    if (entry.is === "text") return `${entry.text.name} = ${entry.text.text}`;
    if (entry.is === "retraction") return `${entry.path} takes back ${entry.source}`;
    return `${entry.error.code} ${entry.path}`;
  });
}

const line = (fields: object): string => `${JSON.stringify(fields)}\n`;

test("a file that went between listing and reading is named, and the others are read", async () => {
  const path = join(root, "here.txt");
  writeFileSync(path, "An article.");
  const gone = join(root, "gone.txt");
  const entries = await entriesOf(
    fileSource({ path: gone, name: "gone.txt" }),
    fileSource({ path, name: "here.txt" }),
  );
  expect(told(entries)).toEqual([`file-missing ${gone}`, "here.txt = An article."]);
});

test("lines of JSON are an article each, with what they tell about it", async () => {
  const lines = [
    line({
      title: " Two heads ",
      author: ["Ann Lee", "Bo Day"],
      publisher: "The Post",
      published: "2024-05-09T23:30:00+01:00",
      source: "https://post.example/1",
      text: "One.\r\nTwo.\n",
      retracted: true,
    }),
    "\n",
    line({ text: "Three." }),
  ].join("");
  const [first, second] = await entriesOf(piped("a.jsonl", Buffer.from(lines), 7));
  expect(first).toEqual({
    is: "text",
    text: {
      path: "a.jsonl:1",
      name: "a.jsonl:1",
      line: 1,
      text: "Two heads\n\nOne.\nTwo.",
      head: {
        kind: null,
        title: "Two heads",
        author: "Ann Lee and Bo Day",
        publisher: "The Post",
        published: "2024-05-09",
      },
      source: "https://post.example/1",
      isRetracted: true,
    },
  });
  expect(second).toMatchObject({ text: { name: "a.jsonl:3", source: "a.jsonl:3", isRetracted: false } });
});

test("a title that stands among a text's first lines is not put before it again", async () => {
  const text = "The Post\n\nTWO HEADS: a report\n\nOne.";
  const [entry] = await entriesOf(piped("a.jsonl", Buffer.from(line({ title: "Two heads", text }))));
  expect(entry).toMatchObject({ text: { text } });
});

test("a line with a page is read as a page, and its fields win over the page's tags", async () => {
  const html = `<html><head><meta property="og:title" content="Page title"><meta name="author" content="Jane Hill">
    <link rel="canonical" href="https://post.example/1"></head><body><article><h1>Page title</h1>
    <p>Families in Kent wait too long for an assessment, inspectors from Ofsted found.</p></article></body></html>`;
  const lines = line({ html, title: "Line title" }) + line({ html: "<p>Home</p>" });
  const entries = await entriesOf(piped("a.jsonl", Buffer.from(lines)));
  expect(entries[0]).toMatchObject({
    text: {
      text: expect.stringContaining("Line title\n\nPage title\n\nFamilies in Kent wait"),
      head: { title: "Line title", author: "Jane Hill" },
      source: "https://post.example/1",
    },
  });
  expect(entries[1]).toMatchObject({ path: "a.jsonl:2", error: { code: "file-no-text" } });
});

test("a page is known by what it is, whatever the file is called", async () => {
  const page = "<!DOCTYPE html><p>Families in Kent wait too long for help, inspectors from Ofsted found.</p>";
  expect(told(await entriesOf(piped("page.txt", Buffer.from(page))))).toEqual([
    "page.txt = Families in Kent wait too long for help, inspectors from Ofsted found.",
  ]);
  expect(told(await entriesOf(piped("x.html", Buffer.from("An article, as it stands."))))).toEqual([
    "x.html = An article, as it stands.",
  ]);
});

const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1", "hex");

test.for<[string, Uint8Array, string, string]>([
  ["a rich text document", Buffer.from("{\\rtf1\\ansi One."), "file-type", ".docx"],
  ["a document of the old Word", OLD_OFFICE, "file-type", ".docx"],
  [
    "a Word document with a password",
    Buffer.concat([OLD_OFFICE, Buffer.alloc(5000), Buffer.from("EncryptedPackage", "utf16le")]),
    "file-encrypted",
    "password",
  ],
  ["a picture", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]), "file-type", "ocrmypdf"],
  ["a compressed file", Buffer.from([0x1f, 0x8b, 8, 0]), "file-type", "gunzip"],
])("%s is refused with what to do, whatever it is called", async ([, bytes, code, remedy]) => {
  const entries = await entriesOf(piped("article.txt", bytes));
  expect(told(entries)).toEqual([`${code} article.txt`]);
  expect(entries[0]).toHaveProperty("error.remedy", expect.stringContaining(remedy));
});

test.for<[string, string, string]>([
  ["table.csv", "area,weakness\nKent,waits\n", "a table"],
  ["table.TSV", "area\tweakness\n", "a table"],
  ["list.json", '[\n  {"text": "One."}\n]', "JSON"],
  ["feed.xml", "<?xml version='1.0'?><rss></rss>", "XML"],
])("%s is refused by name: what it is, and what is read", async ([name, text, what]) => {
  const entries = await entriesOf(piped(name, Buffer.from(text)));
  expect(told(entries)).toEqual([`file-type ${name}`]);
  expect(entries[0]).toHaveProperty("error.message", expect.stringContaining(`"${name}" is ${what}`));
  expect(entries[0]).toHaveProperty(
    "error.remedy",
    expect.stringMatching(/^What is read are \.txt, \.md, \.html, \.pdf, \.docx and \.jsonl: /),
  );
});

test("lines of JSON are known by what they are, whatever the file is called", async () => {
  expect(told(await entriesOf(piped("articles.txt", Buffer.from(line({ text: "One." })))))).toEqual([
    "articles.txt:1 = One.",
  ]);
});

test("a broken line 1,000 is named, and the 1,999 others are read", async () => {
  const lines = Array.from({ length: 2000 }, (_, i) =>
    i === 999 ? '{"text": "cut\n' : line({ text: `No ${i}` }),
  );
  const entries = await entriesOf(piped("a.jsonl", Buffer.from(lines.join(""))));
  expect(entries).toHaveLength(2000);
  expect(entries.filter(({ is }) => is === "refused")).toEqual([entries[999]]);
  expect(entries[999]).toMatchObject({ path: "a.jsonl:1000", error: { code: "line-invalid" } });
  expect(entries[999]).toHaveProperty("error.message", expect.stringContaining('"a.jsonl", line 1000: '));
});

test.for<[string, string, string]>([
  ["no text", '{"title": "A head"}', "no text"],
  ["a number", '{"text": 7}', '"text"'],
  ["a list", '["text"]', "no JSON object"],
  ["no date", '{"text": "One.", "published": "soon"}', '"soon"'],
  ["a date that never was", '{"text": "One.", "published": "2024-02-31"}', '"2024-02-31"'],
  ["a title that is a list", '{"text": "One.", "title": ["a"]}', '"title"'],
])("a line with %s is refused with what to do", async ([, broken, why]) => {
  const entries = await entriesOf(piped("a.jsonl", Buffer.from(`${broken}\n${line({ text: "Two." })}`)));
  expect(told(entries)).toEqual(["line-invalid a.jsonl:1", "a.jsonl:2 = Two."]);
  expect(entries[0]).toHaveProperty("error.message", expect.stringContaining(why));
});

test("a line longer than a text may be is refused without being held, and the next is read", async () => {
  const long = Buffer.alloc(LIMITS.textBytes + 100, 0x61);
  const entries = await entriesOf(
    piped("a.jsonl", Buffer.concat([long, Buffer.from(`\n${line({ text: "Two." })}`)]), 1 << 16),
  );
  expect(told(entries)).toEqual(["line-invalid a.jsonl:1", "a.jsonl:2 = Two."]);
});

test("a list of objects over many lines is refused as one file, with the command that mends it", async () => {
  const pretty = JSON.stringify(
    Array.from({ length: 50 }, () => ({ text: "One." })),
    null,
    2,
  );
  const entries = await entriesOf(piped("list.jsonl", Buffer.from(pretty)));
  expect(entries).toHaveLength(21);
  expect(entries.at(-1)).toMatchObject({ path: "list.jsonl", error: { code: "file-type" } });
  expect(entries.at(-1)).toHaveProperty("error.remedy", expect.stringContaining("jq -c"));
});

test("a text beyond the limit is refused and read no further", async () => {
  let taken = 0;
  const endless: ByteSource = {
    path: "endless.txt",
    name: "endless.txt",
    async *open() {
      for (;;) {
        taken += 1 << 20;
        yield Buffer.alloc(1 << 20, 0x61);
      }
    },
  };
  expect(told(await entriesOf(endless))).toEqual(["file-too-large endless.txt"]);
  expect(taken).toBeLessThan(LIMITS.textBytes * 2);
});

test("a file is opened when the texts before it are taken, and left when no more is wanted", async () => {
  const told: string[] = [];
  const watched = (name: string): ByteSource => ({
    path: name,
    name,
    async *open() {
      told.push(`open ${name}`);
      try {
        for (let i = 0; i < 2000; i++) yield Buffer.from(line({ text: `${name} ${i}` }));
      } finally {
        told.push(`close ${name}`);
      }
    },
  });
  let taken = 0;
  for await (const _ of readCorpus([watched("a"), watched("b"), watched("c")])) {
    if (++taken === 2001) break;
  }
  expect(told).toEqual(["open a", "close a", "open b", "close b"]);
});
