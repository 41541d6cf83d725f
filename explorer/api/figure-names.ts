import { SendgraphError } from "../../cypher/errors.ts";
import { findNodes, readKnownNodes, tellSeveral } from "../../cypher/known-nodes.ts";
import { nearestNames } from "../../cypher/near-names.ts";
import { parseQueryFile, type SavedQuery } from "../../cypher/query-file.ts";
import { listSavedNames, queriesFolder } from "../../cypher/saved-queries.ts";
import type { Store } from "../../cypher/store.ts";
import type { Drawn, Json } from "../figure/slice.ts";
import { singular } from "../view/answer.ts";
import { AMONG, type Among, ASKED, type Asked } from "../view/lens.ts";
import type { Filter } from "../view/place.ts";
import { bindFilter, bindTyped, FILTER_PARAMETERS, tellNarrow } from "./figure-filter.ts";

/** A figure of who shares what, by the name that it is asked for with. */
export interface LensFigure {
  readonly name: string;
  readonly kind: "graph" | "net" | "matrix" | "ranking" | "map";
  readonly says: string;
  /** Fewest themes in common where the caller says nothing; of a net 0 is as many lines as can be read. */
  readonly minShared: number;
}

/** The figures of a lens; every saved query that counts, and `area-over-time`, is one too. */
export const LENS_FIGURES: readonly LensFigure[] = [
  { name: "graph", kind: "graph", says: "who shares what, in layers", minShared: 1 },
  { name: "net", kind: "net", says: "who shares what, joined pair by pair", minShared: 0 },
  { name: "matrix", kind: "matrix", says: "strengths and weaknesses by theme", minShared: 1 },
  { name: "ranking", kind: "ranking", says: "pairs by what they share", minShared: 1 },
  { name: "map", kind: "map", says: "a tile map of England", minShared: 1 },
  {
    name: "shared-weaknesses",
    kind: "graph",
    says: "the same graph, by the name of the query",
    minShared: 1,
  },
];

/** The map of what each area's newest inspection came to. */
export const OUTCOME_FIGURE = { name: "outcomes", says: "a tile map of the newest outcomes" } as const;

/** The statements that a lens is read with. */
export const LENS_STATEMENTS: Readonly<Record<Among, readonly string[]>> = {
  areas: statements("areas"),
  bodies: statements("bodies"),
};

/** Those that narrow it besides. */
export const FILTER_STATEMENTS = [
  "inspections",
  "inspection-outcomes",
  "inspection-bodies",
  "inspection-findings",
].map((part) => `explorer-${part}`);

function statements(among: Among): string[] {
  const parts = [
    `lens-${among}`,
    "broader-themes",
    `inspections-of-${among}`,
    `sentences-of-${among}`,
    `mixed-of-${among}`,
  ];
  return [...parts, "inspections-that-found", "evidence"].map((part) => `explorer-${part}`);
}

/** The parameters of a lens, checked against the graph. `focus` is an id, or null for "each other". */
export interface LensParameters {
  readonly among: Among;
  readonly polarity: Asked;
  readonly focus: string | null;
  readonly minShared: number;
  readonly filter: Filter;
  /** Each theme by itself, or under its parent. */
  readonly level: "themes" | "groups";
  /** What a graph in layers draws; null for what fits and can be followed. */
  readonly draw: Drawn | null;
}

