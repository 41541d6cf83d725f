import type { Token } from "../text/tokens.ts";

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ...`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`
    .split(/\s+/)
    .map((word, value) => [word, value] as const),
]);
export const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i) => [word, (i + 2) * 10] as const),
);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    k: 1e3,
    thousand: 1e3,
    m: 1e6,
    million: 1e6,
    bn: 1e9,
    billion: 1e9,
  }),
);
/** A number as the text tells it; `last` is the token after it. */
export interface ToldNumber {
  readonly value: string;
  readonly last: number;
}

/** A number in digits or words, multiplied by a "million" or "m" behind it. */
export function numberAt(tokens: readonly Token[], at: number): ToldNumber | null {
  const token = tokens[at];
  if (!token) return null;
  const isDigits = token.kind === "number";
  const tens = TENS.get(token.norm);
  const ones =
    tens !== undefined && tokens[at + 1]?.norm === "-" ? NUMBERS.get(tokens[at + 2]?.norm ?? "") : undefined;
  const value = isDigits ? Number(token.norm.replaceAll(",", "")) : (tens ?? NUMBERS.get(token.norm));
  if (value === undefined || !Number.isFinite(value)) return null;
  const last = ones === undefined ? at + 1 : at + 3;
  const half = afterHalf(tokens, last);
  if (half !== null) return { value: String(value + (ones ?? 0) + 0.5), last: half };
  const multiplier = MULTIPLIERS.get(tokens[last]?.norm ?? "");
  const told = (value + (ones ?? 0)) * (multiplier ?? 1);
  return { value: String(Number(told.toFixed(6))), last: multiplier === undefined ? last : last + 1 };
}

/** The token after the "and a half" that begins at `at`: "two and a half years", "a three-and-a-half-year wait". */
function afterHalf(tokens: readonly Token[], at: number): number | null {
  let next = at;
  for (const word of ["and", "a", "half"]) {
    if (tokens[next]?.norm === "-") next++;
    if (tokens[next]?.norm !== word) return null;
    next++;
  }
  return next;
}
