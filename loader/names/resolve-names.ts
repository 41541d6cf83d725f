import { slugOf } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import { councilOf } from "../tables/area-bodies.ts";
import type { NameEntry } from "../tables/gazetteer.ts";
import { isWithin } from "../tables/text-period.ts";
import type { FoundName } from "./find-names.ts";
import { kindOfId, makeMention, type NamingContext } from "./naming-context.ts";
import { type NamedPlainly, type ResolvedName, resolveName } from "./resolve-name.ts";

/** Mentions of the names found, each resolved or left with its candidates; what lacks support is left out. */
export function resolveNames(
  names: readonly FoundName[],
  plain: NamedPlainly,
  context: NamingContext,
): Mention[] {
  const mentions: Mention[] = [];
  // The same name, with its entries, comes again and again in one text, and means the same.
  const resolvedByEntries = new Map<readonly NameEntry[], ResolvedName>();
  const resolve = (entries: readonly NameEntry[]): ResolvedName => {
    const known = resolvedByEntries.get(entries);
    if (known) return known;
    const resolved = resolveName(entries, plain, context.period, context.reference);
    resolvedByEntries.set(entries, resolved);
    return resolved;
  };
  for (const name of names) {
    if (name.means === "all") mentions.push(...mentionList(name, plain, context));
    else {
      const mention = mentionOne(name, resolve(name.entries), context);
      if (mention) mentions.push(mention);
    }
  }
  return mentions;
}

const NO_CANDIDATES: readonly string[] = [];

function mentionOne(name: FoundName, resolved: ResolvedName, context: NamingContext): Mention | null {
  if (resolved.kind === "unsupported") return null;
  const { tokens } = name.sentence;
  if (resolved.kind === "unclear") {
    const { candidates } = resolved;
    const kind = kindOfId(candidates[0] ?? "");
    return makeMention(context, tokens, name, { kind, entityId: null, candidates, by: "alias" });
  }
  const { id, entry } = resolved;
  const kind = kindOfId(id);
  return makeMention(context, tokens, name, {
    kind,
    entityId: id,
    candidates: NO_CANDIDATES,
    by: entry.kind,
  });
}

/** One mention, over the whole list, for each body it names; an area in a list of councils stands for its council. */
function mentionList(name: FoundName, plain: NamedPlainly, context: NamingContext): Mention[] {
  const byAlias = new Map<string, NameEntry[]>();
  for (const entry of name.entries) byAlias.set(entry.alias, [...(byAlias.get(entry.alias) ?? []), entry]);
  const group = groupOf(name, byAlias, context);
  if (group) return [group];
  const ids = [...byAlias.values()].flatMap((entries) => {
    const resolved = resolveName(entries, plain, context.period, context.reference);
    if (resolved.kind !== "known") return [];
    const id = resolved.id.startsWith("area:") ? councilOf(resolved.id, context.reference) : resolved.id;
    return id === null ? [] : [id];
  });
  return [...new Set(ids)].map((entityId) =>
    makeMention(context, name.sentence.tokens, name, { kind: "body", entityId, candidates: [], by: "alias" }),
  );
}

/** "Kent and Medway CCGs", before there was one of that name: the group of them. */
function groupOf(
  { sentence: { tokens }, first, last }: FoundName,
  byAlias: ReadonlyMap<string, readonly NameEntry[]>,
  context: NamingContext,
): Mention | null {
  const [alias, ...others] = [...byAlias.keys()];
  const noun = tokens[last - 1]?.norm === "ccgs" || tokens[last - 1]?.norm === "groups" ? "CCGs" : null;
  if (alias === undefined || others.length > 0 || noun === null) return null;
  const bodies = (byAlias.get(alias) ?? []).flatMap(({ id }) => context.reference.bodies.get(id ?? "") ?? []);
  if (bodies.some((body) => isWithin(body, context.period))) return null;
  const areas = [...new Set(bodies.flatMap((body) => body.areas.map(({ id }) => id)))];
  const areaId = areas.length === 1 ? (areas[0] ?? null) : null;
  const named = { name: `${alias} ${noun}`, kind: "ccg", areaId } as const;
  const rest = {
    kind: "body",
    entityId: `body:${slugOf(named.name)}`,
    candidates: [],
    by: "alias",
    named,
  } as const;
  return makeMention(context, tokens, { first, last }, rest);
}
