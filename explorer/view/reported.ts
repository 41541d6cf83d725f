import type { WholeGraph } from "./documents.ts";

/** How many inspections, areas and bodies. */
export interface ReportedCounts {
  readonly inspections: number;
  readonly areas: number;
  readonly bodies: number;
}

/**
 * What the articles report, and what the graph holds besides: inspections that only the register knows, areas and bodies
 * that stand in the reference data alone.
 */
export function countReported(graph: WholeGraph): { told: ReportedCounts; added: ReportedCounts } {
  const inspections = endsOf(graph, "REPORTS", null);
  const told = {
    inspections: inspections.size,
    areas: endsOf(graph, "INSPECTS", inspections).size,
    bodies: endsOf(graph, "HOLDS_TO_ACCOUNT", inspections).size,
  };
  const all = (label: string) => graph.nodes.filter((node) => node.label === label).length;
  return {
    told,
    added: {
      inspections: all("Inspection") - told.inspections,
      areas: all("Area") - told.areas,
      bodies: all("Body") - told.bodies,
    },
  };
}

/** What edges of a type lead to, from some nodes or from any. */
function endsOf(graph: WholeGraph, type: string, from: ReadonlySet<string> | null): Set<string> {
  return new Set(
    graph.edges
      .filter((edge) => edge.type === type && (from === null || from.has(edge.from)))
      .map((edge) => edge.to),
  );
}
