import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linesAt, tinyPdf } from "../fixtures/tiny-pdf.ts";
import { paragraph, wordParts, zip } from "../fixtures/zip.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
afterAll(() => place.remove());
const at = (...names: string[]): string => join(place.folder, ...names);

const TITLE = "Families in Kent wait too long, inspectors find";
const FOUND =
  "Ofsted and the Care Quality Commission found that children with SEND in Kent wait too long for speech therapy.";
const WHEN = "The inspectors visited the Kent local area in March 2024, under the area SEND framework.";
const JSON_LINE = { title: TITLE, text: `${FOUND}\n\n${WHEN}`, published: "2024-05-09" };
const PAGE = `<!doctype html><html><head><meta property="article:published_time" content="2024-05-09">
  <meta property="og:title" content="${TITLE}"></head><body><article><p>${FOUND}</p><p>${WHEN}</p></article></body></html>`;
const WORD = zip(wordParts([TITLE, FOUND, WHEN].map((text) => paragraph(text)).join("")));
/** A sentence as a page prints it, on two lines. */
const cut = (sentence: string): string[] => sentence.split(/(?<=^.{50,60}) /u);
const PDF = tinyPdf([linesAt(60, [TITLE, "", ...cut(FOUND), "", ...cut(WHEN)])]);

interface Document {
  readonly article: { readonly title: string; readonly published: string | null; readonly text: string };
  readonly findings: readonly {
    readonly polarity: string;
    readonly evidence: { exact: string; start: number; end: number };
  }[];
}

function expectWeakness(document: Document): void {
  const { article, findings } = document;
  expect(article.title).toBe(TITLE);
  expect(findings.map(({ polarity }) => polarity)).toContain("weakness");
  for (const { evidence } of findings) {
    expect(article.text.slice(evidence.start, evidence.end)).toBe(evidence.exact);
  }
}

beforeAll(() => {
  mkdirSync(at("good", "below"), { recursive: true });
  writeFileSync(at("good", "a.txt"), `${TITLE}\n\n${FOUND}\n\n${WHEN}\n`);
  writeFileSync(at("good", "a.html"), PAGE);
  writeFileSync(at("good", "b.md"), PAGE);
  writeFileSync(at("good", "below", "c.docx"), WORD);
  writeFileSync(at("good", "d.pdf"), PDF);
  writeFileSync(at("good", "e.jsonl"), `${JSON.stringify(JSON_LINE)}\n\n${JSON.stringify({ html: PAGE })}\n`);
  writeFileSync(at("good", ".hidden.txt"), "no");
  writeFileSync(at("good", "f.csv"), "no");
});

test("every form of a text is read, by what it holds, and its document has a name of its own", () => {
  const ran = place.run(["extract", "good", "--out", "out"]);
  expect(ran).toMatchObject({
    status: 0,
    stderr: expect.stringMatching(/^1 file was passed over, .*: good\/f\.csv\.\n$/m),
  });
  const documents = (readdirSync(at("out"), { recursive: true }) as string[]).filter((name) =>
    name.endsWith(".json"),
  );
  expect(documents.sort()).toEqual(
    ["a.html.json", "a.txt.json", "b.json", "below/c.json", "d.json", "e.1.json", "e.3.json"].sort(),
  );
  for (const name of documents) {
    const document: Document = JSON.parse(readFileSync(at("out", name), "utf8"));
    expectWeakness(document);
    const isDated = name.startsWith("e.") || name === "a.html.json" || name === "b.json";
    expect([name, document.article.published]).toEqual([name, isDated ? "2024-05-09" : null]);
  }
});

test.for<[string, string | Uint8Array, number]>([
  ["text", `${TITLE}\n\n${FOUND}\n`, 1],
  ["a page", PAGE, 1],
  ["a Word document", WORD, 1],
  ["a PDF", PDF, 1],
  ["lines of JSON", `${JSON.stringify(JSON_LINE)}\n`.repeat(3), 3],
])("standard input is read as what it is: %s", ([, input, texts]) => {
  const ran = place.run(["extract", "-"], input);
  expect(ran).toMatchObject({ status: 0, stderr: "" });
  const lines = ran.stdout.trim().split("\n");
  expect(lines).toHaveLength(texts);
  for (const line of lines) expectWeakness(JSON.parse(line));
});

