import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { decodeText } from "../../../loader/files/decode-text.ts";
import { findFiles } from "../../../loader/files/find-files.ts";
import { failureOf } from "../../tools/failure-of.ts";

const root = mkdtempSync(join(tmpdir(), "sendgraph-files-"));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, "papers/.hidden"), { recursive: true });
mkdirSync(join(root, "none"));
for (const name of ["b.txt", "a.md", "picture.jpg", ".draft.txt", ".hidden/c.txt"]) {
  writeFileSync(join(root, "papers", name), "An article.");
}

test("a folder is searched in order, hidden files and other endings left out", () => {
  const { files, refused } = findFiles([join(root, "papers/")]);
  expect(files.map(({ name }) => name)).toEqual(["a.md", "b.txt"]);
  expect(refused).toEqual([]);
});

test("a name is the path below the folder, however the folder is written", () => {
  const here = process.cwd();
  process.chdir(root);
  try {
    for (const path of [".", "./", "./papers/..", `${root}//`]) {
      expect(findFiles([path]).files.map(({ name }) => name)).toEqual(["papers/a.md", "papers/b.txt"]);
    }
  } finally {
    process.chdir(here);
  }
});

test("what is not there is refused by name, and the rest is listed", () => {
  const { files, refused } = findFiles([
    join(root, "nowhere.txt"),
    join(root, "none"),
    join(root, "papers/b.txt"),
  ]);
  expect(files.map(({ name }) => name)).toEqual(["b.txt"]);
  expect(refused.map(({ error }) => error.code)).toEqual(["file-missing", "folder-empty"]);
  expect(refused[0]?.error.message).toContain("nowhere.txt");
});

test.for([
  ["nothing", new Uint8Array(), "file-empty"],
  ["only spaces", Buffer.from(" \n\t "), "file-empty"],
  ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), "file-binary"],
  ["Windows-1252", Buffer.from([0x61, 0x92, 0x73]), "file-encoding"],
] as const)("%s is refused", ([, bytes, code]) => {
  const error = failureOf(() => decodeText("x.txt", bytes));
  expect(error.code).toBe(code);
  expect(error.message).toContain('"x.txt"');
  expect(error.remedy).not.toBe("");
});

test.for(["UTF-16LE", "UTF-16BE"])(
  "%s without a byte order mark gets the command that mends it",
  (encoding) => {
    const bytes = Buffer.from("Inspectors praise Kent’s schools", "utf16le");
    const error = failureOf(() => decodeText("x.txt", encoding === "UTF-16BE" ? bytes.swap16() : bytes));
    expect(error.code).toBe("file-encoding");
    expect(error.remedy).toContain(`iconv -f ${encoding} -t UTF-8 "x.txt"`);
  },
);

test("white space at the end is no part of a text", () => {
  expect(decodeText("x.txt", Buffer.from(" one\n\ntwo \r\n\t\n"))).toBe(" one\n\ntwo");
});

test.for([
  ["noise.pdf", "PDF"],
  ["noise.docx", "Word document"],
] as const)("%s that holds anything but a %s is told as that, not as a text with a NUL", ([name, form]) => {
  for (const bytes of [Buffer.from("17ff410042", "hex"), Buffer.from("c383ff41", "hex")])
    expect(() => decodeText(name, bytes)).toThrow(`"${name}" is no ${form}: it does not begin with `);
});

test("the first byte that is not UTF-8 is named", () => {
  const error = failureOf(() => decodeText("x.txt", Buffer.from([0xc3, 0xa9, 0x61, 0x92, 0x61, 0x61])));
  expect(error.message).toContain("byte 3 ");
});

test("a byte order mark and Windows line ends do not reach the text", () => {
  expect(decodeText("x.txt", Buffer.from("\uFEFFone\r\ntwo\rthree"))).toBe("one\ntwo\nthree");
  expect(decodeText("x.txt", Buffer.from("\uFEFFone", "utf16le"))).toBe("one");
});

test("links are followed, and one that leads round in a ring or nowhere is named", () => {
  const folder = join(root, "linked");
  mkdirSync(join(folder, "deep"), { recursive: true });
  writeFileSync(join(folder, "deep/a.txt"), "An article.");
  symlinkSync(folder, join(folder, "deep/up"));
  symlinkSync("self.txt", join(folder, "self.txt"));
  symlinkSync("gone.txt", join(folder, "lost.txt"));
  symlinkSync(join(root, "papers/b.txt"), join(folder, "b.txt"));
  symlinkSync(join(root, "papers"), join(folder, "papers"));
  symlinkSync(join(root, "papers"), join(folder, "papers-again"));
  const { files, refused } = findFiles([folder]);
  expect(files.map(({ name }) => name)).toEqual(["b.txt", "deep/a.txt", "papers/a.md", "papers/b.txt"]);
  expect(refused.map(({ path, error }) => [path, error.code])).toEqual([
    [join(folder, "deep/up"), "file-unreadable"],
    [join(folder, "lost.txt"), "file-missing"],
    [join(folder, "self.txt"), "file-unreadable"],
  ]);
  expect(refused[0]?.error.message).toContain(realpathSync(folder));
  expect(refused[2]?.error.message).toContain("lead round in a ring");
});

test("folders that link to each other many times over are each searched once", () => {
  const folder = join(root, "web");
  for (let i = 0; i < 20; i++) mkdirSync(join(folder, `${i}`), { recursive: true });
  for (let i = 0; i < 19; i++) {
    for (const link of ["left", "right"]) symlinkSync(join(folder, `${i + 1}`), join(folder, `${i}`, link));
  }
  writeFileSync(join(folder, "19/a.txt"), "An article.");
  const { files, refused } = findFiles([folder]);
  expect(files).toHaveLength(1);
  expect(refused).toEqual([]);
});

test("a document that is not read is listed, to be refused by name; a picture is not", () => {
  const folder = join(root, "others");
  mkdirSync(folder);
  for (const name of ["a.doc", "b.ODT", "c.jpg", "d.PDF"]) writeFileSync(join(folder, name), "x");
  expect(findFiles([folder]).files.map(({ name }) => name)).toEqual(["a.doc", "b.ODT", "d.PDF"]);
});

test("a folder of 50,000 files is listed in order, each once", () => {
  const folder = join(root, "many");
  for (let i = 0; i < 50_000; i++) {
    if (i % 1000 === 0) mkdirSync(join(folder, `${i / 1000}`), { recursive: true });
    writeFileSync(join(folder, `${Math.floor(i / 1000)}`, `${i}.txt`), "");
  }
  const names = findFiles([folder]).files.map(({ name }) => name);
  expect(new Set(names).size).toBe(50_000);
  expect(names).toEqual([...names].sort());
});
