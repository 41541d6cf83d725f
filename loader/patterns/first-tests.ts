import type { PatternPart, TokenTest } from "./pattern.ts";

/** What the first token of `parts` from `part` on may be; null where it may be anything, or none is needed. */
export function firstTests(parts: readonly PatternPart[], part = 0): readonly TokenTest[] | null {
  const current = parts[part];
  if (current?.kind !== "words") return null;
  if (!current.optional) return current.firsts;
  const rest = firstTests(parts, part + 1);
  return rest && [...current.firsts, ...rest];
}

/** What may follow the first word, whichever that is, where a pattern asks for something. */
export function anySecondTests(parts: readonly PatternPart[], part = 0): TokenTest[] {
  const current = parts[part];
  if (current?.kind !== "words") return [];
  const tests = current.alternatives.flatMap(([, second]) => second ?? []);
  const isAnyAlone = tests.length < current.alternatives.length;
  if (isAnyAlone) tests.push(...(firstTests(parts, part + 1) ?? []));
  return current.optional ? [...tests, ...anySecondTests(parts, part + 1)] : tests;
}