test("what cannot be read is named with why and what to do, and the rest is loaded", () => {
  const bad = at("bad");
  mkdirSync(bad);
  const lines = Array.from({ length: 1200 }, (_, i) =>
    i === 999
      ? '{"text": "cut off'
      : JSON.stringify({ text: `Note ${i}: Ofsted and the CQC inspected SEND services in Kent.` }),
  );
  const files: Record<string, string | Uint8Array> = {
    "bomb.docx": zip([
      ...wordParts(""),
      { name: "word/a.xml", bytes: Buffer.alloc(50 << 20), claimedBytes: 9 },
    ]),
    "cut.docx": WORD.subarray(0, 500),
    "cut.pdf": PDF.subarray(0, 300),
    "good.txt": `${TITLE}\n\n${FOUND}\n`,
    "lines.jsonl": lines.join("\n"),
    "links.html": "<!doctype html><ul><li><a href='/'>Home</a></li></ul>",
    "locked.pdf": tinyPdf([linesAt(60, [FOUND])], { locked: true }),
    "long.pdf": tinyPdf(Array.from({ length: 2000 }, () => linesAt(60, [FOUND]))),
    "old.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
    "one-line.html": `<!doctype html><body>${`<p>${FOUND}</p>`.repeat(90_000)}`.slice(0, 10_000_000),
    "scanned.pdf": tinyPdf([[], []]),
    "western.html": Buffer.from(PAGE.replace("Families", "Caf\u00E9s"), "latin1"),
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(bad, name), bytes);
  symlinkSync(bad, join(bad, "round"));
  const ran = place.run(["load", "bad", "--store", "memory:", "--json"]);
  expect(ran.stderr).not.toMatch(/^ {4}at /m);
  expect(ran.status).toBe(1);
  const { loaded, refused } = JSON.parse(ran.stdout) as {
    loaded: number;
    refused: { path: string; code: string; message: string; remedy: string }[];
  };
  expect(loaded).toBe(1199 + 2);
  expect(refused.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    "bad/bomb.docx file-too-large",
    "bad/cut.docx file-damaged",
    "bad/cut.pdf pdf-broken",
    "bad/lines.jsonl:1000 line-invalid",
    "bad/links.html file-no-text",
    "bad/locked.pdf pdf-encrypted",
    "bad/long.pdf pdf-too-long",
    "bad/old.doc file-type",
    "bad/one-line.html file-too-large",
    "bad/round file-unreadable",
    "bad/scanned.pdf pdf-image-only",
  ]);
  for (const { path, message, remedy } of refused) {
    expect(message).toContain(path.replace(/:\d+$/u, ""));
    expect(ran.stderr).toContain(`sendgraph: ${message} ${remedy}`);
  }
});

test.for(["load", "extract"])("the help of %s states the limits", (command) => {
  const { stdout } = place.run([command, "--help"]);
  for (const limit of ["10 MB", "20 MB", "500 pages", "30,000 elements", "5,000 parts"])
    expect(stdout).toContain(limit);
  for (const ending of [".txt", ".md", ".html", ".pdf", ".docx", ".jsonl"]) expect(stdout).toContain(ending);
});

test("a table that is named is refused by load and extract, and the article beside it is read", () => {
  for (const args of [
    ["extract", "good/f.csv", "good/a.txt"],
    ["load", "good/f.csv", "good/a.txt", "--dry-run"],
  ]) {
    const ran = place.run(args);
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(
      /^sendgraph: "good\/f\.csv" is a table \(\.csv\), which is not read\. What is read are \.txt, /m,
    );
  }
  expect(place.run(["extract", "good/f.csv", "good/a.txt"]).stdout).toContain(TITLE);
});
