import type { Token } from "../text/tokens.ts";

/** Tokens of what stands in brackets after a name: "(Con, Kingswinford North and Wall Heath)". */
const MOST_OF_ASIDE = 14;

/** The token after what stands in brackets after a name, after an age, and after ", pictured,". */
export function skipAside(tokens: readonly Token[], last: number): number {
  let at = last;
  if (tokens[at]?.norm === "(") {
    while (at < Math.min(tokens.length, last + MOST_OF_ASIDE) && tokens[at]?.norm !== ")") at++;
    at++;
  }
  if (tokens[at]?.norm !== ",") return at;
  if (tokens[at + 1]?.kind === "number") return at + 2;
  return PICTURED.test(tokens[at + 1]?.norm ?? "") ? endOfPictured(tokens, at + 1) : at;
}

const PICTURED = /^(?:pictured|above|below|inset)$/;

/** ", pictured left,": the comma that closes it; the token where it begins where none does. */
function endOfPictured(tokens: readonly Token[], at: number): number {
  const comma = tokens.slice(at, at + 4).findIndex(({ norm }) => norm === ",");
  return comma < 0 ? at : at + comma;
}
