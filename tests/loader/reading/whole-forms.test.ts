import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSource } from "../../../loader/files/read-source.ts";
import type { Extraction } from "../../../loader/model/extraction.ts";
import { readArticle } from "../../../loader/reading/read-article.ts";
import { readCues } from "../../../loader/reading/reading-cues.ts";
import { readReference } from "../../../loader/tables/reference.ts";

const seeds = join(import.meta.dirname, "../../../seeds");
const facts = readReference(seeds);
const cues = readCues(seeds);
const articles = readdirSync(join(seeds, "articles")).sort();

/** Reads a text as the file of that name. */
async function read(name: string, text: string): Promise<Extraction> {
  const open = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  };
  for await (const entry of readSource({ path: name, name, open })) {
    if (entry.is === "text") return readArticle(entry.text.text, facts, cues, entry.text.head);
  }
  throw new Error("no text");
}

/** What was read, without where it stands and how its lines end. */
function told({ article, mentions, review, ...read }: Extraction): unknown {
  const title = article.title.replace(/\s+/gu, " ");
  return JSON.parse(
    JSON.stringify(
      {
        ...read,
        head: { ...article, title, text: "" },
        kinds: mentions.map(({ exact, kind }) => [exact, kind]),
      },
      (key, value) =>
        ["start", "end", "prefix", "suffix"].includes(key)
          ? undefined
          : typeof value === "string"
            ? value.replace(/\s+/gu, " ")
            : value,
    ),
  );
}

const eachLine =
  (change: (line: string, at: number) => string) =>
  (text: string): string =>
    text
      .split("\n")
      .map((line, at) => (line.trim() === "" ? "" : change(line.trim(), at)))
      .join("\n");
const eachWord = (change: (word: string) => string): ((text: string) => string) =>
  eachLine((line) =>
    line
      .split(" ")
      .map((word, at) => (at % 5 === 2 && /^\p{L}+$/u.test(word) ? change(word) : word))
      .join(" "),
  );
const apart = (text: string): string => text.replace(/\n+/gu, "\n\n");
const quoted = (text: string): string => text.replace(/^/gmu, "> ");
const bulleted = (mark: string): ((text: string) => string) =>
  eachLine((line, at) => (at > 3 ? `${mark} ${line}` : line));

function wrapped(width: number): (text: string) => string {
  return (text) => {
    const lines = apart(text)
      .split("\n")
      .flatMap((line) => {
        const out = [""];
        for (const word of line.split(" ")) {
          const longer = `${out.at(-1)} ${word}`.trim();
          if (longer.length <= width) out[out.length - 1] = longer;
          else out.push(word);
        }
        return out;
      });
    return lines.join("\n");
  };
}

const FORMS: readonly (readonly [what: string, name: string, change: (text: string) => string])[] = [
  ["as it stands", "a.md", (text) => text],
  ["of bold lines", "a.md", eachLine((line) => `**${line}**`)],
  ["of bold lines, by content", "a.txt", eachLine((line) => `**${line}**`)],
  ["of lines in italics", "a.md", eachLine((line) => `_${line}_`)],
  [
    "of escaped letters",
    "a.md",
    eachLine((line) => line.replace(/[[\]()*_'"’.-]/gu, (sign) => (sign === "’" ? sign : `\\${sign}`))),
  ],
  ["with bold words", "a.md", eachWord((word) => `**${word}**`)],
  ["with links", "a.md", eachWord((word) => `[${word}](https://post.example/a_b)`)],
  ["with pages' names", "a.md", eachWord((word) => `[[Page|${word}]]`)],
  ["with notes", "a.md", eachLine((line) => `${line}[^1]`)],
  ["with a picture", "a.md", (text) => apart(text).replace("\n\n", "\n\n![Pupils in Leeds](a.png)\n\n")],
  ["of bullets", "a.md", bulleted("*")],
  ["of bullets, as plain text", "a.txt", bulleted("•")],
  ["of quoted lines", "a.md", quoted],
  ["of quoted lines, as plain text", "a.txt", quoted],
  ...[60, 70, 78, 90].flatMap((width) => [
    [`wrapped at ${width}`, "a.txt", wrapped(width)] as const,
    [`wrapped at ${width}`, "a.md", wrapped(width)] as const,
  ]),
  ["wrapped and quoted", "a.txt", (text) => quoted(wrapped(70)(text))],
  ["wrapped, of bold lines", "a.md", (text) => wrapped(72)(eachLine((line) => `**${line}**`)(text))],
  ["wrapped, as a line of JSON", "a.jsonl", (text) => `${JSON.stringify({ text: wrapped(72)(text) })}\n`],
];

test.for(articles)("%s is read the same in every form that its whole may be given", async (name) => {
  const text = readFileSync(join(seeds, "articles", name), "utf8");
  const plain = told(await read("a.txt", text));
  for (const [what, file, change] of FORMS) {
    expect([what, file, told(await read(file, change(text)))]).toEqual([what, file, plain]);
  }
});
