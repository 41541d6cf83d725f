/** One place where the text names an area, by its own name or by that of a body that answers for it alone. */
export interface AreaNaming {
  readonly areaId: string;
  readonly start: number;
  readonly end: number;
  /** "the council", "the borough", or a trust of the area: counts for whom a stretch is about, not for which area leads. */
  readonly isReference: boolean;
}

const NO_NAMINGS: readonly AreaNaming[] = [];

/** Namings, in order of the text, within a stretch of it. */
export function namingsIn(namings: readonly AreaNaming[], start: number, end: number): readonly AreaNaming[] {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namings[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((namings[last]?.start ?? end) < end) last++;
  return last > low ? namings.slice(low, last) : NO_NAMINGS;
}
