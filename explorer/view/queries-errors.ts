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

/** What the embedded engine calls the signs of the language. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ LParen: "(", RParen: ")", LBracket: "[", RBracket: "]", LBrace: "{", RBrace: "}" },
  ...{ Colon: ":", Comma: ",", Arrow: "->" },
};
/** What stands before what went wrong, for who mends engines. */
const ENGINE_WORDS =
  /^(?:The embedded engine could not run the query: )?Query error: GRAFEO-\w+: (?:\w+ error: |unsupported: )?(?:\[Cypher\] )?/;
const MISSING = /Missing parameter: \$(\w+)|Expected parameter\(s\): (\w+)/;

/** An engine's message as the page tells it beside its editor, where the place is marked: what is wrong, where, and what to do there. */
export function tellFault(message: string, remedy: string): { message: string; remedy: string } {
  const missing = MISSING.exec(message);
  const name = missing?.[1] ?? missing?.[2];
  if (name !== undefined)
    return {
      message: `$${name} has no value.`,
      remedy: `Declare $${name}: then there is a field for it. Or write the value in its stead.`,
    };
  const place = findErrorPlace(message);
  if (!ENGINE_WORDS.test(message)) return { message, remedy };
  const [first = "", ...rest] = message.replace(ENGINE_WORDS, "").split("\n");
  const help = /help: (.+)/.exec(rest.join("\n"))?.[1];
  const says = first.replace(/\b[LR](?:Paren|Bracket|Brace)\b|\b(?:Colon|Comma|Arrow)\b/g, (sign) =>
    SIGNS[sign] === undefined ? sign : `“${SIGNS[sign]}”`,
  );
  const where = place === null ? "" : `Line ${place.line}, column ${place.column}: `;
  const told = `${where}${where === "" ? says : says.charAt(0).toLowerCase() + says.slice(1)}.`;
  return {
    message: help === undefined ? told : `${told} ${help}`,
    remedy: place === null ? remedy.replace("where the message points", "there") : MARKED,
  };
}

const MARKED = "Correct it where it is marked.";

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
