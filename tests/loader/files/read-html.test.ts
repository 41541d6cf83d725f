import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { decodeHtml } from "../../../loader/files/decode-html.ts";
import { readHtml } from "../../../loader/files/read-html.ts";
import { LIMITS } from "../../../loader/model/limits.ts";
import { failureOf } from "../../tools/failure-of.ts";

const LEAD = "Families in Kent wait too long for an assessment, inspectors from Ofsted and the CQC found.";
const NEXT =
  "Leaders of the partnership said on Thursday that they were sorry, and that a plan had been agreed.";
const BODY = `<article><h1>Families wait too long</h1><p>${LEAD}</p><p>${NEXT}</p></article>`;

function page(head: string, body = BODY): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    ${body}<footer><p>© 2024 The Wexshire Post</p></footer></body></html>`;
}

test("the article is read without the page around it, under its title", () => {
  const list = "<ul><li>Waits are too long.</li><li>Plans are <b>of poor</b> quality.</li></ul>";
  const table = "<table><tr><th>Year</th><th>Plans</th></tr><tr><td>2023</td><td>4&shy;00</td></tr></table>";
  const body = BODY.replace("</article>", `${list}${table}<p>One line.<br>And&nbsp;another.</p></article>`);
  expect(readHtml("page.html", page("<title>Families wait too long</title>", body)).text).toBe(
    [
      "Families wait too long",
      LEAD,
      NEXT,
      "• Waits are too long.\n• Plans are of poor quality.",
      "Year | Plans",
      "2023 | 400",
      "One line.",
      "And another.",
    ].join("\n\n"),
  );
});

test("cells of a table that lays out a page are lines of their own", () => {
  const layout = `<table><tr><td><p>${LEAD}</p><p>${NEXT}</p></td><td>${NEXT}</td></tr></table>`;
  expect(readHtml("page.html", page("", layout)).text).toBe([LEAD, NEXT, NEXT].join("\n\n"));
});

test("JSON-LD tells title, authors, publisher, date and address, before any other tag", () => {
  const linked = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "The Post online" },
      {
        "@type": ["Article", "NewsArticle"],
        headline: "Families &amp; children wait",
        author: [
          { "@type": "Person", name: "Jane Hill" },
          { name: "Bo Day" },
          { "@type": "Organization", name: "PA" },
        ],
        publisher: { "@type": "NewsMediaOrganization", name: "The Wexshire Post" },
        datePublished: "2024-05-09T23:30:00+01:00",
        mainEntityOfPage: { "@id": "https://post.example/send#comments" },
      },
    ],
  };
  const { head, address } = readHtml(
    "page.html",
    page(
      `<script type="application/ld+json">not JSON</script>
       <script type="application/ld+json">${JSON.stringify(linked)}</script>
       <meta property="og:title" content="Another title"><meta name="author" content="Some One">`,
    ),
  );
  expect(head).toEqual({
    kind: null,
    title: "Families & children wait",
    author: "Jane Hill and Bo Day",
    publisher: "The Wexshire Post",
    published: "2024-05-09",
  });
  expect(address).toBe("https://post.example/send");
});

test("meta tags tell what JSON-LD does not", () => {
  const { head, address } = readHtml(
    "page.html",
    page(`<title>Families wait | News | The Wexshire Post</title>
      <link rel="canonical" href="https://post.example/send">
      <meta property="og:url" content="https://other.example/">
      <meta property="og:title" content="Families in Kent wait - The Wexshire Post">
      <meta property="og:site_name" content="The Wexshire Post">
      <meta property="article:author" content="https://facebook.com/post">
      <META NAME="Author" CONTENT="Jane Hill, Local Democracy Reporter">
      <meta property="article:published_time" content="2024-05-09 07:00">`),
  );
  expect(head).toMatchObject({
    title: "Families in Kent wait",
    author: "Jane Hill",
    publisher: "The Wexshire Post",
    published: "2024-05-09",
  });
  expect(address).toBe("https://post.example/send");
});

test.for([
  "https://post.example/",
  "https://post.example/#send",
  "/send",
  "file:///send.html",
  "post.example/send",
])("%s is no address of an article", (address) => {
  expect(readHtml("page.html", page(`<link rel="canonical" href="${address}">`)).address).toBeNull();
});

test("a page of the old kind, in capitals and without a body's tag, is read", () => {
  const { text, head } = readHtml(
    "page.html",
    `<HTML><HEAD><TITLE>Families wait</TITLE><META NAME="Date" CONTENT="9 May 2024"></HEAD><P>${LEAD}<P>${NEXT}</HTML>`,
  );
  expect(text).toBe(`Families wait\n\n${LEAD}\n\n${NEXT}`);
  expect(head.published).toBe("2024-05-09");
});

test("a page without tags is told by its heading, byline and dateline", () => {
  const byline = '<p class="byline">By Jane Hill</p><p><span>Published: 9 May 2024</span></p>';
  const { head, address } = readHtml("page.html", page("", BODY.replace("</h1>", `</h1>${byline}`)));
  expect(head).toEqual({
    kind: null,
    title: "Families wait too long",
    author: "Jane Hill",
    publisher: null,
    published: "2024-05-09",
  });
  expect(address).toBeNull();
});

test.for(["newsroom@post.example", "https://post.example/jane", "BBC News", "Staff"])(
  "%s is nobody's name",
  (author) => {
    expect(readHtml("page.html", page(`<meta name="author" content="${author}">`)).head.author).toBeNull();
  },
);

const WORDS = "Café owners’ children – £400";
test.for<[string, string, Uint8Array]>([
  ["UTF-8 that says nothing", "", Buffer.from(WORDS)],
  ["UTF-8 that says Latin-1", '<meta charset="iso-8859-1">', Buffer.from(WORDS)],
  ["Windows-1252 that says nothing", "", windows1252(WORDS)],
  ["Windows-1252 that says UTF-8", "<meta charset='utf-8'>", windows1252(WORDS)],
  [
    "Windows-1252 by http-equiv",
    '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">',
    windows1252(WORDS),
  ],
  ["an encoding there is not", '<meta charset="klingon">', windows1252(WORDS)],
  ["UTF-8 with a byte order mark", "", Buffer.from(`\uFEFF${WORDS}`)],
  ["UTF-16 with a byte order mark", "", Buffer.from(`\uFEFF${WORDS}`, "utf16le")],
])("%s is read in its own letters", ([, meta, bytes]) => {
  const marked = bytes[0] === 0xff ? bytes : Buffer.concat([Buffer.from(meta), bytes]);
  expect(decodeHtml("page.html", marked)).toBe(`${meta}${WORDS}`);
});

function windows1252(text: string): Uint8Array {
  const special = new Map([
    ["’", 0x92],
    ["–", 0x96],
  ]);
  return Uint8Array.from([...text].map((letter) => special.get(letter) ?? letter.charCodeAt(0)));
}

test("a Shift JIS page is read as it says", () => {
  const bytes = Buffer.concat([
    Buffer.from('<meta charset="shift_jis">'),
    Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
  ]);
  expect(decodeHtml("page.html", bytes)).toContain("日本");
});

test("UTF-8 with one byte gone wrong stays UTF-8", () => {
  const bytes = Buffer.concat([Buffer.from(WORDS.repeat(3)), Buffer.from([0xe2, 0x80])]);
  expect(decodeHtml("page.html", bytes)).toContain("Café owners’ children – £400Café");
});

test("nothing in a page is run, and nothing it points to is fetched", async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const run = `globalThis.ranInPage = true; fetch("${host}/fetched")`;
  const traps = `<script>${run}</script><script src="${host}/script"></script><script type="module">${run}</script>
    <img src="${host}/image" onerror='${run}'><iframe src="${host}/frame" srcdoc="<script>${run}</script>"></iframe>
    <svg onload='${run}'></svg><link rel="stylesheet" href="${host}/style"><style>@import "${host}/import";</style>
    <object data="${host}/object"></object><a href="javascript:${encodeURI(run)}">a link</a>
    <template><script>${run}</script></template><x-trap is="x-trap" onclick='${run}'></x-trap>`;
  const { text } = readHtml("page.html", page(traps, `${traps}${BODY.replace("</p>", `${traps}</p>`)}`));
  await new Promise((resolve) => setTimeout(resolve, 200));
  server.close();
  expect(text).toContain(LEAD);
  expect(text).not.toContain("ranInPage");
  expect(globalThis).not.toHaveProperty("ranInPage");
  expect(asked).toEqual([]);
});

test.for([
  [
    "a page of links",
    "<ul><li><a href='/a'>Inspectors have found that families in Kent wait too long.</a></li></ul>",
  ],
  [
    "a page that a script must fill",
    "<div id='root'></div><noscript>You need to enable JavaScript.</noscript>",
  ],
  ["an empty page", ""],
  ["a picture", "<img src='page.png'>"],
])("%s holds no article", ([, body]) => {
  const error = failureOf(() => readHtml("page.html", page("<title>The Post</title>", body)));
  expect(error.code).toBe("file-no-text");
  expect(error.message).toContain('"page.html"');
  expect(error.remedy).toContain(".txt");
});

test.for([
  ["10 MB of paragraphs in one line", `<p>${LEAD}</p>`.repeat(LIMITS.textBytes / 100)],
  ["10 MB of open elements", "<div>".repeat(LIMITS.textBytes / 5)],
  ["10 MB of attributes", `<p ${Array.from({ length: 700_000 }, (_, i) => `a${i}`).join(" ")}>`],
  ["10 MB of angle brackets", "<".repeat(LIMITS.textBytes)],
])("%s is refused before a tree is built of it", ([, body]) => {
  const error = failureOf(() => readHtml("page.html", page("", body)));
  expect(error.code).toBe("file-too-large");
  expect(error.remedy).toContain("reader view");
});

test("a heading of 200,000 words is no title of that length", () => {
  const { head, text } = readHtml(
    "page.html",
    page("", BODY.replace("<h1>", `<h1>${"word ".repeat(200_000)}`)),
  );
  expect(head.title?.length).toBeLessThanOrEqual(300);
  expect(text).toContain(LEAD);
});

test.for([
  ["10 MB of script", `<script>${"x = 1; ".repeat(1_400_000)}</script>`],
  ["10 MB in one attribute", `<p data-state="${"x".repeat(10_000_000)}"></p>`],
  ["tables inside each other", `${"<table><tr><td>".repeat(60)}${"</table>".repeat(60)}`],
  ["10 MB in one comment", `<!--${"x".repeat(10_000_000)}-->`],
])("an article beside %s is read", ([, beside]) => {
  expect(readHtml("page.html", page("", `${beside}${BODY}`)).text).toContain(LEAD);
});
