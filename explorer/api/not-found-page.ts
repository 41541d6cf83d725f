import { escapeXml } from "../view/escape-xml.ts";

/** What a browser shows of an address at which there is nothing: where the explorer is. Without style, as the page's policy wants. */
export function notFoundPage(path: string): Response {
  const html = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Nothing here · sendgraph</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
  </head>
  <body>
    <h1>There is no page at ${escapeXml(path)}</h1>
    <p>The link may be mistyped. <a href="/">Open the explorer</a>, which tells which areas share weaknesses.</p>
  </body>
</html>
`;
  return new Response(html, { status: 404, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** Does whoever asks want a page, as a browser's address bar does? */
export function wantsPage(accept: string | undefined): boolean {
  return accept?.includes("text/html") ?? false;
}
