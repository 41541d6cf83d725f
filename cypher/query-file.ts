import { SendgraphError } from "./errors.ts";
import { type ParameterKind, parseKind, parseValue } from "./parameter-kinds.ts";
import type { PlainValue } from "./store.ts";

/** One parameter of a saved query. Without a default it must be given. */
export interface QueryParameter extends ParameterKind {
  readonly name: string;
  readonly default?: PlainValue;
  readonly description: string;
}

/** What a column of the answer means. */
interface QueryColumn {
  readonly name: string;
  readonly description: string;
}

/** How rows may be shown. */
const SHAPES = ["table", "graph", "matrix", "timeline"] as const;
type Shape = (typeof SHAPES)[number];

/** A saved query: plain Cypher under a header of `//` lines. */
export interface SavedQuery {
  readonly name: string;
  readonly title: string;
  /** What it answers, as a sentence or more. */
  readonly question: string;
  readonly parameters: readonly QueryParameter[];
  /** How its rows may be shown, the best first. */
  readonly returns: readonly Shape[];
  /** Columns that their names do not explain. */
  readonly columns: readonly QueryColumn[];
  /** Parameters as typed that give an answer worth seeing; null where the header has no example. */
  readonly example: Readonly<Record<string, string>> | null;
  /** The whole text, header included: what is run. */
  readonly text: string;
}

const HEADER_LINE = /^(?<slashes>\/\/ ?)(?<rest>.*)$/;
const FIELD = /^(?<field>title|returns|example):\s*(?<value>.*)$/;
const PARAMETER =
  /^param (?<name>[A-Za-z]\w*): (?<type>text of \w+\.\w+|(?:integer|number) from -?\d+|[\w-]+(?:\[\])?(?: \| [\w-]+)*)(?: = (?<value>"[^"]*"|\S+))?(?:\s{2,}(?<description>.+))?$/;
const COLUMN = /^column (?<name>[A-Za-z]\w*): (?<description>.+)$/;

/** The text of a query's file. Bytes that are no text are a `query-syntax` error, so that they are not shown. */
export function decodeQuery(name: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new SendgraphError(
    "query-syntax",
    `"${name}" is not a text of Cypher in UTF-8.`,
    "Name a .cypher file, or save it as plain text, UTF-8.",
  );
}

/**
 * Reads the header of a saved query.
 *
 * Errors  `query-syntax` for a line that cannot be read, a parameter or column told twice, an unknown shape: the message has
 *         the line's text with its line and column, the remedy how to write it.
 */
export function parseQueryFile(name: string, text: string): SavedQuery {
  const header: Header = { question: [], parameters: [], columns: [], returns: ["table"], example: null };
  for (const line of headerLines(name, text)) readLine(header, line);
  const { question, title, ...rest } = header;
  return { name, title: title ?? name, question: question.join(" "), ...rest, text };
}

interface Header {
  title?: string;
  question: string[];
  parameters: QueryParameter[];
  columns: QueryColumn[];
  returns: readonly Shape[];
  example: Readonly<Record<string, string>> | null;
}

/** A line of the header with its place, for messages. */
interface HeaderLine {
  readonly query: string;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Of the text after the slashes, from 1. */
  readonly column: number;
}

function headerLines(query: string, text: string): HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const groups = HEADER_LINE.exec(whole)?.groups;
    if (groups === undefined) break;
    const { slashes = "", rest = "" } = groups;
    lines.push({ query, text: rest.trim(), line: index + 1, column: slashes.length + 1 });
  }
  return lines;
}

function readLine(header: Header, line: HeaderLine): void {
  const { field, value = "" } = FIELD.exec(line.text)?.groups ?? {};
  if (field === "title") header.title = value.trim();
  else if (field === "returns") header.returns = parseShapes(line, value);
  else if (field === "example") header.example = parseExample(line, value);
  else if (/^param\b/.test(line.text)) addUnique(header.parameters, parseParameter(line), line);
  else if (/^column\b/.test(line.text)) addUnique(header.columns, parseColumn(line), line);
  else if (line.text !== "") header.question.push(line.text);
}

function addUnique<Named extends { readonly name: string }>(
  all: Named[],
  one: Named,
  line: HeaderLine,
): void {
  if (all.some(({ name }) => name === one.name))
    throw headerError(line, one.name, `"${one.name}" stands there twice; keep one of the lines.`);
  all.push(one);
}

function parseShapes(line: HeaderLine, value: string): Shape[] {
  return value.split("|").map((word) => {
    const shape = SHAPES.find((known) => known === word.trim());
    if (shape === undefined)
      throw headerError(line, word.trim(), `Choose of ${SHAPES.join(", ")}, with " | " between them.`);
    return shape;
  });
}

function parseExample(line: HeaderLine, value: string): Record<string, string> {
  return Object.fromEntries(
    value.split(";").map((part) => {
      const cut = part.indexOf("=");
      if (cut < 1) throw headerError(line, part.trim(), 'Write "// example: name=value; other=value".');
      return [part.slice(0, cut).trim(), part.slice(cut + 1).trim()];
    }),
  );
}

function parseParameter(line: HeaderLine): QueryParameter {
  const groups = PARAMETER.exec(line.text)?.groups;
  const kind = parseKind(groups?.["type"] ?? "");
  if (groups === undefined || kind === undefined) {
    const type = /^param \w+:\s*(?<type>\S+)/.exec(line.text)?.groups?.["type"] ?? line.text;
    throw headerError(line, type, PARAMETER_REMEDY);
  }
  const { name = "", value, description = "" } = groups;
  const parameter = { name, ...kind, description };
  if (value === undefined) return parameter;
  const parsed = parseValue(kind, value.replace(/^"(.*)"$/, "$1"));
  if (parsed === undefined) throw headerError(line, value, PARAMETER_REMEDY);
  return { ...parameter, default: parsed };
}

const PARAMETER_REMEDY =
  'Write "// param NAME: TYPE = DEFAULT   description"; TYPE is integer, number (or integer from LEAST), text, date, boolean, words with " | " between ' +
  "them, a label for one node (Area), a label with [] for several (Area[]), or text of LABEL.PROPERTY.";

function parseColumn(line: HeaderLine): QueryColumn {
  const groups = COLUMN.exec(line.text)?.groups;
  if (groups === undefined) throw headerError(line, line.text, 'Write "// column NAME: what it means".');
  return { name: groups["name"] ?? "", description: groups["description"] ?? "" };
}

function headerError(line: HeaderLine, at: string, remedy: string): SendgraphError {
  const column = line.column + Math.max(0, line.text.indexOf(at));
  return new SendgraphError(
    "query-syntax",
    `The header of query "${line.query}" has "// ${line.text}", which cannot be read (line ${line.line}, column ${column}).`,
    remedy,
  );
}
