import type { Mention, MentionKind } from "../model/mention.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { Reference } from "../tables/reference.ts";
import type { TextPeriod } from "../tables/text-period.ts";
import type { Token } from "../text/tokens.ts";

/** What the finders of names read one text against. */
export interface NamingContext {
  readonly text: string;
  readonly period: TextPeriod;
  readonly reference: Reference;
  readonly cues: NameCues;
}

/** What a mention tells besides its place. */
export type MentionRest = Pick<Mention, "kind" | "entityId" | "candidates" | "by"> & {
  readonly named?: Mention["named"];
};

/** A mention of the tokens `[first, last)`. */
export function makeMention(
  context: NamingContext,
  tokens: readonly Token[],
  range: { readonly first: number; readonly last: number },
  { kind, entityId, candidates, by, named = null }: MentionRest,
): Mention {
  const start = tokens[range.first]?.start ?? 0;
  const end = tokens[range.last - 1]?.end ?? start;
  return { kind, start, end, exact: context.text.slice(start, end), entityId, candidates, by, named };
}

/** What sort of thing an id names. */
export function kindOfId(id: string): MentionKind {
  if (id.startsWith("area:")) return "area";
  return id.startsWith("inspectorate:") ? "inspectorate" : "body";
}
