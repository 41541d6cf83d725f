import type { Token } from "./tokens.ts";

/** The tokens of each span, where spans and tokens are in order. One pass over both. */
export function cutTokens(
  spans: readonly { readonly start: number; readonly end: number }[],
  tokens: readonly Token[],
): Token[][] {
  const cut: Token[][] = [];
  let at = 0;
  for (const { start, end } of spans) {
    while ((tokens[at]?.start ?? end) < start) at++;
    const first = at;
    while ((tokens[at]?.start ?? end) < end) at++;
    cut.push(tokens.slice(first, at));
  }
  return cut;
}
