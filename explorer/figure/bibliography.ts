import type { FigureDocument } from "./figure-document.ts";
import type { FigureSource } from "./provenance.ts";

/** Letters of an article's hash that make a key. */
const KEY_LENGTH = 10;

/** The figure's sources and sendgraph itself as BibTeX. */
export function writeBibtex(document: FigureDocument): string {
  const { software } = document.provenance;
  const entries = document.provenance.sources.map((source) =>
    entry("misc", keyOf(source), {
      title: `{${escapeBibtex(source.title)}}`,
      author: source.author === null ? null : `{${escapeBibtex(source.author)}}`,
      howpublished: source.publisher === null ? null : escapeBibtex(source.publisher),
      year: source.published?.slice(0, 4) ?? null,
      date: source.published,
      note: escapeBibtex(tellNote(source)),
    }),
  );
  return [
    ...entries,
    entry("misc", "sendgraph", {
      title: "{sendgraph}",
      author: "{The sendgraph authors}",
      version: software.version,
      note: `graph ${document.provenance.graphHash}`,
    }),
  ].join("\n");
}

/** The same as CSL-JSON, which Zotero, Quarto and Pandoc read. */
export function writeCslJson(document: FigureDocument): string {
  const { provenance } = document;
  const sources = provenance.sources.map((source) => ({
    id: keyOf(source),
    type: source.kind === "news" ? "article-newspaper" : "report",
    title: source.title,
    ...(source.author === null ? {} : { author: [{ literal: source.author }] }),
    ...(source.publisher === null ? {} : { "container-title": source.publisher }),
    ...(source.published === null
      ? {}
      : { issued: { "date-parts": [source.published.split("-").map(Number)] } }),
    note: tellNote(source),
  }));
  const software = {
    id: "sendgraph",
    type: "software",
    title: "sendgraph",
    author: [{ literal: "The sendgraph authors" }],
    version: provenance.software.version,
    note: `graph ${provenance.graphHash}`,
  };
  return `${JSON.stringify([...sources, software], null, 1)}\n`;
}

function keyOf(source: FigureSource): string {
  return source.id.replace(/^article:/, "").slice(0, KEY_LENGTH);
}

function tellNote(source: FigureSource): string {
  return source.status === "current" ? source.id : `${source.status}; ${source.id}`;
}

function entry(type: string, key: string, fields: Readonly<Record<string, string | null>>): string {
  const told = Object.entries(fields).flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}}`],
  );
  return `@${type}{${key},\n${told.join(",\n")}\n}\n`;
}

function escapeBibtex(text: string): string {
  return text.replaceAll(/[\\{}]/g, "").replaceAll(/[&%$#_]/g, "\\$&");
}
