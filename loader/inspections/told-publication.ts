import { findDates, type ToldDate } from "../numbers/find-dates.ts";
import { resolveDate } from "../numbers/resolve-date.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type EventSentence, wordsOf } from "./event-text.ts";

/** What inspectors publish. */
const REPORT = new WordForm(/^(?:report|letter|findings|outcome|results?|judgement|verdict)$/);
/** Tokens between "published" and its day, with the weekday and brackets. */
const REACH = 5;
/** Tokens between a report and "published" ("the report of their inspection of services in Kent was …"), and from its first word to it. */
const TAIL_REACH = 12;
const NAME_REACH = 5;

const PUBLISHED = new WordForm(/^(?:published|released|issued|public)$/);
const OF_INSPECTORS = listed("told-publication: of inspectors");
/** Before "published" in a past tense: "will be published" tells no day on which anything came out. */
const PAST = new WordForm(
  /^(?:,|\(|was|were|has|have|had|been|made|which|that|finally|eventually|only|first)$/,
);
const DETERMINER = new WordForm(/^(?:the|their|this)$/);
const ARTICLE = new WordForm(/^(?:an?)$/);
/** Of an inspection before, or of another kind. */
const OTHER = listed("told-publication: other");
const MAKER = new WordForm(/^(?:by|from)$/);
const TOPIC = new WordForm(/^(?:on|into|about)$/);
const MARK = new WordForm(/^(?:[,;:()"]|and|but)$/);

/**
 * The day on which a text says that the inspectors' report came out ("The report was published on 6 February 2025"), the first that it tells;
 * null where none is told. An ISO date. A text without a date of its own is of that day or later, and "in December" the December before.
 */
export function findToldPublication(text: readonly EventSentence[]): string | null {
  for (const event of text) {
    const { tokens } = event.sentence;
    const published = wordsOf(event, "published").filter(({ last }) => PUBLISHED.fits(tokens[last - 1]));
    if (published.length === 0 || !tokens.some((token) => REPORT.fits(token))) continue;
    const date = findDates(event.sentence).find(
      (told) =>
        told.day !== null &&
        published.some(({ last }) => isOfReport(event, { first: last - 1, last }, told)) &&
        !isOnAnother(event, told.last),
    );
    const day = date ? resolveDate(date, null).when : null;
    if (day !== null) return day;
  }
  return null;
}

/** Is a date that on which the inspectors' report was published? */
function isOfReport(event: EventSentence, { first, last }: TokenRange, date: ToldDate): boolean {
  const { tokens } = event.sentence;
  if (last > date.first || date.first - last > REACH) return false;
  // "Ofsted published the report on 6 February".
  const isActive = tokens.slice(last, date.first).some((token) => REPORT.fits(token));
  let at = first - 1;
  while (PAST.fits(tokens[at])) at--;
  if (isActive) return OF_INSPECTORS.fits(tokens[at]);
  const report = tokens.findLastIndex((token, i) => i <= at && at - i <= TAIL_REACH && REPORT.fits(token));
  return report >= 0 && isInspectors(event, report, at + 1);
}

/** Is the report that is named at a token theirs, by its owner ("Ofsted's report"), its maker or what it is on? */
function isInspectors(event: EventSentence, report: number, end: number): boolean {
  const { tokens } = event.sentence;
  const tail = tokens.slice(report + 1, end);
  const name = nameBefore(tokens, report);
  const isOfThem = name.some((token) => OF_INSPECTORS.fits(token));
  const isOfOwner = name.some(({ norm }, at) => norm === "'s" && !OF_INSPECTORS.fits(name[at - 1]));
  if (isOfOwner || name.some((token) => OTHER.fits(token))) return false;
  const isByThem = tail.some((token) => OF_INSPECTORS.fits(token));
  if (tail.some((token) => MAKER.fits(token)) && !isByThem) return false;
  const isOnNeeds =
    TOPIC.fits(tail[0]) && wordsOf(event, "send", { first: report + 1, last: end }).length > 0;
  if (tail.length > 0 && !isByThem && !isOnNeeds) return false;
  // "A report published in May" may be anybody's.
  return isOfThem || isByThem || name.some((token) => DETERMINER.fits(token));
}

/** The words of a name before its noun, with its article: "the joint inspection report". */
function nameBefore(tokens: readonly Token[], noun: number): readonly Token[] {
  let first = noun;
  while (first > 0 && noun - first < NAME_REACH && !MARK.fits(tokens[first - 1])) {
    first--;
    if (DETERMINER.fits(tokens[first]) || ARTICLE.fits(tokens[first])) break;
  }
  return tokens.slice(first, noun);
}

/** "The report, published on 3 May, on children's homes": what it is on, or who wrote it, is told behind its day. */
function isOnAnother(event: EventSentence, last: number): boolean {
  const { tokens } = event.sentence;
  let at = last;
  while (MARK.fits(tokens[at])) at++;
  // "Published on 3 May by the ombudsman".
  if (MAKER.fits(tokens[at]))
    return !tokens.slice(at, at + NAME_REACH).some((token) => OF_INSPECTORS.fits(token));
  if (!TOPIC.fits(tokens[at])) return false;
  return wordsOf(event, "send", { first: at, last: at + TAIL_REACH }).length === 0;
}
