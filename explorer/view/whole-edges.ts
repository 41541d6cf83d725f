import { letGo, type Slices } from "./slices.ts";
import type { WholeIndex } from "./whole-index.ts";

/** A line between two marks, and how many relationships it stands for by what they say. */
export interface WholeEdge {
  readonly from: string;
  readonly to: string;
  readonly weakness: number;
  readonly strength: number;
  readonly other: number;
  /** Is it drawn always? The rest are drawn while one of their ends is pointed at or selected. */
  readonly isMain: boolean;
}

/** With more lines for weaknesses and strengths than these, each mark keeps its heaviest. */
const MOST_LINES = 60;
const KEPT_PER_MARK = 3;

/** The lines between what stands for the ends of each relationship. */
export function* foldEdges(index: WholeIndex, standsFor: (id: string) => string | null): Slices<WholeEdge[]> {
  const lines = new Map<
    string,
    { from: string; to: string; weakness: number; strength: number; other: number }
  >();
  yield* letGo(index.graph.edges, [0.6, 1], ({ from, to, type, count = 1 }) => {
    const [one, two] = [standsFor(from), standsFor(to)];
    if (one === null || two === null || one === two) return;
    const [a, b] = one < two ? [one, two] : [two, one];
    const key = `${a} ${b}`;
    let line = lines.get(key);
    if (!line) {
      line = { from: a, to: b, weakness: 0, strength: 0, other: 0 };
      lines.set(key, line);
    }
    if (type === "HAS_WEAKNESS") line.weakness += count;
    else if (type === "HAS_STRENGTH") line.strength += count;
    else line.other += 1;
  });
  const edges = [...lines.values()];
  const kept = keepHeaviest(edges);
  return edges.map((edge) => ({ ...edge, isMain: edge.other > 0 || kept === null || kept.has(edge) }));
}

/** The heaviest lines of each mark, or null where all can be seen. */
function keepHeaviest<Line extends { from: string; to: string; weakness: number; strength: number }>(
  edges: readonly Line[],
): ReadonlySet<Line> | null {
  const weigh = ({ weakness, strength }: Line) => weakness + strength;
  const weighed = edges.filter((edge) => weigh(edge) > 0);
  if (weighed.length <= MOST_LINES) return null;
  weighed.sort((a, b) => weigh(b) - weigh(a) || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  const countById = new Map<string, number>();
  const kept = new Set<Line>();
  for (const edge of weighed) {
    const [from, to] = [countById.get(edge.from) ?? 0, countById.get(edge.to) ?? 0];
    if (from >= KEPT_PER_MARK && to >= KEPT_PER_MARK) continue;
    kept.add(edge);
    countById.set(edge.from, from + 1);
    countById.set(edge.to, to + 1);
  }
  return kept;
}
