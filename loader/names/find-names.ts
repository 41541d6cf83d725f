import { type NameEntry, type NameHit, withAcronym } from "../tables/gazetteer.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { findBodyLists } from "./body-lists.ts";

/** A name in a sentence, not yet resolved: what its words can name, and whether those are several things together. */
export interface FoundName extends NameHit {
  readonly sentence: Sentence;
  /** `all`: a list, every entry of which is meant ("Nene and Corby CCGs"). */
  readonly means: "one" | "all";
}

/** After a short name of a trust these make it the name of another body, which the tables lack. */
const COMMISSIONER = new WordForm(/^(?:ccgs?|icbs?|clinical)$/u);

/** Every name of an area, body or inspectorate in one sentence, the longest at each place, look-alikes left out. */
export function findNames(sentence: Sentence, text: string, cues: NameCues): FoundName[] {
  const names: FoundName[] = [];
  addNames(names, sentence, text, cues);
  return names;
}

/** Adds the same to the names of the sentences before. */
export function addNames(names: FoundName[], sentence: Sentence, text: string, cues: NameCues): void {
  const { tokens } = sentence;
  const lists = findBodyLists(sentence, text, cues);
  let at = 0;
  while (at < tokens.length) {
    const list = lists.length === 0 ? undefined : lists.findLast(({ first }) => first === at);
    const hit = list ?? nameAt(tokens, at, text, cues);
    if (hit !== null && hit.entries.length > 0) {
      const { first, last, entries } = hit;
      names.push({ first, last, entries, sentence, means: list ? "all" : "one" });
    }
    at = hit?.last ?? at + 1;
  }
}

/** The name that begins at a token; its entries are empty where it only looks like one. */
function nameAt(tokens: readonly Token[], at: number, text: string, cues: NameCues): NameHit | null {
  const hit = cues.gazetteer.longestAt(tokens, at, text);
  if (hit === null || isOutdone(hit, tokens, text, cues)) return null;
  const entries = hit.entries.every(isNamed) ? hit.entries : hit.entries.filter(isNamed);
  const isArea = entries.some(({ id }) => id?.startsWith("area:"));
  if (isArea && cues.lookalikes.hold(tokens, hit)) return { first: at, last: hit.last, entries: [] };
  const isOfOther = COMMISSIONER.fits(tokens[hit.last]);
  if (isOfOther && !isArea) return { first: at, last: at + 1, entries: [] };
  return { first: at, last: withAcronym(tokens, withGroup(tokens, hit.last, entries)), entries };
}

/** "the Whittington" is no name where "Whittington Health NHS Trust" stands. */
function isOutdone(
  { first, last }: NameHit,
  tokens: readonly Token[],
  text: string,
  cues: NameCues,
): boolean {
  if (tokens[first]?.norm !== "the") return false;
  const own = cues.gazetteer.longestAt(tokens, first + 1, text);
  return own !== null && own.last > last;
}

/** What a forum's name may go on with: "Warrington Parents and Carers Group". */
const GROUP = new WordForm(/^(?:group|forum|network|association)$/u);

function withGroup(tokens: readonly Token[], last: number, entries: readonly NameEntry[]): number {
  const isForum = entries.every(({ id }) => id?.startsWith("body:forum-") === true);
  return isForum && tokens[last]?.isCapital === true && GROUP.fits(tokens[last]) ? last + 1 : last;
}

/** Is it the name of a thing, rather than a look-alike? */
function isNamed({ id }: NameEntry): boolean {
  return id !== null;
}
