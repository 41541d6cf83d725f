import type { MouseEvent } from "react";
import { countStanding, tellAside } from "../../cypher/counted.ts";
import type { GraphState } from "../view/lens.ts";
import { isEmbedded, wholePageHref } from "./embedded.ts";

const COUNTED: readonly (readonly [label: string, one: string, many: string])[] = [
  ["Area", "area", "areas"],
  ["Body", "body", "bodies"],
  ["Inspection", "inspection", "inspections"],
  ["Finding", "finding", "findings"],
  ["Evidence", "piece of evidence", "pieces of evidence"],
  ["Article", "article", "articles"],
];

/** Counts that a narrow window leaves out. */
const MINOR = new Set(["Body", "Inspection", "Evidence"]);

/** What the graph holds, which state of it this is, and where it lies. */
export function StatusBar(props: { readonly graph: GraphState }) {
  const { graph } = props;
  if (isEmbedded()) return <EmbeddedFoot graph={graph} />;
  return (
    <footer className="status">
      <span>In the graph:</span>
      {COUNTED.map(([label, one, many]) => {
        const count = countStanding(graph.counts, graph.uncounted, label);
        return (
          <span key={label} className={MINOR.has(label) ? "minor" : undefined}>
            {count} {count === 1 ? one : many}
            {label === "Article" && tellAside(graph.uncounted)}{" "}
          </span>
        );
      })}
      <span title={`Graph hash ${graph.graphHash}`}>
        graph {graph.graphHash.slice(0, 4)}…{graph.graphHash.slice(-4)}{" "}
      </span>
      <span className="status-end">
        {graph.store} · read-only · <a href="./licences.txt">Licences</a>
      </span>
    </footer>
  );
}

/** Under a view that stands in another page: whose it is, which graph, and the way to the whole page. */
function EmbeddedFoot({ graph }: { readonly graph: GraphState }) {
  const open = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = wholePageHref();
  };
  return (
    <footer className="status">
      <span>sendgraph</span>
      <span title={`Graph hash ${graph.graphHash}`}>
        graph {graph.graphHash.slice(0, 4)}…{graph.graphHash.slice(-4)}
      </span>
      <span className="status-end">
        <a href={wholePageHref()} target="_blank" rel="noopener" onClick={open}>
          Open the whole page
        </a>
      </span>
    </footer>
  );
}
