import { areaName } from "./area-bodies.ts";
import { slugOf } from "./ids.ts";
import type { Mention, NamedBody } from "./mention.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";
import type { Sentence } from "./sentence.ts";
import { countBelow } from "./taken-places.ts";
import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

const FORUM = ["parent", "carer", "forum"] as const;
const PARENT = new WordForm(/^parents?$/u);
const CARER = new WordForm(/^carers?$/u);
const JOINTS = new WordForm(/^(?:and|&|-|')$/u);
const MOST_TOKENS = 5;

/**
 * A forum that goes by no other name ("the local Parent Carer Forum"): that of the area named last. Where the text names a forum in
 * full, it is that one, and no name of its own.
 */
export function findBareForums(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const { bodies } = context.reference;
  const isForum = ({ entityId, named: own }: Mention): boolean =>
    (own?.kind ?? bodies.get(entityId ?? "")?.kind) === "parent-carer-forum";
  if (named.some(isForum)) return [];
  const places = findPlaces(sentences);
  if (places.length === 0) return [];
  const areas = named.flatMap((mention) => {
    const areaId = areaOf(mention, context);
    return areaId === null ? [] : [{ areaId, start: mention.start }];
  });
  const starts = areas.map(({ start }) => start);
  const forums = [...bodies.values()].filter(({ kind }) => kind === "parent-carer-forum");
  return places.flatMap(({ tokens, first, last }): Mention[] => {
    const before = countBelow(starts, tokens[first]?.start ?? 0);
    const areaId = areas[Math.max(0, before - 1)]?.areaId;
    if (areaId === undefined) return [];
    const known = forums.filter((forum) => forum.areas.some(({ id }) => id === areaId));
    return [makeForum(tokens, { first, last }, { areaId, known }, context)];
  });
}

interface ForumPlace extends TokenRange {
  readonly tokens: readonly Token[];
}

function findPlaces(sentences: readonly Sentence[]): ForumPlace[] {
  const places: ForumPlace[] = [];
  for (const { tokens } of sentences)
    for (const [first, token] of tokens.entries()) {
      const last = PARENT.fits(token) ? forumEnd(tokens, first) : null;
      if (last !== null) places.push({ tokens, first, last });
    }
  return places;
}

function areaOf({ kind, entityId }: Mention, { reference }: NamingContext): string | null {
  if (kind === "area") return entityId;
  const isCouncil = kind === "body" && reference.bodies.get(entityId ?? "")?.kind === "council";
  return isCouncil && entityId !== null ? entityId.replace("body:", "area:") : null;
}

/** After the last word of "Parent Carer Forum", each with a capital. */
function forumEnd(tokens: readonly Token[], first: number): number | null {
  let at = first;
  for (const word of FORUM) {
    while (at > first && at < first + MOST_TOKENS && JOINTS.fits(tokens[at])) at++;
    const token = tokens[at];
    const isWord = word === "parent" ? PARENT.fits(token) : word === "carer" ? CARER.fits(token) : false;
    if (!token?.isCapital || !(isWord || token.norm === word)) return null;
    at++;
  }
  return at;
}

/** The forum that the tables have for the area; else "the city's Parent Carer Forum" goes by the name of the city, any other as it is printed. */
function makeForum(
  tokens: readonly Token[],
  range: TokenRange,
  { areaId, known }: { readonly areaId: string; readonly known: readonly { readonly id: string }[] },
  context: NamingContext,
): Mention {
  const { reference, text } = context;
  const isOwned = /^'s?$/u.test(tokens[range.first - 1]?.norm ?? "");
  const [only] = known;
  const rest = { kind: "body", candidates: [] } as const;
  if (only && known.length === 1)
    return makeMention(context, tokens, range, { ...rest, entityId: only.id, by: "reference" });
  const printed = text.slice(tokens[range.first]?.start, tokens[range.last - 1]?.end).replace(/\s+/gu, " ");
  const ofArea = `${areaName(areaId, reference)} ${printed}`;
  const named: NamedBody = { name: isOwned ? ofArea : printed, kind: "parent-carer-forum", areaId };
  const entityId = `body:${slugOf(ofArea)}`;
  return makeMention(context, tokens, range, {
    ...rest,
    entityId,
    by: isOwned ? "reference" : "name",
    named,
  });
}
