import type { FigureDocument } from "../../explorer/figure/figure-document.ts";
import type { FigureScene } from "../../explorer/figure/figure-scene.ts";
import type { Provenance } from "../../explorer/figure/provenance.ts";
import type { Json } from "../../explorer/figure/slice.ts";

type Change = (document: FigureDocument) => FigureDocument;

const inScene =
  (change: (scene: FigureScene) => Partial<FigureScene>): Change =>
  (document) => ({
    ...document,
    scene: { ...document.scene, ...change(document.scene) },
  });
const inProvenance =
  (change: (provenance: Provenance) => Partial<Provenance>): Change =>
  (document) => ({
    ...document,
    provenance: { ...document.provenance, ...change(document.provenance) },
  });
const inRow = (
  table: string,
  at: number,
  change: (row: Record<string, Json>) => Record<string, Json>,
): Change =>
  inProvenance(({ data }) => ({
    data: { ...data, [table]: (data[table] ?? []).map((row, index) => (index === at ? change(row) : row)) },
  }));
/** Changes the element at a place of a list. */
const at = <One>(list: readonly One[], place: number, change: (one: One) => One): One[] =>
  list.map((one, index) => (index === place ? change(one) : one));

/** What somebody might do to what is drawn. */
export const SCENE_TAMPERINGS: Readonly<Record<string, Change>> = {
  "a moved mark": inScene(({ nodes }) => ({ nodes: at(nodes, 0, (node) => ({ ...node, x: node.x + 1 })) })),
  "a larger mark": inScene(({ nodes }) => ({
    nodes: at(nodes, 1, (node) => ({ ...node, width: node.width * 1.2, height: node.height * 1.2 })),
  })),
  "a mark turned about": inScene(({ nodes }) => ({
    nodes: at(nodes, 2, (node) => ({ ...node, shape: "up", tone: "strength" })),
  })),
  "a recoloured mark": inScene(({ nodes }) => ({
    nodes: at(nodes, 0, (node) => ({ ...node, tone: "faint" })),
  })),
  "a paler mark": inScene(({ nodes }) => ({ nodes: at(nodes, 0, (node) => ({ ...node, shade: 0.5 })) })),
  "a mark taken out": inScene(({ nodes }) => ({ nodes: nodes.slice(1) })),
  "a mark put in": inScene(({ nodes }) => ({
    nodes: [...nodes, ...nodes.slice(0, 1).map((node) => ({ ...node, id: "area:none", y: node.y + 9 }))],
  })),
  "an added line": inScene(({ edges }) => ({
    edges: [...edges, ...edges.slice(0, 1).map((edge) => ({ ...edge, id: "none", y2: edge.y2 + 5 }))],
  })),
  "a line taken out": inScene(({ edges }) => ({ edges: edges.slice(1) })),
  "a thicker line": inScene(({ edges }) => ({
    edges: at(edges, 0, (edge) => ({ ...edge, width: edge.width * 3 })),
  })),
  "a line to another mark": inScene(({ edges }) => ({
    edges: at(edges, 0, (edge) => ({ ...edge, y1: edge.y1 + 12 })),
  })),
  "a line of another polarity": inScene(({ edges }) => ({
    edges: at(edges, 0, (edge) => ({ ...edge, tone: "strength" })),
  })),
  "a changed name": inScene(({ texts }) => ({
    texts: at(texts, 0, (text) => ({ ...text, text: "Elsewhere" })),
  })),
  "a changed number": inScene(({ texts }) => ({
    texts: texts.map((text) => (text.tone === "white" ? { ...text, text: "9" } : text)),
  })),
  "names exchanged": inScene(({ texts }) => ({
    texts: at(
      at(texts, 0, (text) => ({ ...text, text: texts[1]?.text ?? "" })),
      1,
      (text) => ({ ...text, text: texts[0]?.text ?? "" }),
    ),
  })),
  "a name taken out": inScene(({ texts }) => ({ texts: texts.slice(1) })),
  "a changed legend": inScene(({ legend }) => ({
    legend: legend.map((entry) => ({ ...entry, text: { ...entry.text, text: "strength" } })),
  })),
  "another height": inScene(({ height }) => ({ height: height + 10 })),
};

/** What somebody might do to what a figure says of its making. */
export const PROVENANCE_TAMPERINGS: Readonly<Record<string, Change>> = {
  "an altered quotation": inRow("findings", 0, (row) => ({ ...row, exact: "No child waits for a place." })),
  "a finding turned about": inRow("findings", 1, (row) => ({ ...row, polarity: "strength" })),
  "a finding taken out": inProvenance(({ data }) => ({
    data: { ...data, findings: (data["findings"] ?? []).slice(1) },
  })),
  "more sentences than there were": inRow("links", 0, (row) => ({ ...row, sentences: 99 })),
  "another area in the data": inRow("subjects", 0, (row) => ({ ...row, name: "Elsewhere" })),
  "another question": inProvenance(({ query }) => ({ query: { ...query, text: `${query.text} LIMIT 3` } })),
  "other parameters": inProvenance(({ query }) => ({ query: { ...query, parameters: { among: "bodies" } } })),
  "another graph": inProvenance(() => ({ graphHash: "f".repeat(64) })),
  "another source": inProvenance(({ sources }) => ({
    sources: at(sources, 0, (source) => ({ ...source, title: "Children do not wait" })),
  })),
  "another licence": inProvenance(() => ({ licence: "All rights reserved." })),
  "another citation": inProvenance(() => ({ citation: "Somebody else." })),
  "another command": inProvenance(() => ({ command: "sendgraph figure map --out FILE" })),
};
