import type { Framework } from "../model/extraction.ts";
import { FIRST_YEAR, LAST_OLD_YEAR } from "../model/framework-days.ts";
import { countPutRight } from "../numbers/count-put-right.ts";
import type { DateContext } from "./date-owners.ts";
import { type EventSentence, heldWordsOf, wordsOf, yearsIn } from "./event-text.ts";

/** Revisits began at the end of 2018: none is of an older year than this by itself. */
const FIRST_FULL_YEAR_OF_REVISITS = 2019;
/** An area is revisited so many years after the first inspection, or more. */
const YEARS_BETWEEN = 2;

/** Which years of a text belong to an earlier inspection than the one it is about. `published` is its ISO date. */
export function dateContextOf(
  text: readonly EventSentence[],
  framework: Framework,
  published: string | null,
): DateContext {
  const isReturn = framework === "revisit";
  if (framework === "2016-local-area") return { lastOldYear: 0, isReturn };
  if (framework === "2023-area-send") return { lastOldYear: LAST_OLD_YEAR, isReturn };
  return { lastOldYear: lastYearBefore(text, published), isReturn };
}

/** The last year that is too old for a revisit: two before the text's own, but where the text tells both. */
function lastYearBefore(text: readonly EventSentence[], published: string | null): number {
  const told =
    published === null ? text.flatMap(({ sentence }) => yearsIn(sentence)) : [Number(published.slice(0, 4))];
  // Long after the last revisits a text may still tell of one; monitoring inspections come to this day.
  const ends = text.some(({ wordsByRole }) => wordsByRole.has("monitoring")) ? Infinity : LAST_OLD_YEAR;
  const last = Math.min(ends, Math.max(FIRST_FULL_YEAR_OF_REVISITS, ...told)) - YEARS_BETWEEN;
  const counted = [...text.flatMap(yearsOfCount), ...yearOfReturn(text)];
  if (counted.length > 0) return Math.min(last, ...counted);
  return published === null ? Math.max(last, ...text.flatMap(yearsBeforeReturn)) : last;
}

/** "In October 2019 they ruled that only two of four weaknesses first named in 2017 had been put right": 2017 is the older. */
function yearsOfCount({ sentence }: EventSentence): number[] {
  const { tokens } = sentence;
  const years = [...new Set(yearsIn(sentence))];
  if (years.length < 2 || !countPutRight(tokens, { first: 0, last: tokens.length })) return [];
  return [Math.max(...years) - 1];
}

/** "It was told to improve in 2018. When they went back in May 2021 …": the return is of the later year, however long ago it is. */
function yearOfReturn(text: readonly EventSentence[]): number[] {
  const first = Math.min(
    ...text.flatMap(({ sentence, wordsByRole }) => (wordsByRole.has("revisit") ? [] : yearsIn(sentence))),
  );
  return text.flatMap((event) => {
    const [year, more] = yearsIn(event.sentence);
    const isReturn = wordsOf(event, "now").length > 0 && heldWordsOf(event, "revisit").length > 0;
    return isReturn && year !== undefined && more === undefined && first >= FIRST_YEAR && first < year
      ? [year - 1]
      : [];
  });
}

/** "It was criticised in October 2018. When inspectors went back last month …": that year is of the inspection before. */
function yearsBeforeReturn(
  { sentence }: EventSentence,
  at: number,
  text: readonly EventSentence[],
): number[] {
  const next = text[at + 1];
  const isReturn = (event: EventSentence): boolean => heldWordsOf(event, "revisit").length > 0;
  const event = text[at];
  if (!event || !next || isReturn(event) || yearsIn(next.sentence).length > 0) return [];
  return isReturn(next) && wordsOf(next, "now").length > 0 ? [...yearsIn(sentence)] : [];
}
