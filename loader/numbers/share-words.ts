import type { Token } from "../text/tokens.ts";

/** "Not one of the five", "not a single one of them"; not "is not one of the five". */
export function isNotOne(tokens: readonly Token[], at: number): boolean {
  if (norm(tokens, at) !== "one") return false;
  const not = norm(tokens, at - 1) === "single" && norm(tokens, at - 2) === "a" ? at - 3 : at - 1;
  const from = norm(tokens, not) === "even" ? not - 1 : not;
  return norm(tokens, from) === "not" && !/^(?:is|are|was|were|be)$/.test(norm(tokens, from - 1));
}

const MANY_OF = /^(?:children|pupils|babies|toddlers|families|parents|plans|people)$/;
const IN_TEN = /^(?:ten|10|100|twenty|20|five|5)$/;

/** "Nine | plans in ten were on time", but not "nine children in ten schools". */
export function isSoManyInTen(tokens: readonly Token[], noun: number): boolean {
  const at = noun + 1;
  if (!MANY_OF.test(norm(tokens, noun)) || norm(tokens, at) !== "in" || !IN_TEN.test(norm(tokens, at + 1)))
    return false;
  const next = tokens[at + 2];
  return (
    next?.kind !== "word" ||
    /^(?:is|are|was|were|has|have|had|now|on|who|did|do|get|got|wait|waited)$/.test(next.norm)
  );
}

function norm(tokens: readonly Token[], at: number): string {
  return tokens[at]?.norm ?? "";
}
