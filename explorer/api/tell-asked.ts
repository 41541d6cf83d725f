import { readKnownNodes } from "../../cypher/known-nodes.ts";
import type { SavedQuery } from "../../cypher/query-file.ts";
import type { PlainValue, Store } from "../../cypher/store.ts";
import { tellName } from "../view/queries-form.ts";

/**
 * What a saved query was asked with, defaults too, in words: `area Northumberland, fewest shared 1`; null for nothing. A caption without it
 * speaks of "this area", and nobody can tell which.
 */
export async function tellAsked(
  store: Store,
  { parameters }: SavedQuery,
  values: Readonly<Record<string, PlainValue>>,
): Promise<string | null> {
  const told: string[] = [];
  for (const { name, label } of parameters) {
    const value = values[name] ?? "";
    const given = (Array.isArray(value) ? value : [value]).map(String).filter((one) => one !== "");
    if (given.length === 0) continue;
    const nodes = label === undefined ? [] : await readKnownNodes(store, label);
    const named = given.map((one) => nodes.find(({ id }) => id === one)?.name ?? one);
    told.push(`${tellName(name)} ${named.join(" and ")}`);
  }
  return told.length === 0 ? null : told.join(", ");
}

/** A legend of one column of print has room for so many letters beside the names of its bars. */
const MOST_LETTERS = 28;

/** What a column counts, after its name where the query tells more of it: `shared: themes in common`. */
export function tellMeasure({ columns }: SavedQuery, name: string): string {
  const description = columns.find((column) => column.name === name)?.description ?? "";
  const told = `${name}: ${description.charAt(0).toLowerCase()}${description.slice(1)}`;
  return description === "" || told.length > MOST_LETTERS ? name : told;
}
