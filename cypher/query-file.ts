import { SendgraphError } from "./errors.ts";
import type { PlainValue } from "./store.ts";

/** What a parameter may be; a choice is one of the words that its header lists. */
const PARAMETER_TYPES = ["integer", "number", "text", "date", "boolean"] as const;
type ParameterType = (typeof PARAMETER_TYPES)[number] | "choice";

/** One parameter of a saved query. Without a default it must be given. */
export interface QueryParameter {
  readonly name: string;
  readonly type: ParameterType;
  /** The words of a choice; empty for other types. */
  readonly choices: readonly string[];
  readonly default?: PlainValue;
  readonly description: string;
}

/** A saved query: plain Cypher under a header of `//` lines. */
export interface SavedQuery {
  readonly name: string;
  readonly title: string;
  /** What it answers, as a sentence or more. */
  readonly question: string;
  readonly parameters: readonly QueryParameter[];
  /** How its rows may be shown: `table`, `graph`. */
  readonly returns: readonly string[];
  /** The whole text, header included: what is run. */
  readonly text: string;
}

const HEADER_LINE = /^\/\/ ?(?<rest>.*)$/;
const FIELD = /^(?<field>title|returns):\s*(?<value>.+)$/;
const PARAMETER =
  /^param (?<name>[A-Za-z]\w*): (?<type>[\w-]+(?: \| [\w-]+)*)(?: = (?<value>"[^"]*"|\S+))?(?:\s{2,}(?<description>.+))?$/;

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

/** Reads the header of a saved query. A header that cannot be read is a `query-syntax` error that quotes the line. */
export function parseQueryFile(name: string, text: string): SavedQuery {
  const lines = headerLines(text);
  const fields = new Map<string, string>();
  const question: string[] = [];
  const parameters: QueryParameter[] = [];
  for (const line of lines) {
    const { field, value } = FIELD.exec(line)?.groups ?? {};
    if (field !== undefined && value !== undefined) fields.set(field, value.trim());
    else if (line.startsWith("param ")) parameters.push(parseParameter(name, line));
    else if (line !== "") question.push(line);
  }
  return {
    name,
    title: fields.get("title") ?? name,
    question: question.join(" "),
    parameters,
    returns: (fields.get("returns") ?? "table").split("|").map((word) => word.trim()),
    text,
  };
}

/** The value of a parameter, read from what a person typed; undefined where it is not of the type. */
export function parseValue(
  { type, choices }: Pick<QueryParameter, "type" | "choices">,
  typed: string,
): PlainValue | undefined {
  if (type === "choice") return choices.includes(typed) ? typed : undefined;
  return READ_BY_TYPE[type](typed);
}

const READ_BY_TYPE: Record<Exclude<ParameterType, "choice">, (typed: string) => PlainValue | undefined> = {
  integer: (typed) =>
    /^-?\d+$/.test(typed) && Number.isSafeInteger(Number(typed)) ? Number(typed) : undefined,
  number: (typed) => (typed.trim() !== "" && Number.isFinite(Number(typed)) ? Number(typed) : undefined),
  text: (typed) => typed,
  date: (typed) => (isDay(typed) ? typed : undefined),
  boolean: (typed) =>
    new Map([
      ["true", true],
      ["false", false],
    ]).get(typed),
};

function headerLines(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const rest = HEADER_LINE.exec(line)?.groups?.["rest"];
    if (rest === undefined) break;
    lines.push(rest.trim());
  }
  return lines;
}

function parseParameter(query: string, line: string): QueryParameter {
  const groups = PARAMETER.exec(line)?.groups;
  const kind = kindOf(groups?.["type"] ?? "");
  if (groups === undefined || kind === undefined) throw headerError(query, line);
  const { name = "", value, description = "" } = groups;
  const parameter = { name, ...kind, description };
  if (value === undefined) return parameter;
  const parsed = parseValue(kind, value.replace(/^"(.*)"$/, "$1"));
  if (parsed === undefined) throw headerError(query, line);
  return { ...parameter, default: parsed };
}

function kindOf(type: string): Pick<QueryParameter, "type" | "choices"> | undefined {
  if (type.includes("|")) return { type: "choice", choices: type.split("|").map((word) => word.trim()) };
  const known = PARAMETER_TYPES.find((name) => name === type);
  return known === undefined ? undefined : { type: known, choices: [] };
}

function headerError(query: string, line: string): SendgraphError {
  return new SendgraphError(
    "query-syntax",
    `The header of query "${query}" has "// ${line}", which cannot be read.`,
    `Write "// param NAME: TYPE = DEFAULT   description"; TYPE is ${PARAMETER_TYPES.join(", ")}, or words with " | " between them.`,
  );
}

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const date = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
}
