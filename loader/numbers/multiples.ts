import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What a change of so many times is in hundredths: what has doubled is up by 100 per cent. */
const CHANGES: ReadonlyMap<string, number> = new Map([
  ["doubled", 100],
  ["doubling", 100],
  ["trebled", 200],
  ["trebling", 200],
  ["tripled", 200],
  ["tripling", 200],
  ["quadrupled", 300],
  ["quadrupling", 300],
  ["halved", -50],
  ["halving", -50],
  ["twofold", 100],
  ["threefold", 200],
  ["fourfold", 300],
  ["fivefold", 400],
  ["sixfold", 500],
  ["tenfold", 900],
]);
/** Words that tell a change of so many times. */
export const MULTIPLES: Iterable<string> = CHANGES.keys();

/** "Doubled down on her words": nothing was counted. */
const OTHER_SENSE = new WordForm(/^(?:down|up|as)$/);
/** "Would be halved", "hopes to have doubled": that has not come about. */
const TO_COME = new WordForm(/^(?:to|will|would|could|should|may|might|must|can|shall|ll|if|not)$/);
/** Tokens before the verb in which it is told that it has not come about. */
const REACH = 4;
const BETWEEN = new WordForm(
  /^(?:be|been|being|have|has|had|were|was|more|than|almost|nearly|about|roughly|over|at|least|even)$/,
);

/** A change in hundredths, with a minus for what was cut. */
export interface Multiple extends TokenRange {
  readonly kind: "percent";
  readonly value: string;
  readonly unit: "%";
}

/** Does a word tell a change of so many times, and no share? */
export function isMultiple(token: Token | undefined): boolean {
  return token !== undefined && CHANGES.has(token.norm);
}

/** "Demand has doubled", "vacancies have been halved", "fourfold". */
export function multipleAt(tokens: readonly Token[], at: number): Multiple | null {
  const change = CHANGES.get(tokens[at]?.norm ?? "");
  if (change === undefined || OTHER_SENSE.fits(tokens[at + 1]) || isToCome(tokens, at)) return null;
  return { kind: "percent", value: String(change), unit: "%", first: at, last: at + 1 };
}

function isToCome(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= at - REACH; before--) {
    if (TO_COME.fits(tokens[before])) return true;
    if (!BETWEEN.fits(tokens[before])) return false;
  }
  return false;
}
