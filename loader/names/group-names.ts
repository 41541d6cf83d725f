import { slugOf } from "../model/ids.ts";
import type { Mention, NamedBody } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { TakenPlaces } from "../text/taken-places.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";

/** Words that a parent carer forum's name is made of: whose it is, and what it is. */
const OF_PARENTS = new WordForm(/^(?:parents?|carers?|famil(?:y|ies))$/u);
const FORUM_NOUN = new WordForm(/^(?:forum|network|voices?|council|participation|partnership|together)$/u);
/** Words of boards that officers sit on: "Children and Families Partnership Executive". */
const OF_OFFICERS = listed("group-names: of officers");
/** Words that the name of a campaign or board ends with, or has before its place: "Midshire SEND Crisis", "SEND Crisis Midshire". */
const GROUP_NOUN = listed("group-names: group noun");
const LEAST_WORDS = 3;
const MOST_TOKENS = 10;
/** Small words inside a name. */
export const INNER = new WordForm(/^(?:and|&|of|for|in|'s?|-|\d)$/u);
/** Tokens after a name within which its area may be told: ", the county's". */
const MOST_BETWEEN = 6;

/** Where a text names areas and bodies. */
export interface GroupPlaces {
  /** Areas by the place that names them. */
  readonly areaByStart: ReadonlyMap<number, string>;
  readonly bodies: TakenPlaces;
}

/**
 * Forums of parents that the tables do not hold, and campaigns and boards for SEND: "Parent Carer Participation Forum Wirral",
 * "Point, Oldham's parent carer forum", "Midshire SEND Crisis".
 *
 * Shape   by name; of the words in capitals alone where they name an area and are made of such a body's words.
 */
export function findGroups(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const places = placesOf(named);
  const groups: Mention[] = [];
  for (const sentence of sentences) addGroups(groups, sentence, places, context);
  return groups;
}

/** Where the mentions of areas and bodies stand. */
function placesOf(named: readonly Mention[]): GroupPlaces {
  const areaByStart = new Map<number, string>();
  for (const { kind, start, entityId } of named)
    if (kind === "area" && entityId !== null) areaByStart.set(start, entityId);
  return {
    areaByStart,
    bodies: new TakenPlaces(named.filter(({ kind }) => kind === "body")),
  };
}

function addGroups(
  found: Mention[],
  { tokens, role }: Sentence,
  places: GroupPlaces,
  context: NamingContext,
): void {
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]?.isCapital) continue;
    const last = runEnd(tokens, first);
    first = afterPost(tokens, first, last, context.cues.givenNames);
    if (last > first) {
      const range = { first, last };
      const kind = places.bodies.hold(tokens, first, last) ? null : kindOf(tokens, range, places, role);
      if (kind !== null) {
        const areaId = areaIn(tokens, range, places) ?? areaTold(tokens, range, places);
        found.push(makeGroup(tokens, range, { kind, areaId }, context));
      }
      first = last - 1;
    }
  }
}

/** What a run of words in capitals names; null where it is no such body. In a headline every word may have a capital. */
function kindOf(
  tokens: readonly Token[],
  range: TokenRange,
  places: GroupPlaces,
  role: Sentence["role"],
): NamedBody["kind"] | null {
  const run = tokens.slice(range.first, range.last);
  if (areaIn(tokens, range, places) !== null) {
    if (isForum(run)) return "parent-carer-forum";
    if (role !== "headline" && isGroup(run, places)) return "other";
  }
  return null;
}

/** "Midshire SEND Improvement Board": of SEND, its noun at the end but for its place. */
function isGroup(run: readonly Token[], { areaByStart }: GroupPlaces): boolean {
  if (run.length < LEAST_WORDS || !run.some(({ norm }) => norm === "send")) return false;
  const ofPlace = run.findIndex(({ start }, at) => at > 0 && areaByStart.has(start));
  return GROUP_NOUN.fits(run.at(-1)) || GROUP_NOUN.fits(run[ofPlace - 1]);
}

