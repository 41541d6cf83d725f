import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { SpeakerRow } from "../tables/attribution-cues.ts";
import { PLACE } from "../text/silent-verb.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Where a row that tells what a speaker's noun is stands in the phrase. */
export type Found = PatternMatch<SpeakerRow>;

export const PREPOSITION = new WordForm(
  /^(?:of|for|from|in|at|with|on|by|to|representing|supporting|signed|backed|led|based|behind|across|within|between|among|like|under|over|about|into|around|working|running)$/,
);

/** The match that tells whose voice the noun's is. */
export function tellingNoun(
  phrase: readonly Token[],
  found: readonly Found[],
  nounEnd: number,
): Found | undefined {
  const joint = found.find(
    ({ row, first, last }) =>
      (row.value === "council" || GOVERNMENT.fits(phrase[first])) &&
      last < nounEnd &&
      JOINS.fits(phrase[last]),
  );
  if (joint) return joint;
  const head = headOf(phrase, found, nounEnd);
  if (!head || !isAnyBodys(phrase, head)) return head;
  const told = found.filter(({ row }) => row.value !== "neutral");
  const after = headOfOwner(phrase, told, nounEnd);
  if (head.row.value !== "neutral") return after ?? head;
  return longest(told.filter(({ last }) => last <= head.first)) ?? after;
}

/** Whose the noun is: "for Leicester City Parent Carer Forum" is for the forum; of several the first. */
function headOfOwner(phrase: readonly Token[], told: readonly Found[], nounEnd: number): Found | undefined {
  const first = told.find((match) => match.first >= nounEnd);
  if (!first || isWhere(phrase, nounEnd, first.first)) return undefined;
  let end = nounEnd + 1;
  while (end < phrase.length && !PREPOSITION.fits(phrase[end])) end++;
  const name = phrase.slice(first.first, end);
  if (!name[0]?.isCapital || name.some((token) => JOINS.fits(token))) return first;
  return (
    headOf(
      phrase,
      told.filter((match) => match.first >= nounEnd),
      end,
    ) ?? first
  );
}

const ONE = new WordForm(/^(?:a|an|one|another)$/);
const WITHIN = new WordForm(/^(?:in|across|within|around|from)$/);

/** "One head in the borough": whoever is there is not the council's. */
function isWhere(phrase: readonly Token[], nounEnd: number, owner: number): boolean {
  return ONE.fits(phrase[0]) && WITHIN.fits(phrase[nounEnd]) && PLACE.fits(phrase[owner]);
}

/** Whom it is of who speaks together with the health service: "the DfE and NHS England". */
const GOVERNMENT = new WordForm(/^(?:dfe|government|ministers)$/);
const JOINS = new WordForm(/^(?:and|&)$/);

/** The noun's last words that are known; a name behind them tells nothing: "the charity Contact Kent", "Cllr Hill". */
function headOf(phrase: readonly Token[], found: readonly Found[], nounEnd: number): Found | undefined {
  for (let end = nounEnd; end > 0; end--) {
    const head = longest(found.filter(({ last }) => last === end));
    if (head) return head;
    if (!phrase[end - 1]?.isCapital && !JOINS.fits(phrase[end - 1])) return undefined;
  }
  return undefined;
}

const TEXT = new WordForm(/^(?:letter|report|review)$/);

/** "A spokesman for the trust", "a letter from the council": the noun is of whoever stands behind. */
function isAnyBodys(phrase: readonly Token[], { row, last }: Found): boolean {
  if (row.value === "neutral") return true;
  return TEXT.fits(phrase[last - 1]) && /^(?:from|by)$/.test(phrase[last]?.norm ?? "");
}

/** Of matches that end together the longest. */
function longest(found: readonly Found[]): Found | undefined {
  return found.reduce<Found | undefined>((best, each) => {
    if (!best || each.last > best.last) return each;
    return each.last === best.last && each.first < best.first ? each : best;
  }, undefined);
}
