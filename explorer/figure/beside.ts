import { toGexf, toGraphMl } from "../../cypher/graph-xml.ts";
import { formatRows } from "../../cypher/row-formats.ts";
import { nodeOf, type RowEdge, type RowGraph, type RowNode } from "../../cypher/row-graph.ts";
import { InspectionOutcome } from "../view/inspections.ts";
import { tellNewest } from "../view/tell-outcomes.ts";
import { writeBibtex, writeCslJson } from "./bibliography.ts";
import { tellCaption } from "./caption.ts";
import type { FigureDocument } from "./figure-document.ts";
import { MM_PER_POINT } from "./presets.ts";
import { type Json, PANEL_LETTERS, type Tables, tablesOf } from "./slice.ts";

/** A file that stands beside a figure: what its name has after the figure's, and its text. */
export interface BesideFile {
  readonly ending: string;
  readonly text: string;
}

/**
 * What a paper needs beside a figure: how to include it, with caption and alternative text; its sources; its data for other
 * programs.
 *
 * @param file  the figure's own name, as a snippet refers to it
 */
export function writeBeside(document: FigureDocument, file: string): BesideFile[] {
  const { plan, data: tables } = document.provenance;
  const data =
    plan.of === "panels"
      ? PANEL_LETTERS.flatMap((letter) =>
          writeTables(tablesOf(tables, letter)).map(({ ending, text }) => ({
            ending: `${letter}.${ending}`,
            text,
          })),
        )
      : writeTables(tables);
  return [
    { ending: "tex", text: writeTex(document, file) },
    { ending: "md", text: writeMarkdown(document, file) },
    { ending: "bib", text: writeBibtex(document) },
    { ending: "csl.json", text: writeCslJson(document) },
    ...data,
  ];
}

/** The data for other programs: as a graph in five forms, or as the table that it is. */
function writeTables(tables: Tables): BesideFile[] {
  const graph = graphOf(tables);
  if (graph === null) return [{ ending: "csv", text: csv(rowsOf(tables)) }];
  return [
    { ending: "gexf", text: lines(toGexf(graph)) },
    { ending: "graphml", text: lines(toGraphMl(graph)) },
    { ending: "graphology.json", text: `${JSON.stringify(toGraphology(graph), null, 1)}\n` },
    { ending: "nodes.csv", text: csv(graph.nodes.map((node) => ({ ...node }))) },
    {
      ending: "edges.csv",
      text: csv(graph.edges.map(({ from, to, type, values }) => ({ from, to, type, ...values }))),
    },
  ];
}

/** The table that data are which are no graph; of an inspection the outcome that is drawn. */
function rowsOf({ rows, changes, outcomes = [] }: Tables): Tables[string] {
  return (
    rows ?? changes ?? outcomes.map((row) => ({ ...row, outcomes: tellNewest(InspectionOutcome.parse(row)) }))
  );
}

/** Subjects and themes with what joins them; null for data that is no graph. */
function graphOf(data: Tables): RowGraph | null {
  const { subjects, themes, links } = data;
  if (!subjects || !themes || !links) return null;
  const node = (row: Record<string, Json>, name: string): RowNode =>
    nodeOf(String(row["id"]), String(row[name]));
  return {
    nodes: [...subjects.map((row) => node(row, "name")), ...themes.map((row) => node(row, "label"))],
    edges: links.map((row): RowEdge => {
      const { subject, theme, polarity, ...values } = row;
      const type = polarity === "strength" ? "HAS_STRENGTH" : "HAS_WEAKNESS";
      return { from: String(subject), to: String(theme), type, values };
    }),
  };
}

function toGraphology(graph: RowGraph) {
  return {
    attributes: {},
    options: { type: "directed", multi: true, allowSelfLoops: false },
    nodes: graph.nodes.map(({ id, label, name }) => ({ key: id, attributes: { label: name, kind: label } })),
    edges: graph.edges.map(({ from, to, type, values }) => ({
      key: `${from}~${to}~${type}`,
      source: from,
      target: to,
      attributes: { type, ...values },
    })),
  };
}

function csv(rows: Tables[string]): string {
  return [...formatRows(rows, "csv")].join("\r\n").concat("\r\n");
}

function lines(parts: Iterable<string>): string {
  return `${[...parts].join("\n")}\n`;
}

function writeTex(document: FigureDocument, file: string): string {
  const { scene } = document;
  const widthMm = Math.round(scene.width * MM_PER_POINT * 100) / 100;
  const label = file.replace(/\.[^.]*$/, "").replaceAll(/[^A-Za-z0-9-]+/g, "-");
  return [
    `% ${widthMm} mm wide as it is: not to be scaled. Needs \\usepackage{graphicx} and, for the alternative text, a recent LaTeX.`,
    "\\begin{figure}",
    "  \\centering",
    `  \\includegraphics[width=${widthMm}mm,alt={${escapeTex(scene.alt)}}]{${file}}`,
    `  \\caption{${escapeTex(tellCaption(document))}}`,
    `  \\label{fig:${label}}`,
    "\\end{figure}",
    "",
  ].join("\n");
}

const TEX_LETTERS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "–": "--",
  "—": "---",
};

/** A text as LaTeX has it. */
function escapeTex(text: string): string {
  return text.replaceAll(/[\\~^–—]|[&%$#_{}]/g, (letter) => TEX_LETTERS[letter] ?? `\\${letter}`);
}

function writeMarkdown(document: FigureDocument, file: string): string {
  const { scene, provenance } = document;
  const caption = tellCaption(document);
  const page = file.replace(/\.[^.]*$/, ".html");
  const quoted = (text: string) => text.replaceAll('"', "&quot;");
  const bracketed = (text: string) => text.replaceAll(/[[\]]/g, "\\$&");
  return [
    `# ${scene.title}`,
    "",
    caption,
    "",
    "## Alternative text",
    "",
    scene.alt,
    "",
    "## Long description",
    "",
    scene.description,
    "",
    "## Markdown",
    "",
    "```markdown",
    `![${bracketed(scene.alt)}](${file})`,
    "```",
    "",
    "## Quarto",
    "",
    "```markdown",
    `![${bracketed(caption)}](${file}){fig-alt="${quoted(scene.alt)}"}`,
    "```",
    "",
    "## A page with the figure's own, from `--out` with the ending .html",
    "",
    "```html",
    `<iframe src="${page}" title="${quoted(scene.title)}" width="100%" height="600" loading="lazy"></iframe>`,
    "```",
    "",
    "## Made by",
    "",
    "```sh",
    provenance.command,
    "```",
    "",
  ].join("\n");
}
