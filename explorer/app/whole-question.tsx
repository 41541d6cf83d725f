import { useMemo } from "react";
import { countStanding, tellAside } from "../../cypher/counted.ts";
import type { WholeGraph } from "../view/documents.ts";
import { countReported } from "../view/reported.ts";
import { useWholeGraph } from "./later-resources.ts";
import type { Stage } from "./stage.ts";

/** What the whole graph holds, in a sentence. */
export function WholeQuestion({ stage }: { readonly stage: Stage }) {
  const graph = useWholeGraph();
  const { counts, uncounted } = stage.lens.graph;
  const articles = countOf(countStanding(counts, uncounted, "Article"), "article", "articles");
  return (
    <section className="question" aria-label="What is drawn">
      <h1>How is everything connected?</h1>
      <p className="answer">
        <strong>{articles}</strong>
        {tellAside(uncounted)} {graph.status === "ready" && <Reported graph={graph.value} />}{" "}
        <span className="wide-only">Scroll to zoom, drag to move, click for more.</span>
        <span className="narrow-only">Pinch to zoom, drag to move, tap for more.</span>
      </p>
    </section>
  );
}

/** What the articles report, and apart from it what the register and the reference data add. */
function Reported({ graph }: { readonly graph: WholeGraph }) {
  const { told, added } = useMemo(() => countReported(graph), [graph]);
  const rest = [
    added.inspections > 0 && countOf(added.inspections, "inspection", "inspections"),
    added.areas > 0 && countOf(added.areas, "area", "areas"),
    added.bodies > 0 && countOf(added.bodies, "body", "bodies"),
  ].filter((part) => part !== false);
  return (
    <>
      tell of <strong>{countOf(told.inspections, "inspection", "inspections")}</strong> of{" "}
      {countOf(told.areas, "area", "areas")}, for which{" "}
      {countOf(told.bodies, "body answers", "bodies answer")}.
      {rest.length > 0 &&
        ` The picture also has ${rest.join(", ")} from official lists, of which no article tells.`}
    </>
  );
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
