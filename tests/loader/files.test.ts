import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SendgraphError } from "../../cypher/errors.ts";
import { decodeText } from "../../loader/decode-text.ts";
import { findFiles } from "../../loader/find-files.ts";

const root = mkdtempSync(join(tmpdir(), "sendgraph-files-"));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, "papers/.hidden"), { recursive: true });
mkdirSync(join(root, "none"));
for (const name of ["b.txt", "a.md", "picture.jpg", ".draft.txt", ".hidden/c.txt"]) {
  writeFileSync(join(root, "papers", name), "An article.");
}

function failureOf(run: () => unknown): SendgraphError {
  try {
    run();
  } catch (error) {
    if (error instanceof SendgraphError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
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

test("the first byte that is not UTF-8 is named", () => {
  const error = failureOf(() => decodeText("x.txt", Buffer.from([0xc3, 0xa9, 0x61, 0x92, 0x61, 0x61])));
  expect(error.message).toContain("byte 3 ");
});

test("a byte order mark and Windows line ends do not reach the text", () => {
  expect(decodeText("x.txt", Buffer.from("\uFEFFone\r\ntwo\rthree"))).toBe("one\ntwo\nthree");
  expect(decodeText("x.txt", Buffer.from("\uFEFFone", "utf16le"))).toBe("one");
});
