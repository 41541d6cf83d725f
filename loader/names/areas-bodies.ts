import { slugOf } from "../model/ids.ts";
import type { Mention } from "../model/mention.ts";
import { NUMBERS } from "../numbers/number-words.ts";
import { type AreaBodies, councilOf, findAreaBodies } from "../tables/area-bodies.ts";
import { withAcronym } from "../tables/gazetteer.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";

type Sort = "council" | "ccg" | "icb";

/** What an area's name can be followed by to name its bodies, and whether it then speaks of several. */
const NOUNS: ReadonlyMap<string, readonly [Sort, boolean]> = new Map([
  ["council", ["council", false]],
  ["local authority", ["council", false]],
  ["county council", ["council", false]],
  ["city council", ["council", false]],
  ["borough council", ["council", false]],
  ["ccg", ["ccg", false]],
  ["ccgs", ["ccg", true]],
  ["clinical commissioning group", ["ccg", false]],
  ["clinical commissioning groups", ["ccg", true]],
  ["icb", ["icb", false]],
  ["icbs", ["icb", true]],
  ["integrated care board", ["icb", false]],
  ["integrated care boards", ["icb", true]],
]);
const OPENS_NOUN = new WordForm(new Set([...NOUNS.keys()].map((noun) => noun.split(" ", 1)[0] ?? "")));
const BETWEEN = new WordForm(/^(?:'s|'|local|own|two|three|four|five|six|seven|nhs)$/u);
const NOT_AFTER_COUNCIL = new Set(["tax", "house", "houses", "estate", "estates", "taxpayers"]);
const PARTNERSHIP_WORDS = listed("areas-bodies: partnership words");
/** Words between an area's name and a forum of the young: "Rutland Disabled Youth Forum". */
const YOUTH_WORDS = new WordForm(/^(?:youth|young|people(?:'s)?|disabled|disability|send|inclusion)$/u);
const OF_YOUNG = new WordForm(/^(?:youth|young)$/u);
const YOUTH_NOUN = new WordForm(/^(?:forum|parliament)$/u);
/** What tells that the name goes on to a trust's or a committee's. */
const GOES_ON = new WordForm(/^(?:nhs|trust|university|foundation|executive|committee)$/u);
/** Words between an area's name and the noun, at the most. */
const REACH = 6;

/** Between a noun and its area: "the CCGs across Kent". */
const OF_AREA = new WordForm(/^(?:in|across|for|of|covering|serving)$/u);
const MOST_NOUN_WORDS = 3;

/**
 * Bodies named by their area: "Hillingdon's clinical commissioning group", "the Staffordshire CCGs", "the CCGs in Kent", "Bury
 * Local Area Partnership".
 */
export function findAreasBodies(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const areas = named.filter(
    (mention) =>
      mention.entityId !== null && (mention.kind === "area" || isCouncilsAcronym(mention, context)),
  );
  const mentions: Mention[] = [];
  let at = 0;
  for (const { tokens, end } of sentences) {
    let first = 0;
    for (; (areas[at]?.start ?? end) < end; at++) {
      const area = areas[at];
      while ((tokens[first]?.start ?? end) < (area?.start ?? 0)) first++;
      if (area) mentions.push(...bodiesAfter(tokens, first, area, named, context));
    }
  }
  return mentions;
}

const ACRONYM = /^\p{Lu}{2,}$/u;

/** "BCP", the council's short form, begins the partnership's name too: "BCP Local Area Partnership". */
function isCouncilsAcronym({ kind, entityId, exact }: Mention, { reference }: NamingContext): boolean {
  return kind === "body" && ACRONYM.test(exact) && reference.bodies.get(entityId ?? "")?.kind === "council";
}

function bodiesAfter(
  tokens: readonly Token[],
  first: number,
  area: Mention,
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  let at = first;
  while ((tokens[at]?.start ?? area.end) < area.end) at++;
  if (area.entityId === null) return [];
  const partnership = partnershipAt(tokens, first, at, area.entityId.replace("body:", "area:"), context);
  if (partnership) return [partnership];
  if (area.kind === "body") return [];
  while (BETWEEN.fits(tokens[at])) at++;
  const after = nounAt(tokens, at);
  const noun = after ?? nounBefore(tokens, first);
  if (!noun) return [];
  const range = after
    ? { first, last: withAcronym(tokens, after.last) }
    : { first: noun.first, last: noun.last };
  const counted = countedBefore(tokens, noun.first) ?? (after ? countedBefore(tokens, first) : null);
  const bodies = bodiesOf(area.entityId, noun.sort, noun.many, context, counted);
  const own = bodies.kind === "group" ? namedBodiesOf(area.entityId, noun.sort, named, context) : [];
  const told: AreaBodies = own.length > 1 ? { kind: "known", ids: own } : bodies;
  return mentionBodies(told, tokens, range, "alias", context);
}

/** The area's bodies of a sort that the text names one by one: then its "CCGs" are those, and no body besides. */
function namedBodiesOf(
  areaId: string,
  sort: Sort,
  named: readonly Mention[],
  { reference }: NamingContext,
): string[] {
  const isOfArea = (id: string): boolean => {
    const body = reference.bodies.get(id);
    return body?.kind === sort && body.areas.some((area) => area.id === areaId);
  };
  return [
    ...new Set(named.flatMap(({ entityId }) => (entityId !== null && isOfArea(entityId) ? entityId : []))),
  ];
}

interface Noun {
  readonly first: number;
  readonly last: number;
  readonly sort: Sort;
  readonly many: boolean;
}

/** "the CCGs in" before an area: only of health bodies, for "the council in Kent" may be another's. */
function nounBefore(tokens: readonly Token[], area: number): Noun | null {
  if (!OF_AREA.fits(tokens[area - 1])) return null;
  for (let at = Math.max(0, area - 1 - MOST_NOUN_WORDS); at < area - 1; at++) {
    const noun = nounAt(tokens, at);
    if (noun?.last === area - 1 && noun.sort !== "council") return noun;
  }
  return null;
}

function nounAt(tokens: readonly Token[], at: number): Noun | null {
  if (!OPENS_NOUN.fits(tokens[at])) return null;
  for (const words of [3, 2, 1]) {
    const norms = tokens.slice(at, at + words).map(({ norm }) => norm);
    const found = NOUNS.get(norms.join(" "));
    const isOther = found?.[0] === "council" && NOT_AFTER_COUNCIL.has(tokens[at + words]?.norm ?? "");
    if (found && norms.length === words && !isOther)
      return { first: at, last: at + words, sort: found[0], many: found[1] };
  }
  return null;
}

/** Words between a number and what it counts: "six local NHS CCGs". */
const OF_COUNTED = new WordForm(/^(?:local|nhs|separate|different|own)$/u);

/** How many "the four CCGs" are; null where no number stands before them. */
export function countedBefore(tokens: readonly Token[], noun: number): number | null {
  let at = noun - 1;
  while (OF_COUNTED.fits(tokens[at])) at--;
  return NUMBERS.get(tokens[at]?.norm ?? "") ?? null;
}

/** The bodies that an area's "council", "CCG" or "CCGs" stand for. */
export function bodiesOf(
  areaId: string,
  sort: Sort,
  many: boolean,
  context: NamingContext,
  counted: number | null = null,
): AreaBodies {
  if (sort !== "council")
    return findAreaBodies(areaId, sort, many, context.period, context.reference, counted);
  const council = councilOf(areaId, context.reference);
  return council ? { kind: "known", ids: [council] } : { kind: "unclear", candidates: [] };
}

/** Mentions, over one range, of the bodies it stands for. */
export function mentionBodies(
  bodies: AreaBodies,
  tokens: readonly Token[],
  range: { readonly first: number; readonly last: number },
  by: Mention["by"],
  context: NamingContext,
): Mention[] {
  const make = (
    entityId: string | null,
    candidates: readonly string[] = [],
    named: Mention["named"] = null,
  ): Mention => makeMention(context, tokens, range, { kind: "body", entityId, candidates, by, named });
  switch (bodies.kind) {
    case "known":
      return bodies.ids.map((id) => make(id));
    case "group":
      return [make(bodies.id, [], bodies.body)];
    case "unclear":
      return [make(null, bodies.candidates)];
  }
}

/** "Hertfordshire Local Area Partnership", "Rutland Disabled Youth Forum": a body of its own, as the text names it. */
function partnershipAt(
  tokens: readonly Token[],
  first: number,
  after: number,
  areaId: string,
  context: NamingContext,
): Mention | null {
  const last = partnershipEnd(tokens, after) ?? youthForumEnd(tokens, after);
  if (last === null) return null;
  const printed = context.text.slice(tokens[first]?.start, tokens[last - 1]?.end);
  const name = printed
    .replace(/[’']s(?=\s)/u, "")
    .replace(/\s+/gu, " ")
    .replace(/\blocal area partnership$/u, "Local Area Partnership");
  const named = { name, kind: "other", areaId } as const;
  const entityId = `body:${slugOf(name)}`;
  const rest = { kind: "body", entityId, candidates: [], by: "name", named } as const;
  return makeMention(context, tokens, { first, last }, rest);
}

/** After the last word of "Local Area Partnership", and of "Partnership Board". */
function partnershipEnd(tokens: readonly Token[], after: number): number | null {
  for (let at = after; at < after + REACH; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (at > after && isPartnership(tokens, at)) {
      if (GOES_ON.fits(next) && next?.isCapital) return null;
      return next?.norm === "board" && next.isCapital ? at + 2 : at + 1;
    }
    if (!token || !PARTNERSHIP_WORDS.fits(token)) return null;
  }
  return null;
}

/** With a capital, or "Oxfordshire's local area partnership": the name of what inspectors inspect, in whatever letters. */
function isPartnership(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isLocalArea = tokens[at - 2]?.norm === "local" && tokens[at - 1]?.norm === "area";
  return token?.norm === "partnership" && (token.isCapital || isLocalArea);
}

function youthForumEnd(tokens: readonly Token[], after: number): number | null {
  let at = after;
  while (at < after + REACH && tokens[at]?.isCapital && YOUTH_WORDS.fits(tokens[at])) at++;
  const isNoun = tokens[at]?.isCapital === true && YOUTH_NOUN.fits(tokens[at]);
  return isNoun && tokens.slice(after, at).some((token) => OF_YOUNG.fits(token)) ? at + 1 : null;
}
