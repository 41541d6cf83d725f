import { expect, test } from "vitest";
import { SendgraphError } from "../../../cypher/errors.ts";
import { readMarkdown } from "../../../loader/files/read-markdown.ts";
import { findSourceKind } from "../../../loader/files/source-kind.ts";

const textOf = (markdown: string): string => readMarkdown("a.md", markdown).text;

/** Words in every mark, and how they are read. */
const INLINE: readonly (readonly [marked: string, read: string])[] = [
  ["**praised**", "praised"],
  ["__praised__", "praised"],
  ["*praised*", "praised"],
  ["_praised_", "praised"],
  ["***praised***", "praised"],
  ["`praised`", "praised"],
  ["==praised==", "praised"],
  ["[praised](https://post.example/a_b 'The Post')", "praised"],
  ["[praised](<a b>)", "praised"],
  ["[**praised**](x)", "praised"],
  ["[[Kent|praised]]", "praised"],
  ["[[praised]]", "praised"],
  ["praised[^1]", "praised"],
  ["![A picture](a.png)praised", "praised"],
  ["[![A picture](a.png)](b)praised", "praised"],
  ["![[a.png]]praised", "praised"],
  ["<em>praised</em>", "praised"],
  ["praised<!-- so -->", "praised"],
  ["praised%%so%%", "praised"],
  ["praised ~~and blamed~~", "praised"],
  ["\\*praised\\*", "*praised*"],
  ["&ldquo;praised&rdquo;", "“praised”"],
  ["**“praised.”**They", "“praised.”They"],
  ["**praised **", "praised"],
  ["a_b_c", "a_b_c"],
  ["2 * 3 * 4", "2 * 3 * 4"],
  ["f**k", "f**k"],
  ["5% < 6% & more", "5% < 6% & more"],
];

/** Lines of every kind, and how they are read. */
const BLOCKS: readonly (readonly [mark: (line: string) => string, read: (line: string) => string])[] = [
  [(line) => line, (line) => line],
  [(line) => `## ${line}`, (line) => line],
  [(line) => `## ${line} ##`, (line) => line],
  [(line) => `${line}\n-----`, (line) => line],
  [(line) => `> ${line}`, (line) => line],
  [(line) => `> > ${line}`, (line) => line],
  [(line) => `> [!quote] ${line}`, (line) => line],
  [(line) => `- ${line}`, (line) => `• ${line}`],
  [(line) => `* ${line}\n* Two`, (line) => `• ${line}\n• Two`],
  [(line) => `1. ${line}\n2. Two`, (line) => `• ${line}\n• Two`],
  [(line) => `- [x] ${line}`, (line) => `• ${line}`],
  [(line) => `- One\n    - ${line}`, (line) => `• One\n• ${line}`],
  [(line) => `- One\n\n  ${line}`, (line) => `• One\n\n${line}`],
  [(line) => `One  \n${line}`, (line) => `One\n\n${line}`],
  [(line) => `One\\\n${line}`, (line) => `One\n\n${line}`],
  [(line) => `One<br>${line}`, (line) => `One\n\n${line}`],
  [(line) => `[^1]: ${line}`, (line) => line],
];

test.for(INLINE)("%s is read as %s, in lines of every kind", ([marked, read]) => {
  for (const [mark, its] of BLOCKS) {
    const line = `Inspectors ${marked} Kent.`;
    expect(textOf(`First.\n\n${mark(line)}\n\nLast.`)).toBe(
      `First.\n\n${its(`Inspectors ${read} Kent.`)}\n\nLast.`,
    );
  }
});

test("a table is read by row, rules and remarks are left out, HTML by its lines", () => {
  const markdown = [
    "One.",
    "| Year | Plans |\n|:--|--:|\n| 2023 | **400** |\n| 2024 | [500](x) |",
    "* * *",
    "<!-- of\n\nnobody's -->",
    "<div>\n<p>Two <b>and</b></p><p>three.</p><script>run()</script>\n</div>",
    "![A picture of Kent](kent.jpg)",
    "[1]: https://post.example",
    "    _Four_.",
  ].join("\n\n");
  expect(textOf(markdown)).toBe(
    "One.\n\nYear | Plans\n\n2023 | 400\n\n2024 | 500\n\nTwo and\n\nthree.\n\nFour.",
  );
});

test("a text without marks stands as it is", () => {
  const text = "Families wait\nBy Jane Hill\n\n\nInspectors said so.\n  They were sorry.";
  expect(textOf(text)).toBe(text);
});

test("a line end inside a paragraph means nothing where it stands in mid-sentence", () => {
  const markdown =
    "**Families wait**, [Ofsted](https://post.example) and the\nCare Quality Commission\nfound. They are\nsorry.\n\n- Waits are\n  long.\n- Plans are poor.";
  expect(textOf(markdown)).toBe(
    "Families wait, Ofsted and the Care Quality Commission found. They are sorry.\n\n• Waits are long.\n• Plans are poor.",
  );
  expect(textOf("**Families wait**\nBy Jane Hill\nInspectors said so.\nThey were sorry.")).toBe(
    "Families wait\nBy Jane Hill\nInspectors said so.\nThey were sorry.",
  );
});

