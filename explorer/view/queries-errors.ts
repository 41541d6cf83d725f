import { KEYWORDS } from "./cypher-keywords.ts";
import { nearestPart } from "./fuzzy.ts";

/** A place in a query's text. From 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Where the engines and our own reader say a fault is: `line 2, column 13`, or Grafeo's `query:1:24`. */
const PLACES = [/\bline (?<line>\d+), column (?<column>\d+)/, /\bquery:(?<line>\d+):(?<column>\d+)/];

/** The place in the query that a message names, or null. */
export function findErrorPlace(message: string): TextPlace | null {
  for (const pattern of PLACES) {
    const { line, column } = pattern.exec(message)?.groups ?? {};
    if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  }
  return null;
}

/** From where to where of a text a fault is marked: the word at its place, or one sign. Offsets from 0. */
export function markRange(text: string, { line, column }: TextPlace): { from: number; to: number } {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const from = Math.min(before + column - 1, text.length);
  const word = /^[\w$]+/.exec(text.slice(from))?.[0] ?? "";
  return {
    from: word === "" ? Math.max(from - 1, 0) : from,
    to: Math.min(from + Math.max(word.length, 1), text.length),
  };
}

/** The word of the language that stands for a slip where a fault is: `RETURN` for `RETRUN`; null where none is near. */
export function suggestKeyword(text: string, at: TextPlace): string | null {
  const { from, to } = markRange(text, at);
  const word = text.slice(from, to).toLowerCase();
  return nearestPart(word, LOWER_KEYWORDS)?.toUpperCase() ?? null;
}

const LOWER_KEYWORDS = new Set(KEYWORDS.map((word) => word.toLowerCase()));

/** Parameters that a query uses and its header does not declare. */
export function listUndeclared(text: string): string[] {
  const declared = new Set([...text.matchAll(/^\/\/ ?param (\w+):/gm)].map(([, name]) => name));
  const bare = text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, "");
  const used = [...bare.matchAll(/\$([A-Za-z]\w*)/g)].map(([, name = ""]) => name);
  return [...new Set(used)].filter((name) => !declared.has(name));
}

/** The text with a header line for each parameter that it uses and does not declare, below the header that it has. */
export function declareParameters(text: string, names: readonly string[]): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("//"));
  const at = end === -1 ? lines.length : end;
  return [...lines.slice(0, at), ...names.map((name) => `// param ${name}: text`), ...lines.slice(at)].join(
    "\n",
  );
}
