import type { BodyKind } from "../../cypher/schema.ts";

/** What a mention names. */
export type MentionKind = "area" | "body" | "inspectorate" | "person";

/** A body that stands in no reference table, as the text names it. */
export interface NamedBody {
  readonly name: string;
  readonly kind: BodyKind;
  readonly areaId: string | null;
}

/**
 * One place where a text names something.
 *
 * Shape   `exact === text.slice(start, end)`; `entityId` is null while it stays ambiguous or unknown, and `candidates`
 *         then lists what it may be. References back ("the council") are mentions of what they refer to.
 */
export interface Mention {
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly entityId: string | null;
  readonly candidates: readonly string[];
  /** How it was recognised: by its name, by an alias, or by reference back. */
  readonly by: "name" | "alias" | "reference";
  /** Only of a body that stands in no reference table, else null. */
  readonly named: NamedBody | null;
}
