import { NODE_LABELS, type NodeLabel } from "./schema.ts";
import type { PlainValue } from "./store.ts";

/** What a parameter may be. */
const SIMPLE_TYPES = ["integer", "number", "text", "date", "boolean"] as const;
type SimpleType = (typeof SIMPLE_TYPES)[number];

/** The kind of a parameter's value, as its header tells it. */
export interface ParameterKind {
  /**
   * `choice`  one of the words that the header lists;
   * `node`    one node of a label, named by id, name or, of an area, GSS code; its value is the id;
   * `nodes`   several of them, commas between, or `[]` for none; its value is the list of ids.
   */
  readonly type: SimpleType | "choice" | "node" | "nodes";
  /** The words of a choice; empty for other types. */
  readonly choices: readonly string[];
  /** The label of a node, or of the property whose values are suggested. */
  readonly label?: NodeLabel;
  /** For text: suggest the values of this property of the label. */
  readonly property?: string;
  /** Of a number, the least that it may be. */
  readonly least?: number;
}

const FROM = /^(?<type>integer|number) from (?<least>-?\d+)$/;
const SUGGESTED = /^text of (?<label>\w+)\.(?<property>\w+)$/;

/** The kind that a header's words name (`integer`, `integer from 1`, `a | b`, `Area`, `Area[]`, `text of Area.region`); undefined for none. */
export function parseKind(words: string): ParameterKind | undefined {
  if (words.includes("|")) return { type: "choice", choices: words.split("|").map((word) => word.trim()) };
  const bounded = FROM.exec(words)?.groups;
  if (bounded !== undefined)
    return {
      type: bounded["type"] === "integer" ? "integer" : "number",
      choices: [],
      least: Number(bounded["least"]),
    };
  const { label: suggested, property } = SUGGESTED.exec(words)?.groups ?? {};
  const bare = words.replace(/\[\]$/, "");
  const label = NODE_LABELS.find((known) => known === (suggested ?? bare));
  if (property !== undefined) return label && { type: "text", choices: [], label, property };
  if (label !== undefined) return { type: bare === words ? "node" : "nodes", choices: [], label };
  const type = SIMPLE_TYPES.find((known) => known === words);
  return type && { type, choices: [] };
}

/**
 * The value that a person typed for a parameter; undefined where it is not of the kind. Of a node it is what was typed, not yet
 * its id: which nodes there are, the graph knows.
 */
export function parseValue(
  { type, choices, least }: Pick<ParameterKind, "type" | "choices" | "least">,
  typed: string,
): PlainValue | undefined {
  switch (type) {
    case "choice":
      return choices.includes(typed) ? typed : undefined;
    case "node":
      return typed.trim() === "" ? undefined : typed.trim();
    case "nodes":
      return (typed.trim() === "[]" ? "" : typed)
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "");
    default: {
      const value = READ_BY_TYPE[type](typed);
      return least !== undefined && typeof value === "number" && value < least ? undefined : value;
    }
  }
}

/** What a parameter takes, for a message: `a whole number`. */
export function describeKind({ type, choices, label = "Area", least }: ParameterKind): string {
  const bound = least === undefined ? "" : ` from ${least} on`;
  switch (type) {
    case "choice":
      return choices.join(" or ");
    case "integer":
      return `a whole number${bound}`;
    case "number":
      return `a number${bound}`;
    case "boolean":
      return "true or false";
    case "date":
      return "a day as YYYY-MM-DD";
    case "text":
      return "text";
    case "node":
      return `the id or name of one ${label.toLowerCase()}`;
    case "nodes":
      return `ids or names of ${label}s, commas between`;
  }
}

const READ_BY_TYPE: Record<SimpleType, (typed: string) => PlainValue | undefined> = {
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

function isDay(typed: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return false;
  const date = new Date(`${typed}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(typed);
}
