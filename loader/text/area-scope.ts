import type { Sentence } from "./sentence.ts";
import { firstTokenFrom } from "./token-range.ts";

/**
 * A stretch of the text that speaks of one area: which area a claim inside it is about.
 *
 * Shape   stretches are in order and do not overlap; text in no stretch speaks of no one area, and a claim there is
 *         no finding but a line in the review report. `earlier` marks what is told of an earlier inspection.
 */
export interface AreaScope {
  readonly start: number;
  readonly end: number;
  readonly areaId: string;
  readonly earlier: boolean;
}

/** A run of the text, in UTF-16 offsets. */
export type Stretch = Pick<AreaScope, "start" | "end">;

/** A stretch that an area is told of in. */
export type AreaStretch = Pick<AreaScope, "start" | "end" | "areaId">;

/** The area that the text at `offset` speaks of. */
export function areaAt(scopes: readonly AreaScope[], offset: number): AreaScope | undefined {
  return stretchAt(scopes, offset);
}

/** The stretch, of those in order that do not overlap, in which `offset` lies. */
export function stretchAt<Kind extends Stretch>(
  stretches: readonly Kind[],
  offset: number,
): Kind | undefined {
  const stretch = stretches[firstEndingAfter(stretches, offset)];
  return stretch && stretch.start <= offset ? stretch : undefined;
}

/** The same in order, those that overlap as one. */
export function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && stretch.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else joined.push({ start: stretch.start, end: stretch.end });
  }
  return joined;
}

/** The tokens of a sentence at which it turns to another area, or away from one: what it claims of two is never one claim. */
export function turnsOfArea(
  scopes: readonly AreaScope[],
  { start, end, tokens }: Pick<Sentence, "start" | "end" | "tokens">,
): readonly number[] {
  const turns = new Set<number>();
  for (let at = firstEndingAfter(scopes, start); at < scopes.length; at++) {
    const scope = scopes[at];
    if (!scope || scope.start >= end) break;
    if (scope.start > start) turns.add(scope.start);
    if (scope.end < end) turns.add(scope.end);
  }
  return [...turns].map((offset) => firstTokenFrom(tokens, offset)).filter((at) => at > 0);
}

/** The index of the first stretch that ends after `offset`. */
function firstEndingAfter(scopes: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = scopes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((scopes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
