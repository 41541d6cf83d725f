import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { AttributionRow } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import { thoseThat } from "../text/those-that.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Where a row that tells who speaks stands in a sentence. */
export type Attribution = PatternMatch<AttributionRow>;

/** "A letter sent to the council this month says": the letter does. */
const ADDRESSED = listed("attribution-matches: addressed");
const TO = new WordForm(/^(?:to|for|with|about|of|on)$/);

/** "The letter to the council says": who stands after "to" does not speak where the report does, with the same verb. */
export function withoutHearers(
  tokens: readonly Token[],
  matches: readonly Attribution[],
): readonly Attribution[] {
  return thoseThat(matches, (match) => {
    const before = tokens[match.first - 1]?.norm === "the" ? match.first - 2 : match.first - 1;
    if (!TO.fits(tokens[before])) return true;
    if (tokens[before]?.norm === "to" && ADDRESSED.fits(tokens[before - 1])) return false;
    return !matches.some(
      ({ row, first, last }) => row.value === "inspectors" && last === match.last && first < match.first,
    );
  });
}

/** "It came to light in the inspection, said the council": what stands before the comma says nothing where a speaker follows the verb. */
export function withoutTurned(
  tokens: readonly Token[],
  matches: readonly Attribution[],
): readonly Attribution[] {
  if (matches.length < 2) return matches;
  return matches.filter(
    ({ last }) => tokens[last - 2]?.norm !== "," || !matches.some(({ first }) => first === last - 1),
  );
}

/** Of the matches that end on one verb, or begin with one, the shortest: the nearest speaker. */
export function nearestPerVerb(matches: readonly Attribution[]): readonly Attribution[] {
  if (matches.length < 2) return matches;
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          (other.last === match.last || other.first === match.first) &&
          other.words >= match.words &&
          other.last - other.first < match.last - match.first,
      ),
  );
}

export function byWeight(a: Attribution, b: Attribution): number {
  return b.row.weight - a.row.weight || a.first - b.first || a.rank - b.rank;
}
