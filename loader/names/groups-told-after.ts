import type { Mention } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { areaIn, type GroupPlaces, gatherGroups, POST } from "./group-names.ts";
import type { NamingContext } from "./naming-context.ts";
import { opensTelling, toldAfter } from "./told-after.ts";

/** Words without which no group of the public is told. */
const OF_PUBLIC = listed("groups-told-after: of public");
/** Words that no group's name begins with. */
const NO_OPENER = new WordForm(
  /^(?:the|a|an|in|on|at|it|he|she|they|we|i|but|and|or|when|while|as|for|with|by|from|to|under|since|after|before|during|of|who|which|that|this|these|its|their|also|both|like|via|through|if|now|then|mr|mrs|ms|miss|dr|cllr|clr|coun|councillor|councillors|professor|prof|sir|dame|lord|lady|rev|mp|mps)$/u,
);
/** Words of what is no group: offices, papers, schools, services, and what SEND itself is told in. */
const OF_OTHER = listed("groups-told-after: of other");
/** Words that tell that a given name begins no person's: "Hope for SEND Families". */
const OF_GROUP = listed("groups-told-after: of group");
const INNER = new WordForm(/^(?:and|&|of|for|in|with|'s?|-|\d+|to)$/u);
const JOINT = new WordForm(/^(?:and|&)$/u);
/** Tokens of a name, at the most. */
const MOST_TOKENS = 10;

/**
 * Groups that the words after their names tell of: "Beacon Families, the county's parent carer forum", "Midtown Umbrella, which
 * represents parents".
 *
 * Shape   by name: the words in capitals right before the comma, bracket or dash. A person's name is none, nor is an office or a place.
 */
export function findGroupsToldAfter(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  return gatherGroups(sentences, named, context, OF_PUBLIC, (tokens, at, places) => {
    if (!opensTelling(tokens, at)) return null;
    const range = nameBefore(tokens, beforeLetters(tokens, at), { places, context, notOf: OF_OTHER });
    const kind = range && toldAfter(tokens, at, places.areaByStart);
    if (!range || kind === null) return null;
    const after = { first: at, last: at + MOST_TOKENS };
    return { range, kind, areaId: areaIn(tokens, range, places) ?? areaIn(tokens, after, places) };
  });
}

/** "Hill Parent Voice (HPV), a group of parents": where the name ends. */
function beforeLetters(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.norm === ")" && tokens[at - 3]?.norm === "(" ? at - 3 : at;
}

/** What names are sought among. */
export interface NameSearch {
  readonly places: GroupPlaces;
  readonly context: NamingContext;
  /** Words that none of them has. */
  readonly notOf: WordForm;
}

/** The name that ends right before token `at`; null where what stands there is no group's. */
export function nameBefore(tokens: readonly Token[], at: number, search: NameSearch): TokenRange | null {
  const { places, context } = search;
  let first = at;
  for (let next = at - 1; next >= Math.max(0, at - MOST_TOKENS); next--) {
    const token = tokens[next];
    if (!token || places.bodies.hold(tokens, next, next + 1) || endsBefore(tokens, next, context)) break;
    if (isNameWord(token)) first = next;
    else if (first === at || !INNER.fits(token)) break;
  }
  while (first < at && NO_OPENER.fits(tokens[first])) first = nextName(tokens, first + 1, at);
  const range = { first: afterJoint(tokens, first, at), last: at };
  return isGroupName(tokens, range, search) ? range : null;
}

function isNameWord(token: Token): boolean {
  return (token.isCapital && token.kind === "word") || (token.kind === "number" && token.norm.length < 3);
}

/** "Chair of Beacon Families", "Ann Hill of Beacon Families": the name begins after such an "of". */
function endsBefore(tokens: readonly Token[], at: number, { cues }: NamingContext): boolean {
  if (!/^(?:of|for|with|in|to)$/u.test(tokens[at]?.norm ?? "")) return false;
  const before = tokens[at - 1];
  return !before?.isCapital || POST.fits(before) || cues.givenNames.has(tokens[at - 2]?.norm ?? "");
}

function nextName(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && !tokens[at]?.isCapital) at++;
  return at;
}

/** "Ofsted and Beacon Families": of two names that "and" joins the last, where it has two words itself; "Parents and Carers United" is one. */
function afterJoint(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last - 3; at > first; at--)
    if (JOINT.fits(tokens[at]) && !OF_GROUP.fits(tokens[at - 1])) return at + 1;
  return first;
}

function isGroupName(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  { places: { areaByStart }, context: { cues, text }, notOf }: NameSearch,
): boolean {
  const run = tokens.slice(first, last);
  const [opener] = run;
  if (!opener || run.some((token) => notOf.fits(token))) return false;
  if (cues.personWords.get("title")?.has(tokens[first - 1]?.norm ?? "")) return false;
  if (cues.givenNames.has(opener.norm) && !run.some((token) => OF_GROUP.fits(token))) return false;
  const end = run.at(-1)?.end ?? opener.end;
  if (cues.outlets.byMasthead(text.slice(opener.start, end)) !== null) return false;
  if (run.length === 1 && (areaByStart.has(opener.start) || cues.notNames.has(opener.norm))) return false;
  return ![cues.gazetteer, cues.towns].some((names) => {
    const hit = names.longestAt(tokens, first, text);
    return hit?.last === last && hit.entries.some(({ id }) => id === null || id.startsWith("area:"));
  });
}
