import { type NameEntry, type NameHit, withAcronym } from "../tables/gazetteer.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What a list of names ends in, and which sort of body its names then name. */
type Sort = "council" | "ccg" | "icb";
const NOUNS: ReadonlyMap<string, Sort> = new Map([
  ["ccgs", "ccg"],
  ["icbs", "icb"],
  ["clinical commissioning groups", "ccg"],
  ["clinical commission groups", "ccg"],
  ["integrated care boards", "icb"],
  ["councils", "council"],
]);
const FIRST_WORDS = new WordForm(/^(?:ccgs|icbs|clinical|integrated|councils)$/);
/** Tokens before the noun that a list may reach over. */
const REACH = 30;
const TYPE_WORD = /^(?:city|county|borough|nhs|'s)$/u;
const JOINT = /^(?:,|and|&)$/u;
/** "The CCGs for Nene and for Corby". */
const AGAIN = /^(?:for|of|in)$/u;
/** What a list after its noun begins with: "groups – Nene and Corby", "groups covering Nene and Corby". */
const OPENS_LIST = /^(?:-|–|—|:|\(|,|covering|for|of|in|including|namely|are)$/u;
const MAX_OPENERS = 3;
/** Tokens after the noun within which a colon opens its list: "the five CCGs that run services there: …". */
const COLON_REACH = 16;

/**
 * Lists of bodies that share a noun: "Nene and Corby CCGs", "Derby City and Derbyshire County councils", "the CCGs
 * covering Nene and Corby".
 *
 * Shape   one hit a list, over its names and their noun; the entries are all the bodies or areas it names.
 */
export function findBodyLists(sentence: Sentence, text: string, cues: NameCues): NameHit[] {
  const { tokens } = sentence;
  const hits: NameHit[] = [];
  if (!FIRST_WORDS.mayStandIn(sentence.forms)) return hits;
  for (let at = 0; at < tokens.length; at++) {
    const noun = nounAt(tokens, at);
    if (!noun) continue;
    const list = listBefore(tokens, at, noun.sort, text, cues);
    if (list) hits.push({ first: list.first, last: noun.last, entries: list.entries });
    const after =
      list || noun.sort === "council" ? null : listAfter(tokens, noun.last, noun.sort, text, cues);
    if (after) hits.push({ first: at, last: after.last, entries: after.entries });
  }
  return hits;
}

function nounAt(tokens: readonly Token[], at: number): { last: number; sort: Sort } | null {
  if (!FIRST_WORDS.fits(tokens[at])) return null;
  for (const words of [1, 3]) {
    const phrase = tokens
      .slice(at, at + words)
      .map(({ norm }) => norm)
      .join(" ");
    const sort = NOUNS.get(phrase);
    if (sort) return { last: withAcronym(tokens, at + words), sort };
  }
  return null;
}

function listBefore(
  tokens: readonly Token[],
  noun: number,
  sort: Sort,
  text: string,
  cues: NameCues,
): { first: number; entries: NameEntry[] } | null {
  for (let first = Math.max(0, noun - REACH); first < noun; first++) {
    if (!tokens[first]?.isCapital) continue;
    const entries = parseList(tokens, first, noun, sort, text, cues);
    if (entries) return { first, entries };
  }
  return null;
}

/** Two names or more after the noun, joined by commas and "and". */
function listAfter(
  tokens: readonly Token[],
  from: number,
  sort: Sort,
  text: string,
  cues: NameCues,
): { last: number; entries: NameEntry[] } | null {
  let at = startOfList(tokens, from);
  if (at === null) return null;
  const entries: NameEntry[] = [];
  let names = 0;
  let last = at;
  for (;;) {
    const hit = cues.bareNames[sort].longestAt(tokens, skip(tokens, at, at + 1, /^nhs$/u), text);
    if (!hit) break;
    entries.push(...hit.entries);
    names++;
    last = hit.last;
    const joined = skip(tokens, last, last + 2, JOINT);
    if (joined === last) break;
    at = skip(tokens, joined, joined + 1, AGAIN);
  }
  return names > 1 ? { last, entries } : null;
}

/** Where the names begin: at once, or after the colon that the clause ends in; null where nothing opens a list. */
function startOfList(tokens: readonly Token[], from: number): number | null {
  const at = skip(tokens, from, from + MAX_OPENERS, OPENS_LIST);
  if (at > from && tokens[at]?.isCapital) return at;
  const colon = tokens.slice(from, from + COLON_REACH).findIndex(({ norm }) => norm === ":");
  return colon < 0 ? null : from + colon + 1;
}

/** The names from `first` up to the noun, if nothing but names, commas and "and" stands there. */
function parseList(
  tokens: readonly Token[],
  first: number,
  noun: number,
  sort: Sort,
  text: string,
  cues: NameCues,
): NameEntry[] | null {
  const entries: NameEntry[] = [];
  let names = 0;
  let at = tokens[first]?.norm === "nhs" ? first + 1 : first;
  while (at < noun) {
    const hit = cues.bareNames[sort].longestAt(tokens, at, text);
    if (!hit) return null;
    entries.push(...hit.entries);
    names++;
    const joined = skip(tokens, hit.last, noun, TYPE_WORD);
    at = skip(tokens, joined, noun, JOINT);
    if (at === joined && at < noun) return null;
  }
  return names > 1 || (names === 1 && sort !== "council" && !isAreaName(tokens, first, noun, text, cues))
    ? entries
    : null;
}

/** The first token from `at` on, before `to`, that the words do not hold. */
function skip(tokens: readonly Token[], at: number, to: number, words: RegExp): number {
  let next = at;
  while (next < to && words.test(tokens[next]?.norm ?? "")) next++;
  return next;
}

/** One area's name before "CCGs" means all that area's, whatever single one bears its name. */
function isAreaName(
  tokens: readonly Token[],
  first: number,
  noun: number,
  text: string,
  cues: NameCues,
): boolean {
  const last = cues.bareNames.council.longestAt(tokens, first, text)?.last;
  return last !== undefined && skip(tokens, last, noun, TYPE_WORD) === noun;
}
