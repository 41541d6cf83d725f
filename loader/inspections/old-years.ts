import { FIRST_YEAR, LAST_OLD_YEAR } from "../model/framework-days.ts";
import { WordForm } from "../text/word-form.ts";
import type { AreaSegment } from "./area-segments.ts";
import { type DateContext, isTimeOf } from "./date-owners.ts";
import { yearsIn } from "./event-text.ts";

/** "In 2017 they found weaknesses, and when they returned in 2020 some were left": the first inspection and the revisit. */
export function tellsTwoYears({ event, first, last }: AreaSegment, { lastOldYear }: DateContext): boolean {
  const old = yearsIn(event.sentence, { first, last }).filter((year) => year <= lastOldYear);
  return new Set(old).size > 1;
}

export function isOld({ event, first, last }: AreaSegment, { lastOldYear }: DateContext): boolean {
  const { tokens } = event.sentence;
  // "The letters used since 2016" tell of no visit then; "since 2016, when inspectors came" do.
  return tokens.some(
    ({ norm }, at) =>
      at >= first &&
      at < last &&
      YEAR.fits(tokens[at]) &&
      isOldYearOf(Number(norm), lastOldYear) &&
      (tokens[at - 1]?.norm !== "since" || isTimeOf(tokens, { first: at, last: at + 1 })),
  );
}

function isOldYearOf(year: number, lastOldYear: number): boolean {
  return year <= lastOldYear && year >= FIRST_YEAR;
}

const YEAR = new WordForm(/^20\d\d$/);

/** Does the stretch tell a year under the framework of 2016, too old for the inspection that the text is about? */
export function isOldFramework(segment: AreaSegment, { lastOldYear, isReturn }: DateContext): boolean {
  return isOld(segment, { lastOldYear: Math.min(lastOldYear, LAST_OLD_YEAR), isReturn });
}

export function isOldYear(year: number | null): boolean {
  return year === null || year <= LAST_OLD_YEAR;
}
