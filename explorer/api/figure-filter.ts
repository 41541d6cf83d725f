import { SendgraphError } from "../../cypher/errors.ts";
import {
  findNodes,
  readKnownNodes,
  readKnownValues,
  tellSeveral,
  tellUnknown,
} from "../../cypher/known-nodes.ts";
import { parseQueryFile, type SavedQuery } from "../../cypher/query-file.ts";
import { bindParameters } from "../../cypher/query-parameters.ts";
import { resolveParameters } from "../../cypher/resolve-parameters.ts";
import type { NodeLabel } from "../../cypher/schema.ts";
import type { PlainValue, Store } from "../../cypher/store.ts";
import type { Json } from "../figure/slice.ts";
import { tellTurnedRound } from "../view/period.ts";
import { Filter, OPEN_FILTER } from "../view/place.ts";

/** Parameters that are lists, commas between, by what of the filter they are. */
const LISTS = {
  region: "regions",
  kind: "kinds",
  framework: "frameworks",
  outcome: "outcomes",
  hide: "hidden",
  only: "only",
  without: "without",
} as const;

/** What narrows a figure, as the lines of a query's header. */
export const FILTER_PARAMETERS = [
  ...Object.keys(LISTS).map((name) => `// param ${name}: text = ""`),
  "// param from: integer = 0",
  "// param to: integer = 0",
];

/** The map of newest outcomes counts no findings: sides of them cannot be left out. */
const OF_OUTCOMES = ["// title: newest outcomes", ...FILTER_PARAMETERS].filter(
  (line) => !line.startsWith("// param without:"),
);

/** What the map of newest outcomes is narrowed to, checked against the graph. */
export async function bindOutcomes(store: Store, typed: Readonly<Record<string, string>>): Promise<Filter> {
  const header = parseQueryFile("outcomes", OF_OUTCOMES.join("\n"));
  return bindFilter(store, await bindTyped(store, header, typed));
}

/** Values as typed, as a header has them. */
export async function bindTyped(
  store: Store,
  header: SavedQuery,
  typed: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, PlainValue>>> {
  const bound = bindParameters(header, typed, "figure");
  const { parameters, missing } = await resolveParameters(store, header, bound);
  if (missing.length === 0) return parameters;
  throw new SendgraphError("query-parameter", missing.join(" "), "Correct it, or leave it out.");
}

/** What a figure is narrowed to, from its parameters. */
export async function bindFilter(
  store: Store,
  parameters: Readonly<Record<string, PlainValue>>,
): Promise<Filter> {
  const lists = Object.entries(LISTS).map(([name, of]) => [of, listOf(parameters[name])] as const);
  const known = Filter.safeParse({
    ...OPEN_FILTER,
    ...Object.fromEntries(lists),
    from: Number(parameters["from"]) || null,
    to: Number(parameters["to"]) || null,
  });
  if (!known.success) {
    const [name = ""] = known.error.issues[0]?.path ?? [];
    throw new SendgraphError(
      "query-parameter",
      `"${String(parameters[String(name)])}" is no value for the parameter "${String(name)}".`,
      "Years are from 1900 to 2100; without takes weakness, strength or mixed.",
    );
  }
  const filter = known.data;
  const turned = tellTurnedRound(filter);
  if (turned !== null)
    throw new SendgraphError("query-parameter", turned, `Say from=${filter.to} and to=${filter.from}.`);
  return {
    ...filter,
    regions: await findValues(store, ["Area"], "region", filter.regions),
    kinds: await findValues(store, ["Area", "Body"], "kind", filter.kinds),
    frameworks: await findValues(store, ["Inspection"], "framework", filter.frameworks),
    outcomes: await findIds(store, ["Outcome"], filter.outcomes),
    only: await findChosen(store, filter.only),
    hidden: await findChosen(store, filter.hidden),
  };
}

/** Whom or what `only` and `hide` name. */
const CHOSEN = ["Area", "Body", "Theme"] as const;

/** What a filter leaves out as it would be typed. */
export function tellNarrow(filter: Filter): Record<string, Json> {
  const lists = Object.entries(LISTS).map(([name, of]) => [name, filter[of]] as const);
  const { from, to } = filter;
  return {
    ...Object.fromEntries(lists.filter(([, words]) => words.length > 0)),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

function listOf(value: PlainValue | undefined): string[] {
  return String(value ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

/** Values of a property in the graph's own spelling. */
async function findValues(
  store: Store,
  labels: readonly NodeLabel[],
  property: string,
  typed: readonly string[],
): Promise<string[]> {
  if (typed.length === 0) return [];
  const known = (await Promise.all(labels.map((label) => readKnownValues(store, label, property)))).flat();
  return typed.map((word) => {
    const own = known.find((one) => one.toLowerCase() === word.toLowerCase());
    if (own !== undefined) return own;
    throw unknownError(tellUnknown(property, word, [...new Set(known)]));
  });
}

/** Ids of areas, bodies and themes that are named by id, code or name. An unknown one is a `query-parameter` error. */
export function findChosen(store: Store, typed: readonly string[]): Promise<string[]> {
  return findIds(store, CHOSEN, typed);
}

async function findIds(
  store: Store,
  labels: readonly NodeLabel[],
  typed: readonly string[],
): Promise<string[]> {
  if (typed.length === 0) return [];
  const known = await Promise.all(labels.map((label) => readKnownNodes(store, label)));
  return typed.map((word) => {
    // An area and its council have one code: the first label that knows the word has it.
    const [found, ...others] =
      known.map((nodes) => findNodes(nodes, word)).find(({ length }) => length > 0) ?? [];
    if (found !== undefined && others.length === 0) return found.id;
    if (found !== undefined) throw unknownError(`"${word}" may be ${tellSeveral([found, ...others])}.`);
    const what = labels.map((label) => label.toLowerCase()).join(", ");
    const isId = labels.some((label) => word.startsWith(`${label.toLowerCase()}:`));
    const names = known.flat().map(({ id, name }) => (isId ? id : name));
    throw unknownError(tellUnknown(what.replace(/, (?=[^,]*$)/, " or "), word, names));
  });
}

function unknownError(message: string): SendgraphError {
  return new SendgraphError("query-parameter", message, "Correct it, or leave it out.");
}
