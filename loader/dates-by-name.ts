import type { AreaSegment } from "./area-segments.ts";
import type { OwnedDate } from "./date-owners.ts";
import { type AreaNaming, namingsIn } from "./namings-in.ts";
import { firstTokenFrom } from "./token-range.ts";
import type { Token } from "./tokens.ts";

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
  const isEachDated = areaIds.every((id) => dated.some((each) => each.areaId === id));
  return dates.filter((date) => {
    const its = dated.filter((each) => each.date === date && (isEachDated || each.isClose));
    return its.length === 0 || its.some((each) => each.areaId === areaId);
  });
}

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
