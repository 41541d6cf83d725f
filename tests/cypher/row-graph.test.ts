import { describe, expect, test } from "vitest";
import { toGexf, toGraphMl } from "../../cypher/graph-xml.ts";
import { graphOfRows, nodeOf, type RowGraph } from "../../cypher/row-graph.ts";
import type { Row } from "../../cypher/store.ts";

const drawn = ({ nodes, edges }: RowGraph) => [
  ...nodes.map(({ id, label, name }) => `${id} ${label} "${name}"`),
  ...edges.map(({ from, to, type }) => `${from} -${type}-> ${to}`),
];

test("nodes, relationships and paths are drawn as they are, each once", () => {
  const a = { id: "area:1", labels: ["Area"], name: "Northshire" };
  const t = { id: "theme:x", labels: ["Theme"], label: "Exclusions" };
  const r = { type: "HAS_WEAKNESS", from: "area:1", to: "theme:x", findings: 2 };
  const elsewhere = { type: "HAS_WEAKNESS", from: "area:1", to: "theme:unread" };
  const graph = graphOfRows([{ a, r, t }, { p: { nodes: [a, t], relationships: [r] }, n: 1 }, { elsewhere }]);
  expect(drawn(graph)).toEqual([
    'area:1 Area "Northshire"',
    'theme:x Theme "Exclusions"',
    "area:1 -HAS_WEAKNESS-> theme:x",
  ]);
  expect(graph.edges[0]?.values).toEqual({ findings: 2 });
});

describe("rows of plain values", () => {
  test.for<readonly [string, Row, readonly string[]]>([
    [
      "two names with their ids are joined",
      { a: "Northshire", b: "Westhaven", aId: "area:1", bId: "area:3", shared: 2 },
      ['area:1 Area "Northshire"', 'area:3 Area "Westhaven"', "area:1 --> area:3"],
    ],
    [
      "a name is joined to each of a list",
      { theme: "Plans", themeId: "theme:p", holders: ["North", "West"], holderIds: ["area:1", "area:3"] },
      [
        'theme:p Theme "Plans"',
        'area:1 Area "North"',
        'area:3 Area "West"',
        "theme:p --> area:1",
        "theme:p --> area:3",
      ],
    ],
    [
      "names without ids are nodes of no label",
      { theme: "Plans", themeId: "theme:p", names: ["North"] },
      ['theme:p Theme "Plans"', 'North  "North"', "theme:p --> North"],
    ],
    [
      "one alone is joined to what was asked about",
      { area: "Westhaven", areaId: "area:3", jaccard: 0.5 },
      ['area:9 Area "area:9"', 'area:3 Area "Westhaven"', "area:9 --> area:3"],
    ],
    ["numbers alone draw nothing", { n: 1, names: null }, []],
  ])("%s", ([, row, expected]) => {
    expect(drawn(graphOfRows([row, row], [nodeOf("area:9", "area:9")]))).toEqual(expected);
  });

  test("what a row says besides is said of the edge", () => {
    const row = { a: "N", b: "W", aId: "area:1", bId: "area:3", shared: 2, themes: ["Plans", "Posts"] };
    expect(graphOfRows([row]).edges[0]?.values).toEqual({ shared: 2, themes: ["Plans", "Posts"] });
  });
});

const graph = graphOfRows([
  {
    a: 'North & "Co" <b>',
    b: "West\u0007haven",
    aId: "area:1",
    bId: "area:3",
    shared: 2,
    on: true,
    who: ["x", "y"],
  },
]);

test("GraphML tells nodes, edges and what is said of them, escaped", () => {
  expect([...toGraphMl(graph)].join("\n")).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="label" for="node" attr.name="label" attr.type="string"/>
      <key id="kind" for="node" attr.name="kind" attr.type="string"/>
      <key id="type" for="edge" attr.name="type" attr.type="string"/>
      <key id="e0" for="edge" attr.name="shared" attr.type="double"/>
      <key id="e1" for="edge" attr.name="on" attr.type="boolean"/>
      <key id="e2" for="edge" attr.name="who" attr.type="string"/>
      <graph edgedefault="directed">
        <node id="area:1"><data key="label">North &amp; &quot;Co&quot; &lt;b&gt;</data><data key="kind">Area</data></node>
        <node id="area:3"><data key="label">Westhaven</data><data key="kind">Area</data></node>
        <edge source="area:1" target="area:3"><data key="e0">2</data><data key="e1">true</data><data key="e2">x; y</data></edge>
      </graph>
    </graphml>"
  `);
});

test("GEXF tells the same", () => {
  expect([...toGexf(graph)].join("\n")).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
      <graph defaultedgetype="directed">
        <attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
        <attributes class="edge">
          <attribute id="e0" title="shared" type="double"/>
          <attribute id="e1" title="on" type="boolean"/>
          <attribute id="e2" title="who" type="string"/>
        </attributes>
        <nodes>
          <node id="area:1" label="North &amp; &quot;Co&quot; &lt;b&gt;"><attvalues><attvalue for="kind" value="Area"/></attvalues></node>
          <node id="area:3" label="Westhaven"><attvalues><attvalue for="kind" value="Area"/></attvalues></node>
        </nodes>
        <edges>
          <edge id="0" source="area:1" target="area:3"><attvalues><attvalue for="e0" value="2"/><attvalue for="e1" value="true"/><attvalue for="e2" value="x; y"/></attvalues></edge>
        </edges>
      </graph>
    </gexf>"
  `);
});
