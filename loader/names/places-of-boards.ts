import type { Mention } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";

/** What a board of several places is, with a capital or without: "the Devon, Cornwall and Isles of Scilly partnership". */
const BOARD = listed("places-of-boards: board");
/** Of what sort it is: "the Cheshire and Merseyside cancer alliance". */
const SORT = listed("places-of-boards: sort");
const MOST_SORTS = 5;
/** What joins the places in its name, and small words inside them. */
const JOINT = new WordForm(/^(?:,|and|&)$/u);
const INNER = new WordForm(/^(?:of|with|on|upon|-)$/u);
const MOST_TOKENS = 12;
/** What stands before its name: "the old Sussex and East Surrey partnership". */
const BEFORE = listed("places-of-boards: before");
/** "The integrated care system for Lancashire and South Cumbria". */
const FOR = new WordForm(/^(?:for|covering|across|serving)$/u);
const OF_CARE = new WordForm(/^(?:care|icb|ics|health|stp)$/u);

/**
 * The names without areas that are parts of a board's name: whoever writes of "the Nottingham and Nottinghamshire system" or of "the
 * Leicester, Leicestershire and Rutland board" tells nothing of any of these places.
 */
export function withoutPlacesOfBoards(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): readonly Mention[] {
  const lists = sentences.flatMap(({ tokens, forms }) => (BOARD.mayStandIn(forms) ? listsIn(tokens) : []));
  if (lists.length === 0) return named;
  const boards = lists.flatMap((list) => boardOf(list, context));
  const ranges = lists
    .map(({ tokens, first, last }): Place => {
      return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
    })
    // "The Bury Children and Young People Board": what is joined are no places.
    .filter(
      (range) =>
        boards.some(({ start }) => start === range.start) ||
        named.some((each) => each.kind === "area" && isBehindFirst(each, range)),
    );
  const left = named.filter(({ kind, start, end }) => {
    // "The Brighton and Hove partnership" is that of one place.
    const isPart = (range: Place): boolean =>
      range.start <= start && end <= range.end && (range.start !== start || range.end !== end);
    return kind !== "area" || !ranges.some(isPart);
  });
  return [...left, ...boards];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function isBehindFirst({ start, end }: Place, range: Place): boolean {
  return range.start < start && end <= range.end;
}

interface PlaceList extends TokenRange {
  readonly tokens: readonly Token[];
}

function listsIn(tokens: readonly Token[]): PlaceList[] {
  return tokens.flatMap((token, at): PlaceList[] => {
    if (!BOARD.fits(token)) return [];
    const list = listBefore(tokens, at) ?? listAfter(tokens, at);
    return list ? [{ ...list, tokens }] : [];
  });
}

/** "The Buckinghamshire, Oxfordshire and Berkshire West board": the board of care that the tables have for those places. */
function boardOf({ tokens, first, last }: PlaceList, context: NamingContext): Mention[] {
  if (tokens[last]?.norm !== "board") return [];
  const hit = context.cues.bareNames.icb.longestAt(tokens, first, context.text);
  const [entityId, ...others] = new Set(hit?.last === last ? hit.entries.map(({ id }) => id) : []);
  if (!entityId || others.length > 0) return [];
  const range = { first, last: last + 1 };
  return [makeMention(context, tokens, range, { kind: "body", entityId, candidates: [], by: "alias" })];
}

/** Two places or more, joined, between "the" and the board. */
function listBefore(tokens: readonly Token[], board: number): TokenRange | null {
  let last = board;
  while (last > board - MOST_SORTS && SORT.fits(tokens[last - 1])) last--;
  let first = last;
  while (first > Math.max(0, last - MOST_TOKENS) && isOfList(tokens[first - 1])) first--;
  while (first < last && !tokens[first]?.isCapital) first++;
  if (tokens[first]?.norm === "the" || tokens[first]?.norm === "nhs") first++;
  const isTold = BEFORE.fits(tokens[first - 1]);
  return isTold && tokens[last - 1]?.isCapital && hasJoint(tokens, first, last) ? { first, last } : null;
}

/** The same behind "for", of a board that is one of care. */
function listAfter(tokens: readonly Token[], board: number): TokenRange | null {
  if (!FOR.fits(tokens[board + 1]) || !OF_CARE.fitsAny(tokens, Math.max(0, board - 1), board + 1))
    return null;
  const first = tokens[board + 2]?.norm === "the" ? board + 3 : board + 2;
  let last = first;
  while (last < first + MOST_TOKENS && isOfList(tokens[last])) last++;
  while (last > first && !tokens[last - 1]?.isCapital) last--;
  return hasJoint(tokens, first, last) ? { first, last } : null;
}

function isOfList(token: Token | undefined): boolean {
  return (token?.kind === "word" && token.isCapital) || JOINT.fits(token) || INNER.fits(token);
}

function hasJoint(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first + 1, last - 1).some((token) => JOINT.fits(token));
}
