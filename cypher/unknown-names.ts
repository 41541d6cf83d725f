import { nearestNames } from "./near-names.ts";
import { BODY_LABELS, NODE_LABELS, RELATIONSHIPS } from "./schema.ts";

const LABELS: readonly string[] = [...NODE_LABELS, ...BODY_LABELS];
const TYPES: readonly string[] = RELATIONSHIPS.map(({ type }) => type);

/** Strings, names in backticks and comments: what stands in them is no label. */
const ASIDE = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const NODE_PATTERN = /\(\s*(?:[A-Za-z_]\w*)?\s*:([^(){}[\]]*)/g;
const EDGE_PATTERN = /\[\s*(?:[A-Za-z_]\w*)?\s*:([^(){}[\]*]*)/g;

/** The labels and relationship types of a query that no graph of ours has, in words; null where it names none. */
export function tellUnknownNames(text: string): string | null {
  const bare = text.replaceAll(ASIDE, " ");
  const told = [
    ...findUnknown(bare, NODE_PATTERN, LABELS).map((name) => tellUnknown("label", name, LABELS)),
    ...findUnknown(bare, EDGE_PATTERN, TYPES).map((name) => tellUnknown("relationship type", name, TYPES)),
  ];
  return told.length === 0 ? null : told.join(" ");
}

function findUnknown(text: string, pattern: RegExp, known: readonly string[]): string[] {
  const names = [...text.matchAll(pattern)].flatMap(([, expression = ""]) =>
    expression.replace(/\bWHERE\b[\s\S]*/i, "").split(/[^A-Za-z0-9_$]+/),
  );
  return [...new Set(names)].filter((name) => /^[A-Za-z_]/.test(name) && !known.includes(name));
}

function tellUnknown(what: string, name: string, known: readonly string[]): string {
  const [nearest] = nearestNames(name, known);
  const hint = nearest === undefined ? `It has ${known.join(", ")}.` : `Did you mean "${nearest}"?`;
  return `The graph has no ${what} "${name}". ${hint}`;
}
