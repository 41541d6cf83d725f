import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { AreaSegment } from "./area-segments.ts";
import type { OwnedDate } from "./date-owners.ts";

/** Tokens between a name and the date that is its own: "Kent (inspected in March)", "Kent in March". */
const OWN_REACH = 4;

interface DatedName {
  readonly date: OwnedDate;
  readonly areaId: string;
  readonly isClose: boolean;
}

/**
 * The dates of a stretch on several areas that are this one's: "inspectors visited Kent in March and Medway in April" gives each its
 * own, "Kent, inspected in March, and Medway" one to Kent alone, "Kent and Medway, visited in March," one to both.
 */
export function datesOf(
  areaId: string,
  dates: readonly OwnedDate[],
  { event: { sentence }, start, end, areaIds }: AreaSegment,
  namings: readonly AreaNaming[],
): readonly OwnedDate[] {
  if (areaIds.length < 2 || dates.length === 0) return dates;
  if (dates.length === areaIds.length && tellsRespectively(sentence.tokens))
    return dates.filter((_, at) => areaIds[at] === areaId);
  const here = namingsIn(namings, start, end).filter((naming) => areaIds.includes(naming.areaId));
  const dated = dates.flatMap((date) => nameOf(date, here, sentence.tokens));
  const lists = new Map(dates.map((date) => [date, listBefore(date, here, sentence.tokens)]));
  const isEachDated = areaIds.every((id) => dated.some((each) => each.areaId === id));
  return dates.filter((date) => {
    const list = lists.get(date) ?? [];
    if (list.length > 0 && !list.includes(areaId)) return false;
    const its = dated.filter((each) => each.date === date && (isEachDated || each.isClose));
    return its.length === 0 || its.some((each) => each.areaId === areaId);
  });
}

/**
 * The areas named together right before a date, which is theirs and not that of one named before ("Kent's inspection was in 2018 and
 * Medway's in March"); none where a date comes before all names, or opens what is told of the next.
 */
function listBefore({ date }: OwnedDate, here: readonly AreaNaming[], tokens: readonly Token[]): string[] {
  const at = tokens[date.first]?.start ?? 0;
  const before = here.filter((naming) => naming.end <= at);
  const isLast = before.length === here.length;
  if (!isLast && opensClause(tokens, date)) return [];
  const list: string[] = [];
  for (let i = before.length - 1; i >= 0; i--) {
    const naming = before[i];
    const next = before[i + 1];
    if (!naming) break;
    const from = firstTokenFrom(tokens, naming.end);
    if (next && next.start > naming.start && !isTogether(tokens, from, firstTokenFrom(tokens, next.start)))
      break;
    list.push(naming.areaId);
  }
  return list;
}

/** "Kent and Medway", "Kent along with neighbouring Medway": they are told of together. */
function isTogether(tokens: readonly Token[], from: number, to: number): boolean {
  return to - from <= OWN_REACH && tokens.slice(from, to).every((token) => JOINS.fits(token));
}

const JOINS = new WordForm(
  /^(?:,|and|&|\/|both|plus|along|together|with|as|well|then|also|in|to|over|nearby|neighbouring|council|the)$/,
);

/** "Kent in May; in June they went to Medway": the date is that of the place to come. */
function opensClause(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  let at = first - 1;
  while (LEADS.fits(tokens[at])) at--;
  return OPENS.fits(tokens[at]) || (tokens[at]?.norm === "," && tokens[last]?.norm !== ",");
}

const LEADS = new WordForm(/^(?:in|on|early|late|mid|last|this|from|between|then|-|the|week|of)$/);
const OPENS = new WordForm(/^(?:;|:|and|but|while|whereas|–|—)$/);

/** "They were inspected in March and April respectively". */
function tellsRespectively(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm }) => norm === "respectively");
}

/** The name right before a date, or, where dates come before names ("in March Kent and in April Medway"), right after. */
function nameOf(date: OwnedDate, here: readonly AreaNaming[], tokens: readonly Token[]): DatedName[] {
  const at = tokens[date.date.first]?.start ?? 0;
  const before = here.findLast((naming) => naming.end <= at);
  const after = here.find((naming) => naming.start > at);
  const name = before ?? after;
  if (!name) return [];
  const between = tokens.slice(firstTokenFrom(tokens, name.end), date.date.first);
  const isNext = after !== undefined && after.areaId !== name.areaId;
  const isClose =
    name === before && isNext && between.length <= OWN_REACH && !between.some(({ norm }) => norm === "and");
  return [{ date, areaId: name.areaId, isClose }];
}
