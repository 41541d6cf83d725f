import type { Mention } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";

const PARENT = new WordForm(/^parents?$/u);
const CARER = new WordForm(/^carers?$/u);
const FORUM = new WordForm(/^forum$/u);
const JOINT = new WordForm(/^(?:and|&|-|\/|'s?)$/u);
/** Between an area's name and its forum: "Leeds's", "Bedford's own". */
const BETWEEN = listed("areas-forums: between");
const MOST_BETWEEN = 4;

/**
 * Forums by their area and what they are: "Oxfordshire's parent carers forum", "Devon Parent Carer Forum". Every area has one, whatever it
 * calls itself: that of the tables, where they have one alone.
 */
export function findAreasForums(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const told = sentences.filter(({ forms }) => FORUM.mayStandIn(forms) && PARENT.mayStandIn(forms));
  if (told.length === 0) return [];
  const areas = named.filter(({ kind, entityId }) => kind === "area" && entityId !== null);
  const areaByStart = new Map(areas.map((area) => [area.start, area]));
  return told.flatMap(({ tokens }) =>
    tokens.flatMap((token, first) => {
      const area = areaByStart.get(token.start);
      const mention = area && forumAfter(tokens, first, area, context);
      return mention ? [mention] : [];
    }),
  );
}

function forumAfter(
  tokens: readonly Token[],
  first: number,
  { end, entityId }: Mention,
  context: NamingContext,
): Mention | null {
  let at = first;
  while ((tokens[at]?.start ?? end) < end) at++;
  const after = at;
  while (at < after + MOST_BETWEEN && BETWEEN.fits(tokens[at])) at++;
  const last = forumEnd(tokens, at);
  const forum = last === null ? null : onlyForumOf(entityId, context);
  if (last === null || forum === null) return null;
  // The name of its day is printed, but not as "Leeds's Parent Carer Forum".
  const by = at === after && tokens[last - 1]?.isCapital ? "alias" : "reference";
  return makeMention(context, tokens, { first, last }, { kind: "body", entityId: forum, candidates: [], by });
}

/** After the last word of "parent carer forum", in whatever letters. */
function forumEnd(tokens: readonly Token[], first: number): number | null {
  let at = first;
  for (const word of [PARENT, CARER, FORUM]) {
    while (at > first && JOINT.fits(tokens[at])) at++;
    if (!word.fits(tokens[at])) return null;
    at++;
  }
  return at;
}

function onlyForumOf(areaId: string | null, { reference }: NamingContext): string | null {
  const forums = [...reference.bodies.values()].filter(
    ({ kind, areas }) => kind === "parent-carer-forum" && areas.some(({ id }) => id === areaId),
  );
  return forums.length === 1 ? (forums[0]?.id ?? null) : null;
}
