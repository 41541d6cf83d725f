import { z } from "zod";
import { SendgraphError } from "./errors.ts";
import { nearestNames } from "./near-names.ts";
import type { QueryParameter } from "./query-file.ts";
import { readStatement } from "./statements.ts";
import type { PlainValue, Store } from "./store.ts";

const areaRows = z.array(z.object({ id: z.string(), gss: z.string(), name: z.string(), region: z.string() }));
/** Names that one message lists. */
const MOST_LISTED = 12;

/**
 * Makes sure that the places a query was asked about are in the graph: the parameters `area` (id, GSS code or name) and
 * `region`, in whatever query. For a query that gave no row.
 *
 * Errors  `query-parameter` for a place that is not there, with the nearest or all that are. A graph without areas is
 *         empty, and no name is at fault.
 */
export async function requireKnownPlaces(
  store: Store,
  parameters: readonly QueryParameter[],
  values: Readonly<Record<string, PlainValue>>,
): Promise<void> {
  const asked = (name: string): string => {
    const value = parameters.some((parameter) => parameter.name === name) ? values[name] : "";
    return typeof value === "string" ? value.trim() : "";
  };
  if (asked("area") === "" && asked("region") === "") return;
  const areas = areaRows.parse(await store.read(readStatement("area-names")));
  if (areas.length === 0) return;
  const names = areas.map(({ name }) => name);
  requireKnown("area", asked("area"), names, [...names, ...areas.flatMap(({ id, gss }) => [id, gss])]);
  const regions = [...new Set(areas.map(({ region }) => region))].filter((region) => region !== "").sort();
  requireKnown("region", asked("region"), regions, regions);
}

function requireKnown(
  kind: "area" | "region",
  value: string,
  names: readonly string[],
  accepted: readonly string[],
): void {
  const wanted = value.toLowerCase();
  if (wanted === "" || accepted.some((known) => known.toLowerCase() === wanted)) return;
  const near = nearestNames(value, names).slice(0, 3);
  const meant = near.length === 0 ? "" : ` Did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`;
  throw new SendgraphError(
    "query-parameter",
    `There is no ${kind} "${value}" in the graph.${meant}`,
    `Its ${kind}s are ${listed(names)}.`,
  );
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(", ");
  return `${names.slice(0, MOST_LISTED).join(", ")} and ${names.length - MOST_LISTED} more`;
}
