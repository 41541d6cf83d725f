import type { Subject } from "./lens.ts";
import type { Pair } from "./pairs.ts";

/** Pairs that rest on the same inspections and share the same themes: one finding, told once. */
export interface PairGroup {
  readonly first: Pair;
  readonly rest: readonly Pair[];
}

/**
 * Puts pairs together that say the same: they share the same themes, and each half answers for an inspection that a half of
 * the group's first pair answers for too, as a council does beside its health bodies. A pair of two councils stands for its
 * group. The order is that of each group's first pair.
 */
export function groupPairs(pairs: readonly Pair[], subjects: readonly Subject[]): PairGroup[] {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const isAlike = (a: string, b: string) =>
    a === b || (byId.get(a)?.inspections ?? []).some((id) => byId.get(b)?.inspections.includes(id));
  const isSame = (pair: Pair, first: Pair) =>
    pair.items.join(" ") === first.items.join(" ") &&
    ((isAlike(pair.a, first.a) && isAlike(pair.b, first.b)) ||
      (isAlike(pair.a, first.b) && isAlike(pair.b, first.a)));
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.find(([first]) => first !== undefined && isSame(pair, first));
    if (group) group.push(pair);
    else groups.push([pair]);
  }
  const isCouncil = (id: string) => byId.get(id)?.kind === "council";
  return groups.flatMap((members) => {
    const first = members.find(({ a, b }) => isCouncil(a) && isCouncil(b)) ?? members[0];
    return first ? [{ first, rest: members.filter((pair) => pair !== first) }] : [];
  });
}