test("a clipper's front matter tells of the article as a page's tags do", () => {
  const { text, head, address } = readMarkdown(
    "a.md",
    `---
title: "Families \\"wait\\" too long in Kent - The Post"
source: "https://post.example/send#top"
author:
  - "[[Jane Hill]]"
  - "[[Bo Day]]"
site: The Post
published: 2024-05-09
created: 2025-01-02
description: "They wait."
tags:
  - "clippings"
---
![](a.png)

Inspectors **said** so.
`,
  );
  expect(text).toBe('Families "wait" too long in Kent\n\nInspectors said so.');
  expect(head).toEqual({
    kind: null,
    title: 'Families "wait" too long in Kent',
    author: "Jane Hill and Bo Day",
    publisher: "The Post",
    published: "2024-05-09",
  });
  expect(address).toBe("https://post.example/send");
});

test("front matter of the other kind is read leniently, its excerpt left out", () => {
  const { text, head, address } = readMarkdown(
    "a.md",
    `---
created: 2025-01-02T10:00:00 (UTC +00:00)
tags: [send, "kent, council"]
source: https://post.example/send
author: By Jane Hill, Local Democracy Reporter
---

# SEND in Kent: families wait

> ## Excerpt
> Inspectors said so…

---
Inspectors said so.`,
  );
  expect(text).toBe("SEND in Kent: families wait\n\nInspectors said so.");
  expect(head).toMatchObject({ title: "SEND in Kent: families wait", author: "Jane Hill", published: null });
  expect(address).toBe("https://post.example/send");
});

test.for([
  ["title: SEND: families in Kent wait", { title: "SEND: families in Kent wait" }],
  ["headline: 'Kent''s families wait'", { title: "Kent's families wait" }],
  ["title: >-\n  Families in\n  Kent wait", { title: "Families in Kent wait" }],
  ["author: [Jane Hill, 'Bo Day']", { author: "Jane Hill and Bo Day" }],
  ["author: [[Jane Hill]]", { author: "Jane Hill" }],
  ["author: '[Jane Hill](https://post.example/jane)'", { author: "Jane Hill" }],
  ["author:\n  - name: Jane Hill\n    url: https://post.example/jane", { author: "Jane Hill" }],
  ["author: newsroom@post.example", { author: null }],
  ["Date Published: 9 May 2024", { published: "2024-05-09" }],
  ["date: May 9, 2024\npublished: [[2024-05-08]]", { published: "2024-05-08" }],
  ["source: The Post", { publisher: "The Post" }],
  ["title: null\nauthor:", { title: null, author: null }],
] as const)("%s is understood", ([field, told]) => {
  expect(readMarkdown("a.md", `---\nurl: x\n${field}\n---\n\nOne line.`).head).toMatchObject(told);
});

test.for<[string, string]>([
  ["without an end", "---\ntitle: A\n\nOne line."],
  ["with prose in it", "---\ntitle: A\nIt was said so.\n---\nOne line."],
  ["with no key that is known", "---\nNote: A\n---\nOne line."],
])("front matter %s is text", ([, markdown]) => {
  const { text, head } = readMarkdown("a.md", markdown);
  expect(text).toMatch(/: A/u);
  expect(head.publisher).toBeNull();
});

test.for<[string, string, string]>([
  ["a.md", "One line.", "markdown"],
  ["a.MARKDOWN", "One line.", "markdown"],
  ["a.txt", "One line.", "text"],
  ["a.txt", "---\ntitle: A\n---\nOne line.", "markdown"],
  ["a.txt", "# A title\n\nOf [Kent](https://post.example).", "markdown"],
  ["standard-input", "**One.**\n\n**Two.**\n\n**Three.**", "markdown"],
  ["a.txt", "# 1 on the list\n\n* a * b\n> c\n---\n[Kent]", "text"],
  ["a.txt", "What the f**k, s**t and b**r*ds.", "text"],
  ["a.md", "<!doctype html><p>One.", "html"],
])("%s with %j is %s", ([name, text, kind]) => {
  expect(findSourceKind(name, Buffer.from(text))).toBe(kind);
});

test("marks without a text are refused with what to do", () => {
  expect(() => textOf("![A picture](a.png)\n\n---")).toThrow(SendgraphError);
});

const megabyte = (part: string): string => part.repeat(1_000_000 / part.length);

test.for<[string, string]>([
  ["stars", megabyte("*")],
  ["open brackets", megabyte("[[")],
  ["open links", megabyte("[a](")],
  ["quote marks", megabyte("> ")],
  ["quotes inside each other", Array.from({ length: 1400 }, (_, i) => `${">".repeat(i)} a`).join("\n")],
  ["lists inside each other", Array.from({ length: 1400 }, (_, i) => `${" ".repeat(i)}- a`).join("\n")],
  ["ticks", Array.from({ length: 1400 }, (_, i) => "`".repeat(i)).join(" ")],
  ["an open fence", `\`\`\`\n${megabyte("a b\n")}`],
  ["an open remark", `<!--${megabyte("a b\n")}`],
  ["open front matter", `---\n${megabyte("a: b\n")}`],
  ["front matter of brackets", `---\ntitle: ${"[".repeat(60_000)}\n---\nA line.`],
  ["a wide table", `|${"a|".repeat(3000)}\n|${"-|".repeat(3000)}\n${"|a\n".repeat(25_000)}`],
])("a megabyte of %s is read, and soon", ([, markdown]) => {
  const began = performance.now();
  expect(textOf(`${markdown}\n\nThe end.`).length).toBeGreaterThan(0);
  // Milliseconds; each takes some hundred, what grows with the square takes minutes.
  expect(performance.now() - began).toBeLessThan(10_000);
});