/** A body that no table holds, by the name that the tokens print. */
export function makeGroup(
  tokens: readonly Token[],
  range: TokenRange,
  { kind, areaId, formal = asPrinted }: Pick<ToldGroup, "kind" | "areaId" | "formal">,
  context: NamingContext,
): Mention {
  const printed = context.text.slice(tokens[range.first]?.start, tokens[range.last - 1]?.end);
  const name = formal(printed.replace(/\s+/gu, " "));
  const named = { name, kind, areaId };
  const entityId = `body:${slugOf(name)}`;
  return makeMention(context, tokens, range, { kind: "body", entityId, candidates: [], by: "name", named });
}

/** A body that the text names and tells the sort of. */
interface ToldGroup extends Pick<NamedBody, "kind" | "areaId"> {
  readonly range: TokenRange;
  /** Its name in full, by what is printed; that itself where it is none other. */
  readonly formal?: (printed: string) => string;
}

const asPrinted = (printed: string): string => printed;

/**
 * What is named at any token of the sentences in which one of the words stands, but in headlines, where every word may have a capital, and
 * where another body is named already.
 */
export function gatherGroups(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
  words: WordForm,
  groupAt: (tokens: readonly Token[], at: number, places: GroupPlaces) => ToldGroup | null,
): Mention[] {
  const places = placesOf(named);
  const found: Mention[] = [];
  for (const { role, tokens, forms } of sentences) {
    if (role === "headline" || !words.mayStandIn(forms)) continue;
    for (let at = 1; at < tokens.length; at++) {
      const group = groupAt(tokens, at, places);
      if (!group || places.bodies.hold(tokens, group.range.first, group.range.last)) continue;
      found.push(makeGroup(tokens, group.range, group, context));
    }
  }
  return found;
}

/** After the last of the words with capitals that begin at `first`; small words may stand between them. */
export function runEnd(tokens: readonly Token[], first: number): number {
  let last = first;
  for (let at = first; at < Math.min(tokens.length, first + MOST_TOKENS); at++) {
    const token = tokens[at];
    const isOpener = at === first && token?.norm === "the";
    if (token?.isCapital && token.kind === "word" && !isOpener) last = at + 1;
    else if (at === first || !INNER.fits(token)) break;
  }
  return last;
}

/** Posts that a body has: what follows their "of" is its name. */
export const POST = listed("group-names: post");

/** Where the name begins that follows a post or a person: "Co-Chair of Midshire Parent Carer Council", "Ann Hill of Midshire SEND Action". */
function afterPost(
  tokens: readonly Token[],
  first: number,
  last: number,
  givenNames: ReadonlySet<string>,
): number {
  for (let at = first + 1; at < last; at++)
    if (tokens[at]?.norm === "of") {
      const isPersons = at - first > 1 && givenNames.has(tokens[at - 2]?.norm ?? "");
      return isPersons || POST.fits(tokens[at - 1]) ? at + 1 : first;
    }
  return first;
}

/** The first area that is named among the tokens. */
export function areaIn(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  { areaByStart }: GroupPlaces,
): string | null {
  for (let at = first; at < last; at++) {
    const areaId = areaByStart.get(tokens[at]?.start ?? -1);
    if (areaId !== undefined) return areaId;
  }
  return null;
}

/** The area in the words that tell what a forum is: "Oldham's parent carer forum". */
function areaTold(tokens: readonly Token[], { last }: TokenRange, places: GroupPlaces): string | null {
  return areaIn(tokens, { first: last, last: last + MOST_BETWEEN }, places);
}

function isForum(run: readonly Token[]): boolean {
  const holds = (words: WordForm): boolean => run.some((token) => words.fits(token));
  return run.length >= LEAST_WORDS && holds(OF_PARENTS) && holds(FORUM_NOUN) && !holds(OF_OFFICERS);
}
