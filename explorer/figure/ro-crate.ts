import { sha256Bytes } from "../../cypher/canonical-json.ts";
import { tellAvailability } from "./caption.ts";
import type { FigureDocument } from "./figure-document.ts";
import type { FigureSource } from "./provenance.ts";

/** A file of a crate: its name in the folder, its bytes, and what it is. */
export interface CrateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says: string;
}

type Entity = Readonly<Record<string, unknown>> & { readonly "@id": string };

const PROFILE = "https://w3id.org/ro/crate/1.1";
/** The profile's terms, and the one of ours that it has not. */
const CONTEXT = [`${PROFILE}/context`, { sha256: "http://schema.org/sha256" }];
/** The file that makes a folder a crate. */
export const CRATE_METADATA = "ro-crate-metadata.json";

/** What programs call a file by its last ending. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  pdf: "application/pdf",
  png: "image/png",
  tif: "image/tiff",
  tiff: "image/tiff",
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
  gexf: "application/gexf+xml",
  graphml: "application/graphml+xml",
  bib: "application/x-bibtex",
  cypher: "text/plain",
  tex: "application/x-tex",
  md: "text/markdown",
  cff: "application/yaml",
};

/**
 * The metadata of a folder with a figure and all that it rests on, as an RO-Crate.
 *
 * Shape   flattened JSON-LD: the descriptor, the folder, its files, what made the figure of what, and the texts it rests on.
 * Source  RO-Crate Metadata Specification 1.1, https://w3id.org/ro/crate/1.1
 *
 * @param files      every file of the folder but this one, the figure first, the query named `query`
 * @param published  the day of publication, ISO, which the specification demands
 */
export function writeCrate(
  document: FigureDocument,
  files: readonly CrateFile[],
  query: string,
  published: string,
): string {
  const { scene, provenance } = document;
  const [figure] = files;
  const parts = files.map(({ name }) => ref(name));
  const sources = provenance.sources.flatMap(describeSource);
  const descriptor: Entity = {
    "@id": CRATE_METADATA,
    "@type": "CreativeWork",
    conformsTo: ref(PROFILE),
    about: ref("./"),
  };
  const root: Entity = {
    "@id": "./",
    "@type": "Dataset",
    name: scene.title,
    description: `${scene.caption} ${tellAvailability(document)}`,
    datePublished: published,
    license: ref("#licence"),
    hasPart: parts,
    mainEntity: ref(figure?.name ?? ""),
    mentions: ref("#made"),
    citation: provenance.sources.map(({ id }) => ref(`#${id}`)),
  };
  const made: Entity = {
    "@id": "#made",
    "@type": "CreateAction",
    name: "The figure was made",
    description: provenance.command,
    instrument: ref("#sendgraph"),
    object: [ref(query), ...provenance.sources.map(({ id }) => ref(`#${id}`))],
    result: ref(figure?.name ?? ""),
  };
  const software: Entity = {
    "@id": "#sendgraph",
    "@type": "SoftwareApplication",
    name: "sendgraph",
    softwareVersion: provenance.software.version,
    identifier: `graph ${provenance.graphHash}`,
    citation: provenance.citation,
  };
  const licence: Entity = {
    "@id": "#licence",
    "@type": "CreativeWork",
    name: "Licence",
    description: provenance.licence,
  };
  const described = [...files.map(describeFile), made, software, licence, ...sources];
  const graph = [...new Map([descriptor, root, ...described].map((one) => [one["@id"], one])).values()];
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 1)}\n`;
}

function ref(id: string): { "@id": string } {
  return { "@id": encodeURI(id) };
}

function describeFile({ name, bytes, says }: CrateFile): Entity {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return {
    "@id": encodeURI(name),
    "@type": "File",
    name,
    description: says,
    encodingFormat: MEDIA_TYPES[ending] ?? "application/octet-stream",
    contentSize: String(bytes.length),
    sha256: sha256Bytes(bytes),
  };
}

function describeSource(source: FigureSource): Entity[] {
  const { id, title, author, publisher, published, kind, status } = source;
  const maker = (name: string | null, type: string): Entity[] =>
    name === null ? [] : [{ "@id": encodeURI(`#${type}:${name}`), "@type": type, name }];
  const [person] = maker(author, "Person");
  const [house] = maker(publisher, "Organization");
  return [
    {
      "@id": encodeURI(`#${id}`),
      "@type": kind === "news" ? "NewsArticle" : "Report",
      name: title,
      identifier: id,
      creativeWorkStatus: status,
      ...(published === null ? {} : { datePublished: published }),
      ...(person ? { author: { "@id": person["@id"] } } : {}),
      ...(house ? { publisher: { "@id": house["@id"] } } : {}),
    },
    ...(person ? [person] : []),
    ...(house ? [house] : []),
  ];
}
