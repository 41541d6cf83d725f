import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import type { AreaStretch, Stretch } from "../text/area-scope.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";

/** What may stand between a figure and the place that it is of: "58 per cent of plans in neighbouring Kent". */
const BETWEEN = listed("figures-beside: between");
const BETWEEN_REACH = 9;
/** What may stand between a place and its figure: "Kent's 58 per cent", "Kent (58 per cent)", "Kent on 58 per cent". */
const AFTER = new WordForm(
  /^(?:'s|’s|'|’|\(|rate|figure|average|total|of|on|at|with|£|only|just|about|around|nearly|almost)$/,
);
const AFTER_REACH = 5;
/** The place is named right before its figure only by one of these. */
const TIES = new WordForm(/^(?:'s|’s|'|’|\(|on|at|with)$/);

/**
 * Where a sentence gives the figure of an area that is not the text's own beside one that is ("31 per cent, against 58 per cent in
 * Kent", "lower than Kent's 58 per cent").
 *
 * Shape   from the figure to the name, or from the name to the figure.
 */
export function findFiguresBeside(text: readonly EventSentence[], others: readonly AreaNaming[]): Stretch[] {
  if (others.length === 0) return [];
  return text.flatMap(({ sentence: { start, end, tokens } }) =>
    namingsIn(others, start, end).flatMap((naming) => {
      const at = firstTokenFrom(tokens, naming.start);
      const after = firstTokenFrom(tokens, naming.end);
      const before = figureBefore(tokens, at);
      const figure = before ?? figureAfter(tokens, after);
      if (figure === null) return [];
      const [first, last] = before === null ? [at, figure] : [figure, after - 1];
      return [{ start: tokens[first]?.start ?? naming.start, end: tokens[last]?.end ?? naming.end }];
    }),
  );
}

/** The sentences that name one area which is not the text's own, and no more of those: their figures are its, where they are not ours. */
export function findSentencesOfOthers(
  text: readonly EventSentence[],
  others: readonly AreaNaming[],
): AreaStretch[] {
  if (others.length === 0) return [];
  return text.flatMap(({ sentence: { start, end }, isNational }) => {
    const [first, ...more] = namingsIn(others, start, end);
    const isOne = first && !isNational && more.every(({ areaId }) => areaId === first.areaId);
    return isOne ? [{ start, end, areaId: first.areaId }] : [];
  });
}

/** The first token of a figure right before a name; null where none is. */
export function figureBefore(tokens: readonly Token[], at: number): number | null {
  if (!/^(?:in|at|for|of|over|across|by|neighbouring|nearby|next-door)$/.test(tokens[at - 1]?.norm ?? ""))
    return null;
  let before = at - 1;
  while (at - before <= BETWEEN_REACH && BETWEEN.fits(tokens[before])) before--;
  return tokens[before]?.kind === "number" ? before : null;
}

/** The last token of a figure right after a name. */
function figureAfter(tokens: readonly Token[], from: number): number | null {
  if (!TIES.fits(tokens[from])) return null;
  let after = from;
  while (after - from <= AFTER_REACH && AFTER.fits(tokens[after])) after++;
  return tokens[after]?.kind === "number" ? after : null;
}
