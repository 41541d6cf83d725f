import type { AddressField } from "./address-field.ts";
import type { Place, PlacedQuery } from "./place.ts";
import { SHAPES } from "./queries.ts";

/** The parameters of an address that tell a query, its values and how it is shown. */
export const QUERY_FIELDS: readonly AddressField[] = [
  {
    name: "query",
    tell: ({ query }) => (query?.kind === "saved" ? query.name : null),
    read: (name, place) => (name === "" ? null : put(place, { kind: "saved", name, values: {}, show: null })),
    wants: "the name of a saved query",
  },
  {
    name: "cypher",
    tell: ({ query }) => (query?.kind === "own" ? query.text : null),
    read: (text, place) => put(place, { kind: "own", text, values: {}, show: null }),
    wants: "a query",
  },
  {
    name: "values",
    tell: ({ query }) => {
      const values = query === null ? "" : new URLSearchParams(query.values).toString();
      return values === "" ? null : values;
    },
    read: (text, place) =>
      place.query && put(place, { ...place.query, values: Object.fromEntries(new URLSearchParams(text)) }),
    wants: "name=value of the query's parameters",
  },
  {
    name: "show",
    tell: ({ query }) => query?.show ?? null,
    read: (text, place) => {
      const show = SHAPES.find((shape) => shape === text);
      return show && place.query ? put(place, { ...place.query, show }) : null;
    },
    wants: `one of ${SHAPES.join(", ")}`,
  },
];

function put(place: Place, query: PlacedQuery): Place {
  return { ...place, query };
}
