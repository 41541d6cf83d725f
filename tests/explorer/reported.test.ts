import { expect, test } from "vitest";
import { countReported } from "../../explorer/view/reported.ts";

test("what articles report is counted apart from what the register adds", () => {
  const node = (id: string, label: string) => ({ id, label, name: id });
  const edge = (from: string, type: string, to: string) => ({ from, type, to });
  const graph = {
    nodes: [
      node("article", "Article"),
      ...["told", "registered"].map((id) => node(id, "Inspection")),
      ...["here", "successor"].map((id) => node(id, "Area")),
      ...["council", "old ccg", "new board"].map((id) => node(id, "Body")),
    ],
    edges: [
      edge("article", "REPORTS", "told"),
      edge("article", "MENTIONS", "new board"),
      edge("told", "INSPECTS", "here"),
      edge("told", "HOLDS_TO_ACCOUNT", "council"),
      edge("told", "HOLDS_TO_ACCOUNT", "old ccg"),
      edge("registered", "INSPECTS", "here"),
      edge("registered", "HOLDS_TO_ACCOUNT", "new board"),
      edge("here", "SUCCEEDED_BY", "successor"),
    ],
  };
  expect(countReported(graph)).toEqual({
    told: { inspections: 1, areas: 1, bodies: 2 },
    added: { inspections: 1, areas: 1, bodies: 1 },
  });
});
