import { createHash } from "node:crypto";
import { escapeXml } from "../view/escape-xml.ts";
import { tellAvailability, tellCaption } from "./caption.ts";
import { type FigureDocument, hashDocument, writeDocument } from "./figure-document.ts";
import { PAGE_SCRIPT } from "./page-script.ts";
import { MM_PER_POINT } from "./presets.ts";
import type { FigureSource } from "./provenance.ts";
import { drawSvg, fontStyle } from "./render-svg.ts";
import { sealBytes, UNSEALED } from "./seal.ts";
import type { FigureFonts } from "./setting.ts";

const STYLE = `body{margin:0 auto;max-width:60rem;padding:1.5rem;font:16px/1.5 system-ui,sans-serif;color:#1b1a17;background:#fff}
figure{margin:0}.drawing{overflow-x:auto}figure svg{display:block;width:100%;height:auto;touch-action:pan-y}figcaption{margin:.75rem 0;max-width:45rem}
table{border-collapse:collapse;font-size:.875rem}th,td{text-align:left;padding:.2rem .8rem .2rem 0;border-bottom:1px solid #e4e0d6;vertical-align:top}
summary{cursor:pointer;margin:.75rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;font-size:.875rem}dt{color:#5d5a52}dd{margin:0;overflow-wrap:anywhere}
pre{white-space:pre-wrap;font-size:.8125rem}blockquote{margin:.5rem 0 0;padding-left:.75rem;border-left:3px solid #ffe27a}#evidence{max-width:45rem;font-size:.9375rem}#evidence h2{font-size:1rem}
#evidence p{margin:.1rem 0;color:#5d5a52}button{font:inherit;padding:.1rem .6rem}:focus-visible{outline:2px solid #0f6e84;outline-offset:2px}`;

/**
 * Draws a figure as one page that needs neither network nor script: the figure, its caption, what it shows in words and as a
 * table, and where it comes from. With script it zooms and shows the sentences behind what is pointed at.
 */
export function renderHtml(document: FigureDocument, fonts: FigureFonts): Uint8Array {
  const { scene, provenance } = document;
  const texts = [...scene.texts, ...scene.legend.map((entry) => entry.text)];
  const scriptHash = createHash("sha256").update(PAGE_SCRIPT).digest("base64");
  const width = Math.round(scene.width * MM_PER_POINT * 10) / 10;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'`;
  const page = [
    "<!doctype html>",
    '<html lang="en-GB"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(scene.title)}</title>`,
    `<meta name="description" content="${escapeXml(scene.alt)}">`,
    `<style>${STYLE}</style></head><body><main>`,
    `<h1 style="font-size:1.25rem">${escapeXml(scene.title)}</h1>`,
    `<figure><div class="drawing"><div style="max-width:${width}mm;min-width:min(40rem,${width}mm)">`,
    drawSvg(scene, [fontStyle(texts, fonts)]).trimEnd(),
    "</div></div>",
    '<p id="zoom" hidden><button type="button" value="1.4">Closer</button> <button type="button" value="0.714">Further</button> <button type="button" value="0">Whole</button></p>',
    `<figcaption>${escapeXml(tellCaption(document))}</figcaption></figure>`,
    '<section id="evidence" aria-live="polite" hidden></section>',
    `<details><summary>What the figure shows, in words</summary><p>${escapeXml(scene.alt)}</p><p>${escapeXml(scene.description)}</p></details>`,
    `<details open><summary>The data as a table</summary>${writeTable(scene.table.columns, scene.table.rows)}</details>`,
    `<details><summary>Sources (${provenance.sources.length})</summary><ul>${provenance.sources.map((source) => `<li>${escapeXml(tellSource(source))}</li>`).join("")}</ul></details>`,
    `<details><summary>Where it comes from, and how to check it</summary>${writeProvenance(document)}</details>`,
    "</main>",
    `<script type="application/json" id="sendgraph-figure">${writeDocument(document).replaceAll("<", "\\u003c")}</script>`,
    `<script>${PAGE_SCRIPT}</script>`,
    `</body></html>\n<!-- ${UNSEALED} -->\n`,
  ];
  return sealBytes(new TextEncoder().encode(page.join("\n")));
}

function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join("");
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join("")}</tr>`)
    .join("\n");
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function tellSource(source: FigureSource): string {
  const status = source.status === "current" ? null : `(${source.status})`;
  return [source.author, source.title, source.publisher, source.published, source.kind, status]
    .filter((part) => part !== null && part !== "")
    .join(", ");
}

function writeProvenance(document: FigureDocument): string {
  const { provenance } = document;
  const parameters = Object.entries(provenance.query.parameters)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(", ");
  const facts: readonly (readonly [string, string])[] = [
    ["Data", tellAvailability(document)],
    ["Command", provenance.command],
    ["Check", "sendgraph verify FILE --store URL"],
    ["Graph", provenance.graphHash],
    ["Data, SHA-256", provenance.dataSha256],
    ["Figure, SHA-256", hashDocument(document)],
    ["Query", `${provenance.query.name}${parameters === "" ? "" : ` (${parameters})`}`],
    ["Form", provenance.form === "public" ? "public: without people's names and quoted sentences" : "full"],
    ["Licence", provenance.licence],
    ["Citation", provenance.citation],
  ];
  const list = facts.map(([term, text]) => `<dt>${term}</dt><dd>${escapeXml(text)}</dd>`).join("\n");
  return `<dl>${list}</dl><details><summary>The query's text</summary><pre>${escapeXml(provenance.query.text)}</pre></details>`;
}
