import { areaName } from "./area-bodies.ts";
import { slugOf } from "./ids.ts";
import type { Mention, NamedBody } from "./mention.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";
import type { Sentence } from "./sentence.ts";
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
  const areas = named.flatMap((mention) => {
    const areaId = areaOf(mention, context);
    return areaId === null ? [] : [{ areaId, start: mention.start }];
  });
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, first): Mention[] => {
      const last = PARENT.fits(token) ? forumEnd(tokens, first) : null;
      if (last === null) return [];
      const areaId = (areas.findLast(({ start }) => start < token.start) ?? areas[0])?.areaId;
      return areaId === undefined ? [] : [makeForum(tokens, { first, last }, areaId, context)];
    }),
  );
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

/** "The city's Parent Carer Forum" goes by the name of the city, any other as it is printed. */
function makeForum(
  tokens: readonly Token[],
  range: TokenRange,
  areaId: string,
  context: NamingContext,
): Mention {
  const { reference, text } = context;
  const isOwned = /^'s?$/u.test(tokens[range.first - 1]?.norm ?? "");
  const known = [...reference.bodies.values()].filter(
    ({ kind, areas }) => kind === "parent-carer-forum" && areas.some(({ id }) => id === areaId),
  );
  const [only] = known;
  const by = isOwned ? "reference" : "name";
  if (only && known.length === 1)
    return makeMention(context, tokens, range, { kind: "body", entityId: only.id, candidates: [], by });
  const printed = text.slice(tokens[range.first]?.start, tokens[range.last - 1]?.end).replace(/\s+/gu, " ");
  const ofArea = `${areaName(areaId, reference)} ${printed}`;
  const named: NamedBody = { name: isOwned ? ofArea : printed, kind: "parent-carer-forum", areaId };
  const entityId = `body:${slugOf(ofArea)}`;
  return makeMention(context, tokens, range, { kind: "body", entityId, candidates: [], by, named });
}
