import { groupBy } from "../../cypher/group-by.ts";
import { tellKind } from "./wording.ts";

/** What bears a name that another may bear too. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What sort of thing it is, as far as names must be told apart: `Area`, `Body`. */
  readonly label: string;
  readonly kind: string | null;
  /** The days from and until which it existed, ISO, where known. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/**
 * Names by id, told apart where several of one label bear the same: by the years they existed, else by their kind, else by id.
 * An area that was reorganised and its successor are often called alike.
 */
export function tellApart(all: readonly Named[]): Map<string, string> {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  for (const namesakes of groupBy(all, ({ label, name }) => `${label} ${name}`).values()) {
    if (namesakes.length < 2) continue;
    const tell = TELLINGS.find((telling) => new Set(namesakes.map(telling)).size === namesakes.length);
    for (const one of namesakes) names.set(one.id, `${one.name} (${(tell ?? tellId)(one)})`);
  }
  return names;
}

const TELLINGS: readonly ((one: Named) => string)[] = [tellYears, ({ kind }) => tellKind(kind ?? ""), tellId];

function tellYears({ from = null, to = null }: Named): string {
  if (from && to) return `${from.slice(0, 4)} to ${to.slice(0, 4)}`;
  if (from) return `since ${from.slice(0, 4)}`;
  return to ? `until ${to.slice(0, 4)}` : "";
}

function tellId({ id }: Named): string {
  return id.slice(id.indexOf(":") + 1);
}
