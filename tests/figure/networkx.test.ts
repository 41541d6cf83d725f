import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { writeBeside } from "../../explorer/figure/beside.ts";
import { findPython, runPython } from "../tools/python.ts";
import { documentOfKind } from "./figures.ts";

const python = findPython("networkx", "what other programs read of a figure's data");
const folder = mkdtempSync(join(tmpdir(), "sendgraph-networkx-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What networkx sees: every node with what it shows it by, and every edge with what it says. */
const READ = `
import json, sys, networkx
path = sys.argv[1]
graph = (networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml)(path)
print(json.dumps({
  "nodes": [[id, values] for id, values in sorted(graph.nodes(data=True))],
  "edges": sorted([source, target, values.get("sentences")] for source, target, values in graph.edges(data=True)),
}))`;
const Seen = z.object({
  nodes: z.array(z.tuple([z.string(), z.looseObject({ label: z.string(), kind: z.string() })])),
  edges: z.array(z.tuple([z.string(), z.string(), z.number()])),
});

describe.skipIf(python === null)("networkx opens the data beside a figure", () => {
  const document = documentOfKind("graph", "nature-single");
  const { subjects = [], themes = [], links = [] } = document.provenance.data;

  test.for(["gexf", "graphml"])(
    "as .%s: names to show, kinds, and every link with its sentences",
    (ending) => {
      const text = writeBeside(document, "fig.svg").find((file) => file.ending === ending)?.text ?? "";
      const path = join(folder, `fig.${ending}`);
      writeFileSync(path, text);
      const seen = Seen.parse(runPython(python ?? "", READ, [path]));
      const told = [
        ...subjects.map(({ id, name }) => [id, { label: name, kind: "Area" }]),
        ...themes.map(({ id, label }) => [id, { label, kind: "Theme" }]),
      ];
      expect(seen.nodes).toHaveLength(told.length);
      expect(Object.fromEntries(seen.nodes)).toMatchObject(Object.fromEntries(told));
      const wanted = links.map(({ subject, theme, sentences }) =>
        JSON.stringify([subject, theme, sentences]),
      );
      expect(seen.edges.map((edge) => JSON.stringify(edge)).sort()).toEqual(wanted.sort());
    },
  );
});
