import { countStanding, tellAside } from "../cypher/counted.ts";
import type { GraphSummary } from "../cypher/store.ts";
import { tell, told } from "./output.ts";

/** What counts no more, for machines: named where there is some. */
export function uncountedOf(uncounted: GraphSummary["uncounted"]): { uncounted?: GraphSummary["uncounted"] } {
  return Object.keys(uncounted).length > 0 ? { uncounted } : {};
}

/** Tells a person how much of a graph counts; of a plan, what it would add. */
export function tellGraph(
  { counts, uncounted }: Pick<GraphSummary, "counts" | "uncounted">,
  isPlan = false,
): void {
  const count = (label: string) => countStanding(counts, uncounted, label);
  const parts = [
    `${told(count("Article"), "article")}${tellAside(uncounted)}`,
    told(count("Area"), "area"),
    told(count("Inspection"), "inspection"),
    told(count("Finding"), "finding"),
    told(count("Evidence"), "piece of evidence", "pieces of evidence"),
  ];
  tell(
    isPlan
      ? `These texts with the official register, without what the graph holds besides: ${parts.join(", ")}.`
      : `The graph: ${parts.join(", ")}.`,
  );
}
