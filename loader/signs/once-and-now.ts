import { findQuantities, type Quantity } from "../numbers/find-quantities.ts";
import type { TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** How many days a unit of time is. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["day", 1],
  ["week", 7],
  ["month", 30],
  ["year", 365],
]);

/** How much a figure comes to, times in days: "six months" are fewer than "three years". */
export function sizeOf(figure: Quantity | undefined): number {
  if (figure === undefined) return Number.NaN;
  const days = figure.kind === "time" ? DAYS.get(figure.unit.replace(/s$/, "")) : undefined;
  return Number(figure.value) * (days ?? 1);
}

const WHERE = new WordForm(/^(?:where|whereas|while)$/);
const NOW = new WordForm(/^(?:now|today|nowadays)$/);

/** "Last time, plans were poor; | this time, they were praised". */
const THIS_TIME = /^(?:;|but) ,? ?(?:but )?(?:this time|now|today)\b/u;

/**
 * "Where once parents had to wait two years, they now …": what was is no claim, and a shorter time than it was is no blame.
 *
 * Shape   the range that claims nothing; null where a sentence opens otherwise.
 */
export function formerIn(tokens: readonly Token[]): TokenRange | null {
  const lastTime = tokens[0]?.norm === "last" && tokens[1]?.norm === "time";
  const turn = lastTime ? tokens.findIndex(({ norm }) => norm === ";" || norm === "but") : -1;
  if (turn > 0 && THIS_TIME.test(normsOf(tokens.slice(turn)))) return { first: 0, last: turn };
  if (!WHERE.fits(tokens[0]) || !(tokens[1]?.norm === "once" || tokens[2]?.norm === "once")) return null;
  const comma = tokens.findIndex(({ norm }) => norm === ",");
  if (comma < 0 || !NOW.fitsAny(tokens, comma, tokens.length)) return null;
  const [then] = findQuantities(tokens.slice(0, comma)).filter(isTime);
  const [now] = findQuantities(tokens.slice(comma)).filter(isTime);
  const isShorter = then !== undefined && now !== undefined && sizeOf(now) < sizeOf(then);
  return { first: 0, last: isShorter ? endOfTime(tokens, comma + now.last) : comma };
}

const GOES_ON = new WordForm(/^(?:[,;:–—]|and|but)$/);

/** "Children now wait three months | and get good support": what goes on is told of now. */
function endOfTime(tokens: readonly Token[], figure: number): number {
  const end = tokens.findIndex((token, at) => at >= figure && GOES_ON.fits(token));
  return end < 0 ? tokens.length : end;
}

function isTime({ kind }: Quantity): boolean {
  return kind === "time";
}
