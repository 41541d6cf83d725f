import type { Token } from "./tokens.ts";

/** The tokens of each span, where spans and tokens are in order. One pass over both. */
export function cutTokens(
  spans: readonly { readonly start: number; readonly end: number }[],
  tokens: readonly Token[],
): Token[][] {
  let at = 0;
  return spans.map(({ start, end }) => {
    while ((tokens[at]?.start ?? end) < start) at++;
    const first = at;
    while ((tokens[at]?.start ?? end) < end) at++;
    return tokens.slice(first, at);
  });
}
