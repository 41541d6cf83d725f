import type { EventStretch } from "./event-text.ts";
import type { OutcomeName } from "./extraction.ts";
import { endOfList } from "./foreign-stretch.ts";
import type { AreaNaming } from "./namings-in.ts";
import { firstTokenFrom, type TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/**
 * Places that a sentence gives the result which it tells of another, or its opposite: "the second council to receive the lowest outcome,
 * after Bury", "it was not asked for a statement, unlike Bury", "it can be told to write a statement, as happened to Bury".
 *
 * Shape   `stretch` begins at the first place; `result` is the part of the sentence that tells the result.
 */
export interface ToldBeside {
  readonly areaIds: readonly string[];
  readonly stretch: EventStretch;
  readonly result: EventStretch;
  readonly isOpposite: boolean;
}

interface Result extends TokenRange {
  readonly row: { readonly outcome: OutcomeName | "same" | "shield" };
}

/** `others` are the places in a sentence which the text is not about, `results` where it tells a result, and which. */
export function findToldBeside(
  { event, first, last }: EventStretch,
  others: readonly AreaNaming[],
  results: () => readonly Result[],
): ToldBeside | null {
  const { tokens } = event.sentence;
  const [naming] = others;
  if (!naming) return null;
  const at = firstTokenFrom(tokens, naming.start);
  const link = linkBefore(tokens, at);
  if (link <= first) return null;
  const cue = results().findLast((result) => result.last <= link);
  const way = cue && wayOf(tokens, link, cue);
  if (!cue || !way) return null;
  const isOpposite = way === "opposite";
  if (isOpposite && cue.row.outcome !== "no-wsoa") return null;
  const end = endOfList(naming, others, tokens);
  const areaIds = others
    .filter(({ start }) => firstTokenFrom(tokens, start) < end)
    .map(({ areaId }) => areaId);
  const result = { event, first, last: link };
  return { areaIds: [...new Set(areaIds)], stretch: { event, first: at, last }, result, isOpposite };
}

/** What may stand between the link and the name: "after neighbouring Bury", "as happened last year to Bury". */
const BETWEEN = new WordForm(
  /^(?:neighbouring|nearby|its|their|neighbours?|both|the|in|to|with|last|earlier|this|year|month|week|spring|summer|autumn|winter|county|city|borough|of|fellow|happened)$/,
);
const REACH = 8;

/** The token that links the name to what is told before; 0 where none does. */
function linkBefore(tokens: readonly Token[], at: number): number {
  let link = at - 1;
  while (at - link <= REACH && BETWEEN.fits(tokens[link])) link--;
  return LINK.fits(tokens[link]) ? link : 0;
}

const LINK = new WordForm(/^(?:after|following|alongside|joining|unlike|as)$/);
const ORDINAL = new WordForm(
  /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|2nd|3rd|4th|5th|other|another)$/,
);
/** Words between "the second council" and its result: "in the north west this year to be told". */
const ORDINAL_REACH = 14;

function wayOf(tokens: readonly Token[], link: number, cue: TokenRange): "same" | "opposite" | null {
  const norm = tokens[link]?.norm;
  if (norm === "unlike") return "opposite";
  if (norm === "as") return tokens[link + 1]?.norm === "happened" ? "same" : null;
  const before = tokens.slice(Math.max(0, cue.first - ORDINAL_REACH), cue.first);
  return before.some((token) => ORDINAL.fits(token)) ? "same" : null;
}
