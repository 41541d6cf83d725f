import type { AreaScope } from "./area-scope.ts";
import { isCovered } from "./covered-area.ts";
import { type EventSentence, type EventStretch, wordsOf } from "./event-text.ts";
import { findForeignStretch } from "./foreign-stretch.ts";
import { type AreaNaming, namingsIn } from "./inspected-areas.ts";
import { isWithin, type TokenRange } from "./token-range.ts";

/** A sentence, or the part of one, that is about the same areas throughout. */
export interface AreaSegment extends EventStretch {
  readonly start: number;
  readonly end: number;
  readonly areaIds: readonly string[];
}

/**
 * Cuts the text into stretches by the areas they are about: the areas they name, else those of the stretch before; lines
 * before any name are about all. A sentence that names two areas is cut at "while", "but", "whereas", "meanwhile", and what
 * it tells of an area that is not inspected here is about none. `outcomesIn` finds the words that tell a result.
 */
export function cutAreaSegments(
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  outcomesIn: (stretch: EventStretch) => readonly TokenRange[],
): AreaSegment[] {
  const ours = namings.filter(({ areaId }) => inspected.includes(areaId));
  const segments: AreaSegment[] = [];
  let current: readonly string[] = inspected;
  for (const event of text) {
    const { sentence } = event;
    const all = namingsIn(namings, sentence.start, sentence.end);
    const foreign = findForeignStretch(event, all, inspected, () =>
      outcomesIn({ event, first: 0, last: sentence.tokens.length }),
    );
    for (const range of cutSentence(event, ours, foreign)) {
      const { start, end } = boundsOf(event, range);
      const told = namingsIn(ours, start, end).filter(
        (naming) => !isCovered(naming.start - sentence.start, sentence.text),
      );
      if (told.length > 0 && !event.isNational) current = [...new Set(told.map(({ areaId }) => areaId))];
      const isAboutNone = event.isNational || (foreign !== null && isWithin(range, foreign));
      const { first, last } = range;
      segments.push({ event, first, last, start, end, areaIds: isAboutNone ? [] : current });
    }
  }
  return segments;
}

function cutSentence(
  event: EventSentence,
  namings: readonly AreaNaming[],
  foreign: TokenRange | null,
): TokenRange[] {
  const { sentence } = event;
  const last = sentence.tokens.length;
  const named = namingsIn(namings, sentence.start, sentence.end);
  const isOfTwo = named.some(({ areaId }) => areaId !== named[0]?.areaId);
  if (!isOfTwo && foreign === null) return [{ first: 0, last }];
  const contrasts = isOfTwo ? wordsOf(event, "contrast").map(({ first }) => first) : [];
  const cuts = [...contrasts, ...(foreign ? [foreign.first, foreign.last] : [])].filter((at) => at > 0);
  const ends = [...new Set([...cuts, last])].sort((a, b) => a - b);
  return ends.map((end, i) => ({ first: i === 0 ? 0 : (ends[i - 1] ?? 0), last: end }));
}

/** Offsets of a run of tokens; the run at a sentence's end takes its closing marks too. */
function boundsOf({ sentence }: EventSentence, range: TokenRange): { start: number; end: number } {
  const { tokens } = sentence;
  const start = range.first === 0 ? sentence.start : (tokens[range.first]?.start ?? sentence.start);
  const end = tokens[range.last]?.start ?? sentence.end;
  return { start, end };
}

/** The stretches that are about one area, neighbours joined; `isEarlier` marks what is told of an earlier inspection. */
export function scopesOf(
  segments: readonly AreaSegment[],
  isEarlier: (segment: AreaSegment) => boolean,
): AreaScope[] {
  const scopes: AreaScope[] = [];
  let isOpen = false;
  for (const segment of segments) {
    const [areaId] = segment.areaIds;
    if (areaId === undefined || segment.areaIds.length > 1) {
      isOpen = false;
      continue;
    }
    const { start, end } = segment;
    const earlier = isEarlier(segment);
    const last = scopes.at(-1);
    if (isOpen && last?.areaId === areaId && last.earlier === earlier)
      scopes[scopes.length - 1] = { start: last.start, end, areaId, earlier };
    else scopes.push({ start, end, areaId, earlier });
    isOpen = true;
  }
  return scopes;
}
