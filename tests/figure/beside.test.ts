import { expect, test } from "vitest";
import { writeBeside } from "../../explorer/figure/beside.ts";
import { tellBesides, tellCaption } from "../../explorer/figure/caption.ts";
import { documentOf, documentOfKind, lensTables } from "./figures.ts";

const plan = {
  of: "lens",
  kind: "graph",
  preset: "nature-single",
  among: "areas",
  polarity: "weakness",
  focus: null,
  minShared: 1,
} as const;
const document = documentOf(plan, lensTables(4, 5));
const textOf = (ending: string, of = document) =>
  writeBeside(of, "fig_1.pdf").find((file) => file.ending === ending)?.text ?? "";

test("beside a graph stand snippets, sources and the data in six forms", () => {
  expect(writeBeside(document, "fig_1.pdf").map(({ ending }) => ending)).toEqual([
    "tex",
    "md",
    "bib",
    "csl.json",
    "gexf",
    "graphml",
    "graphology.json",
    "nodes.csv",
    "edges.csv",
  ]);
  expect(writeBeside(documentOfKind("timeline", "page"), "fig.svg").map(({ ending }) => ending)).toEqual([
    "tex",
    "md",
    "bib",
    "csl.json",
    "csv",
  ]);
});

test("a caption is its words and what stands after them in print, which the page shows too", () => {
  const document = documentOfKind("graph", "page");
  expect(tellBesides(document)).toMatch(/Data: 2 texts, graph 0{12}, sendgraph 0\.1\.0\./);
  expect(tellCaption(document)).toBe(`${document.scene.caption} ${tellBesides(document)}`);
});

test("LaTeX has the width as it is, the caption with where the data are, and letters escaped", () => {
  const tex = textOf("tex", { ...document, scene: { ...document.scene, caption: "50 % of A_B & C." } });
  expect(tex).toContain("\\includegraphics[width=89mm,alt={Layered graph of");
  expect(tex).toContain(
    "\\caption{50 \\% of A\\_B \\& C. Data: 2 texts, graph 000000000000, sendgraph 0.1.0.",
  );
  expect(tex).toContain("{fig_1.pdf}");
  expect(tex).toContain("\\label{fig:fig-1}");
});

test("the sources are there for BibTeX and for Zotero, with sendgraph itself", () => {
  expect(textOf("bib")).toMatchInlineSnapshot(`
    "@misc{1,
      title = {{Children wait}},
      author = {{A. Writer}},
      howpublished = {The Ashford Post},
      year = {2018},
      date = {2018-02-03},
      note = {article:1}
    }

    @misc{2,
      title = {{Plans late}},
      note = {article:2}
    }

    @misc{sendgraph,
      title = {{sendgraph}},
      author = {{The sendgraph authors}},
      version = {0.1.0},
      note = {graph 0000000000000000000000000000000000000000000000000000000000000000}
    }
    "
  `);
  const records = JSON.parse(textOf("csl.json"));
  expect(records.map((record: { id: string; type: string }) => [record.id, record.type])).toEqual([
    ["1", "article-newspaper"],
    ["2", "report"],
    ["sendgraph", "software"],
  ]);
  expect(records[0].issued).toEqual({ "date-parts": [[2018, 2, 3]] });
});

test("the data are the same graph in every form", () => {
  const { subjects = [], themes = [], links = [] } = document.provenance.data;
  const graph = JSON.parse(textOf("graphology.json"));
  expect(graph.nodes).toHaveLength(subjects.length + themes.length);
  expect(graph.edges).toHaveLength(links.length);
  expect(textOf("gexf").match(/<edge /g)).toHaveLength(links.length);
  expect(textOf("graphml").match(/<edge /g)).toHaveLength(links.length);
  expect(textOf("nodes.csv").trimEnd().split("\r\n")).toHaveLength(subjects.length + themes.length + 1);
  const [head = "", first = ""] = textOf("edges.csv").split("\r\n");
  expect(head.split(",").slice(0, 3)).toEqual(["from", "to", "type"]);
  expect(first).toMatch(/^area:E10000000,theme:\d,HAS_(?:WEAKNESS|STRENGTH),/);
});
