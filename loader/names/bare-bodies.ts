import { slugOf } from "../model/ids.ts";
import type { Mention, NamedBody } from "../model/mention.ts";
import { areaName } from "../tables/area-bodies.ts";
import type { Sentence } from "../text/sentence.ts";
import { countBelow } from "../text/taken-places.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type MentionRest, makeMention, type NamingContext } from "./naming-context.ts";

const FORUM = ["parent", "carer", "forum"] as const;
const PARENT = new WordForm(/^parents?$/u);
const CARER = new WordForm(/^carers?$/u);
const JOINTS = new WordForm(/^(?:and|&|-|')$/u);
const MOST_TOKENS = 5;

/** Where the bare name of a body ends, if it begins at a token. */
type EndOf = (tokens: readonly Token[], first: number) => number | null;

/**
 * Forums and partnerships that go by no other name ("the local Parent Carer Forum", "the county's Local Area Partnership"): that of the
 * area named last. Where the text names one in full, it is that one, and no name of its own.
 */
export function findBareBodies(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  return [
    ...findBare("parent-carer-forum", forumEnd, holding(PARENT, sentences), named, context),
    ...findBare("other", partnershipEnd, holding(LAST_WORD, sentences), named, context),
  ];
}

/** The sentences that may hold a word without which no such body is named. */
function holding(word: WordForm, sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(({ forms }) => word.mayStandIn(forms));
}

function findBare(
  kind: NamedBody["kind"],
  endOf: EndOf,
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const places = findPlaces(sentences, endOf);
  if (places.length === 0) return [];
  const { bodies } = context.reference;
  const isSuch = (body: Pick<NamedBody, "kind" | "name"> | undefined): boolean =>
    body?.kind === kind && (kind !== "other" || /partnership$/iu.test(body.name));
  if (named.some(({ entityId, named: own }) => isSuch(own ?? bodies.get(entityId ?? "")))) return [];
  const areaIds: string[] = [];
  const starts: number[] = [];
  for (const mention of named) {
    const areaId = areaOf(mention, context);
    if (areaId === null) continue;
    areaIds.push(areaId);
    starts.push(mention.start);
  }
  const listed = [...bodies.values()].filter(isSuch);
  const made = new Map<string, MentionRest>();
  const mentions: Mention[] = [];
  for (const { tokens, first, last } of places) {
    const before = countBelow(starts, tokens[first]?.start ?? 0);
    const areaId = areaIds[Math.max(0, before - 1)];
    if (areaId === undefined) continue;
    const printed = context.text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    const hasOwner = isOwned(tokens, first);
    const key = `${areaId} ${hasOwner} ${printed}`;
    let rest = made.get(key);
    if (!rest) {
      const known = listed.filter(({ areas: own }) => own.some(({ id }) => id === areaId));
      rest = tellBody({ kind, areaId, known, printed, hasOwner }, context);
      made.set(key, rest);
    }
    mentions.push(makeMention(context, tokens, { first, last }, rest));
  }
  return mentions;
}

interface BarePlace extends TokenRange {
  readonly tokens: readonly Token[];
}

function findPlaces(sentences: readonly Sentence[], endOf: EndOf): BarePlace[] {
  const places: BarePlace[] = [];
  for (const { tokens } of sentences)
    for (let first = 0; first < tokens.length; first++) {
      const last = endOf(tokens, first);
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
  if (!PARENT.fits(tokens[first]) || isPartOfName(tokens[first - 1])) return null;
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

/** "Midshire Parent Carer Forum": no bare name. */
function isPartOfName(before: Token | undefined): boolean {
  return before?.kind === "word" && before.isCapital && before.norm !== "the";
}

const PARTNERSHIP = ["local", "area", "partnership"] as const;
const LAST_WORD = new WordForm(/^partnership$/u);
const PLACE = new WordForm(/^(?:county|city|borough|town|area|district|region)$/u);

/** After "the county's Local Area Partnership", each with a capital: without an owner it may be any. */
function partnershipEnd(tokens: readonly Token[], first: number): number | null {
  const isName = PARTNERSHIP.every((word, i) => {
    const token = tokens[first + i];
    return token?.norm === word && token.isCapital;
  });
  return isName && isOwned(tokens, first) && PLACE.fits(tokens[first - 2])
    ? first + PARTNERSHIP.length
    : null;
}

function isOwned(tokens: readonly Token[], first: number): boolean {
  return /^'s?$/u.test(tokens[first - 1]?.norm ?? "");
}

interface BareBody {
  readonly kind: NamedBody["kind"];
  readonly areaId: string;
  /** Bodies of the kind that the tables have for the area. */
  readonly known: readonly { readonly id: string }[];
  readonly printed: string;
  readonly hasOwner: boolean;
}

/** The body that the tables have for the area; else "the city's Parent Carer Forum" goes by the name of the city, any other as it is printed. */
function tellBody(
  { kind, areaId, known, printed, hasOwner }: BareBody,
  { reference }: NamingContext,
): MentionRest {
  const [only] = known;
  const rest = { kind: "body", candidates: [] } as const;
  if (only && known.length === 1) return { ...rest, entityId: only.id, by: "reference" };
  const name = printed.replace(/\s+/gu, " ");
  const ofArea = `${areaName(areaId, reference)} ${name}`;
  return {
    ...rest,
    entityId: `body:${slugOf(ofArea)}`,
    by: hasOwner ? "reference" : "name",
    named: { name: hasOwner ? ofArea : name, kind, areaId },
  };
}
