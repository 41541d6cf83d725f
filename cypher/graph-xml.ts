import type { RowEdge, RowNode } from "./row-graph.ts";
import type { PlainValue } from "./store.ts";

/** A graph to be drawn elsewhere: an answer's, or a whole one, whose nodes tell of themselves too. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly RowEdge[];
}
export interface DrawnNode extends RowNode {
  readonly values?: RowEdge["values"];
}

/**
 * A graph as GraphML, for yEd, Gephi, Cytoscape, igraph and NetworkX. `label` is the name to show, as they all take it, and
 * `kind` the node's label in our graph.
 *
 * Source  http://graphml.graphdrawing.org/specification.html
 */
export function* toGraphMl(graph: DrawnGraph): Generator<string> {
  const columns = listColumns(graph.edges);
  const ofNodes = listColumns(graph.nodes);
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  yield '  <key id="label" for="node" attr.name="label" attr.type="string"/>';
  yield '  <key id="kind" for="node" attr.name="kind" attr.type="string"/>';
  yield '  <key id="type" for="edge" attr.name="type" attr.type="string"/>';
  for (const [index, { name, type }] of ofNodes.entries())
    yield `  <key id="n${index}" for="node" attr.name="${toXmlText(titleOf(name))}" attr.type="${type}"/>`;
  for (const [index, { name, type }] of columns.entries())
    yield `  <key id="e${index}" for="edge" attr.name="${toXmlText(name)}" attr.type="${type}"/>`;
  yield '  <graph edgedefault="directed">';
  for (const { id, label, name, values = {} } of graph.nodes) {
    const told = ofNodes.map((column, index) => dataOf(`n${index}`, textOf(values[column.name])));
    yield `    <node id="${toXmlText(id)}">${dataOf("label", name)}${dataOf("kind", label)}${told.join("")}</node>`;
  }
  for (const { from, to, type, values } of graph.edges) {
    const told = columns.map((column, index) => dataOf(`e${index}`, textOf(values[column.name])));
    yield `    <edge source="${toXmlText(from)}" target="${toXmlText(to)}">${dataOf("type", type)}${told.join("")}</edge>`;
  }
  yield "  </graph>";
  yield "</graphml>";
}

/**
 * A graph as GEXF 1.2, for Gephi: older readers, such as NetworkX 2.8, take no 1.3, and newer ones take both.
 *
 * Source  https://gexf.net/schema.html
 */
export function* toGexf(graph: DrawnGraph): Generator<string> {
  const columns = listColumns(graph.edges);
  const ofNodes = listColumns(graph.nodes);
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">';
  yield '  <graph defaultedgetype="directed">';
  const more = ofNodes.map(
    ({ name, type }, index) =>
      `<attribute id="n${index}" title="${toXmlText(titleOf(name))}" type="${type}"/>`,
  );
  yield `    <attributes class="node"><attribute id="kind" title="kind" type="string"/>${more.join("")}</attributes>`;
  yield '    <attributes class="edge">';
  for (const [index, { name, type }] of columns.entries())
    yield `      <attribute id="e${index}" title="${toXmlText(name)}" type="${type}"/>`;
  yield "    </attributes>";
  yield "    <nodes>";
  for (const { id, label, name, values = {} } of graph.nodes) {
    const told = ofNodes.map((column, at) => attributeOf(`n${at}`, textOf(values[column.name])));
    const all = [attributeOf("kind", label), ...told].join("");
    const attributes = all === "" ? "" : `<attvalues>${all}</attvalues>`;
    yield `      <node id="${toXmlText(id)}" label="${toXmlText(name)}">${attributes}</node>`;
  }
  yield "    </nodes>";
  yield "    <edges>";
  for (const [index, { from, to, type, values }] of graph.edges.entries()) {
    const told = columns.map((column, at) => attributeOf(`e${at}`, textOf(values[column.name]))).join("");
    const label = type === "" ? "" : ` label="${toXmlText(type)}"`;
    yield `      <edge id="${index}" source="${toXmlText(from)}" target="${toXmlText(to)}"${label}><attvalues>${told}</attvalues></edge>`;
  }
  yield "    </edges>";
  yield "  </graph>";
  yield "</gexf>";
}

/** What a node's property is called: readers take one attribute of a name, and `label` and `kind` are the graph's own. */
function titleOf(name: string): string {
  return name === "label" || name === "kind" ? `${name} (property)` : name;
}

interface Column {
  readonly name: string;
  readonly type: "double" | "boolean" | "string";
}

/** What edges, or nodes, tell, by the names and types that their values have. */
function listColumns(rows: readonly Pick<DrawnNode, "values">[]): Column[] {
  const typeByName = new Map<string, Column["type"]>();
  for (const { values = {} } of rows) {
    for (const [name, value] of Object.entries(values)) {
      const type = typeOf(value);
      if (type !== null) typeByName.set(name, (typeByName.get(name) ?? type) === type ? type : "string");
    }
  }
  return [...typeByName].map(([name, type]) => ({ name, type }));
}

function typeOf(value: PlainValue): Column["type"] | null {
  if (value === null) return null;
  if (typeof value === "number") return "double";
  return typeof value === "boolean" ? "boolean" : "string";
}

function textOf(value: PlainValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function dataOf(key: string, text: string): string {
  return text === "" ? "" : `<data key="${key}">${toXmlText(text)}</data>`;
}

function attributeOf(key: string, text: string): string {
  return text === "" ? "" : `<attvalue for="${key}" value="${toXmlText(text)}"/>`;
}

/** Signs that XML may hold at all. Source: https://www.w3.org/TR/xml/#charsets */
const NO_XML_SIGN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text for XML 1.0: escaped, and without the signs that it may not hold. */
function toXmlText(text: string): string {
  return text.replace(NO_XML_SIGN, "").replace(/[&<>"'\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);
}