/** The lens of a name, or null where a saved query has it. A name that nothing has is a `query-unknown` error. */
export async function findLensFigure(name: string): Promise<LensFigure | null> {
  const figure = LENS_FIGURES.find((candidate) => candidate.name === name);
  if (figure) return figure;
  const saved = await listSavedNames(queriesFolder());
  if (saved.includes(name)) return null;
  const own = [...LENS_FIGURES.map((candidate) => candidate.name), OUTCOME_FIGURE.name, "everything"];
  const known = [...new Set([...own, ...saved])];
  const [nearest] = nearestNames(name, known);
  throw new SendgraphError(
    "query-unknown",
    `There is no figure "${name}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
    `Draw ${own.join(", ")}, a saved query that counts, or a scene file (SCENE.json).`,
  );
}

/**
 * The parameters of a lens from values as typed.
 *
 * Errors  `query-parameter` for unknown names, values of the wrong kind, and a focus or a region that the graph does not have.
 */
export async function bindLens(
  store: Store,
  figure: LensFigure,
  typed: Readonly<Record<string, string>>,
): Promise<LensParameters> {
  const parameters = await bindTyped(store, headerOf(figure), typed);
  const minShared = Number(parameters["minShared"]);
  if (minShared < 0)
    throw new SendgraphError(
      "query-parameter",
      `The parameter "minShared" is ${minShared}.`,
      "It takes a whole number from 0 on: fewest in common.",
    );
  const among = AMONG.find((known) => known === parameters["among"]) ?? "areas";
  if (among === "bodies" && figure.kind === "map")
    throw new SendgraphError(
      "query-parameter",
      "A map is of areas: bodies have no tile.",
      "Say among=areas, or leave it out.",
    );
  const filter = await bindFilter(store, parameters);
  return {
    among,
    polarity: ASKED.find((known) => known === parameters["polarity"]) ?? "weakness",
    focus: await findFocus(store, among, String(parameters["with"])),
    minShared,
    filter,
    level: parameters["level"] === "groups" ? "groups" : "themes",
    draw: readDraw(String(parameters["draw"] ?? "")),
  };
}

/** A lens's parameters as they would be typed: what a figure keeps of its question. */
export function tellLens({ filter, level, draw, ...question }: LensParameters): Record<string, Json> {
  return {
    ...question,
    ...tellNarrow(filter),
    ...(level === "themes" ? {} : { level }),
    ...(draw === null ? {} : { draw: tellDraw(draw) }),
  };
}

/** `all`, or numbers: of the most shared themes, of who has them, and of lines of each, if not all. */
function readDraw(typed: string): Drawn | null {
  if (typed === "") return null;
  if (typed === "all") return { themes: null, subjects: null, each: null };
  const [, themes, subjects, each] = /^([1-9]\d{0,4}),([1-9]\d{0,4})(?:,([1-9]\d{0,4}))?$/.exec(typed) ?? [];
  if (themes === undefined)
    throw new SendgraphError(
      "query-parameter",
      `The parameter "draw" is "${typed}".`,
      'It takes "all", or how many of the most shared themes and of who has them: 9,11; a third number is how many lines of each.',
    );
  return {
    themes: Number(themes),
    subjects: Number(subjects),
    each: each === undefined ? null : Number(each),
  };
}

function tellDraw({ themes, subjects, each }: Drawn): string {
  if (themes === null || subjects === null) return "all";
  return [themes, subjects, ...(each === null ? [] : [each])].join(",");
}

function headerOf(figure: LensFigure): SavedQuery {
  return parseQueryFile(
    figure.name,
    [
      `// title: ${figure.says}`,
      "// param among: areas | bodies = areas",
      `// param polarity: weakness | strength${figure.kind === "matrix" ? " | both" : ""} = weakness`,
      '// param with: text = ""',
      `// param minShared: integer = ${figure.minShared}`,
      ...FILTER_PARAMETERS,
      "// param level: themes | groups = themes",
      ...(figure.kind === "graph" ? ['// param draw: text = ""'] : []),
    ].join("\n"),
  );
}

async function findFocus(store: Store, among: Among, typed: string): Promise<string | null> {
  if (typed === "") return null;
  const nodes = await readKnownNodes(store, among === "areas" ? "Area" : "Body");
  if (nodes.some((node) => node.id === typed)) return typed;
  const found = findNodes(nodes, typed);
  const [first] = found;
  if (first && found.length === 1) return first.id;
  const [nearest] = nearestNames(
    typed,
    nodes.map((node) => node.name),
  );
  throw new SendgraphError(
    "query-parameter",
    first
      ? `"${typed}" may be ${tellSeveral(found)}.`
      : `The graph has no ${singular(among)} "${typed}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
    first ? "Give the id of one." : "Give its id or its name.",
  );
}
