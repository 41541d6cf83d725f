import { pluralOf } from "./asked.ts";
import type { Filter } from "./place.ts";
import { tellKind, tellWord } from "./wording.ts";

/** What a filter leaves, as the end of the question: `area SEND inspections of 2023 to 2025 in London`. */
export function tellFilter(filter: Filter, labelOf: (outcome: string) => string): string {
  const { regions, kinds, frameworks, outcomes, from, to, hidden, only, without } = filter;
  const what =
    frameworks.length === 0
      ? "inspections"
      : joinOr(frameworks.map((framework) => `${tellWord(framework)}s`));
  return [
    what,
    tellPeriod(from, to),
    kinds.length === 0 ? "" : ` among ${joinOr(kinds.map(tellKinds))}`,
    regions.length === 0 ? "" : ` in ${joinOr(regions)}`,
    tellOutcomesAsked(outcomes, labelOf),
    only.length === 0 ? "" : ` of ${only.length} chosen`,
    without.length === 0 ? "" : `, without ${without.map(tellSide).join(" and ")}`,
    hidden.length === 0 ? "" : `, ${hidden.length} hidden`,
  ].join("");
}

/** A kind of area or body, as several of it are told. */
function tellKinds(kind: string): string {
  const word = tellKind(kind);
  return word.endsWith("y") ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Several outcomes have more words than a question bears. */
function tellOutcomesAsked(outcomes: readonly string[], labelOf: (outcome: string) => string): string {
  if (outcomes.length > 1) return ` that came to one of ${outcomes.length} outcomes`;
  return outcomes.map((outcome) => ` that came to “${labelOf(outcome)}”`).join("");
}

function tellSide(side: Filter["without"][number]): string {
  return side === "mixed" ? "mixed findings" : pluralOf(side);
}

/** ` of 2018 to 2020`, ` since 2018`, ` until 2020`; nothing where no year is asked. */
export function tellPeriod(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return from === to ? ` of ${from}` : ` of ${from} to ${to}`;
  if (from !== null) return ` since ${from}`;
  return to === null ? "" : ` until ${to}`;
}

function joinOr(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
