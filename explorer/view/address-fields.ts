import * as z from "zod/mini";
import type { AddressField } from "./address-field.ts";
import { decodeComparison, encodeComparison } from "./compare-place.ts";
import { EXPLORATION_FIELDS } from "./exploration-address.ts";
import { AMONG, ASKED } from "./lens.ts";
import { RANKINGS } from "./pairs.ts";
import { Camera, DRAWINGS, DRAWS, Filter, HOME, LEVELS, MAPS_OF, Place, SIDES } from "./place.ts";
import { QUERY_FIELDS } from "./queries-address.ts";
import { decodeSelection, encodeSelection } from "./selection.ts";

/** Every parameter of an address, in the order that they stand there. Another part of the state is another row. */
export const ADDRESS_FIELDS: readonly AddressField[] = [
  word("among", AMONG, {
    of: ({ question }) => question.among,
    put: (place, among) => ({ ...place, question: { ...place.question, among } }),
  }),
  word("polarity", ASKED, {
    of: ({ question }) => question.polarity,
    put: (place, polarity) => ({ ...place, question: { ...place.question, polarity } }),
  }),
  id("with", {
    of: ({ question }) => question.focus,
    put: (place, focus) => ({ ...place, question: { ...place.question, focus } }),
  }),
  words("region", "regions"),
  words("kind", "kinds"),
  words("framework", "frameworks"),
  words("outcome", "outcomes"),
  year("from"),
  year("to"),
  words("hide", "hidden"),
  words("only", "only"),
  {
    name: "without",
    tell: ({ filter }) => filter.without.join(",") || null,
    read: (text, place) => {
      const without = z.safeParse(Filter.shape.without, [...new Set(text.split(","))]);
      return without.success ? changeFilter(place, { without: without.data }) : null;
    },
    wants: `one or more of ${SIDES.join(", ")}`,
  },
  {
    name: "selected",
    tell: ({ selection }) => selection && encodeSelection(selection),
    read: (text, place) => {
      const selection = decodeSelection(text);
      return selection && { ...place, selection };
    },
    wants: "an id, link~ID~ID or pair~ID~ID",
  },
  id("article", { of: ({ article }) => article, put: (place, article) => ({ ...place, article }) }),
  id("sentence", { of: ({ sentence }) => sentence, put: (place, sentence) => ({ ...place, sentence }) }),
  word("level", LEVELS, { of: ({ level }) => level, put: (place, level) => ({ ...place, level }) }),
  word("drawing", DRAWINGS, {
    of: ({ drawing }) => drawing,
    put: (place, drawing) => ({ ...place, drawing }),
  }),
  word("draw", DRAWS, { of: ({ draw }) => draw, put: (place, draw) => ({ ...place, draw }) }),
  word("ranked", RANKINGS, { of: ({ ranked }) => ranked, put: (place, ranked) => ({ ...place, ranked }) }),
  {
    name: "least",
    tell: ({ least }) => (least === null ? null : String(least)),
    read: (text, place) => {
      const least = z.safeParse(Place.shape.least, readNumber(text));
      return least.success ? { ...place, least: least.data } : null;
    },
    wants: "a whole number from 1 to 999",
  },
  word("map", MAPS_OF, { of: ({ mapOf }) => mapOf, put: (place, mapOf) => ({ ...place, mapOf }) }),
  {
    name: "compare",
    tell: ({ compare }) => compare && encodeComparison(compare),
    read: (text, place) => {
      const compare = decodeComparison(text);
      return compare && { ...place, compare };
    },
    wants: "ID~FROM~TO~ID~FROM~TO, with years or nothing for FROM and TO",
  },
  ...QUERY_FIELDS,
  ...EXPLORATION_FIELDS,
  {
    name: "camera",
    tell: ({ camera }) => camera && [camera.x, camera.y, camera.ratio].join(","),
    read: (text, place) => {
      const [x, y, ratio, ...rest] = text.split(",").map(readNumber);
      const camera = Camera.safeParse({ x, y, ratio });
      return camera.success && rest.length === 0 ? { ...place, camera: camera.data } : null;
    },
    wants: "three numbers, X,Y,RATIO",
  },
  {
    name: "seed",
    tell: ({ seed }) => (seed === HOME.seed ? null : String(seed)),
    read: (text, place) => {
      const seed = z.safeParse(Place.shape.seed, readNumber(text));
      return seed.success ? { ...place, seed: seed.data } : null;
    },
    wants: "a whole number of up to four digits",
  },
];

/** How a parameter is got out of a place and put into it. */
interface Access<Value> {
  readonly of: (place: Place) => Value;
  readonly put: (place: Place, value: Value) => Place;
}

function word<Value extends string>(
  name: string,
  allowed: readonly Value[],
  { of, put }: Access<Value>,
): AddressField {
  return {
    name,
    tell: (place) => (of(place) === of(HOME) ? null : of(place)),
    read: (text, place) => {
      const value = allowed.find((candidate) => candidate === text);
      return value === undefined ? null : put(place, value);
    },
    wants: `one of ${allowed.join(", ")}`,
  };
}

function id(name: string, { of, put }: Access<string | null>): AddressField {
  return {
    name,
    tell: (place) => of(place) || null,
    read: (text, place) => (text === "" ? null : put(place, text)),
    wants: "an id",
  };
}

/** A list of the filter, its members parted by commas. */
function words(
  name: string,
  part: "regions" | "kinds" | "frameworks" | "outcomes" | "hidden" | "only",
): AddressField {
  return {
    name,
    tell: ({ filter }) => filter[part].map(escapeComma).join(",") || null,
    read: (text, place) => {
      const values = [...new Set(text.split(",").map(unescapeComma))];
      return values.includes("") ? null : changeFilter(place, { [part]: values });
    },
    wants: "words parted by commas",
  };
}

function year(name: "from" | "to"): AddressField {
  return {
    name,
    tell: ({ filter }) => (filter[name] === null ? null : String(filter[name])),
    read: (text, place) => {
      const value = z.safeParse(Filter.shape[name], readNumber(text));
      return value.success ? changeFilter(place, { [name]: value.data }) : null;
    },
    wants: "a year",
  };
}

function changeFilter(place: Place, change: Partial<Filter>): Place {
  return { ...place, filter: { ...place.filter, ...change } };
}

function escapeComma(text: string): string {
  return text.replaceAll("%", "%25").replaceAll(",", "%2C");
}

function unescapeComma(text: string): string {
  return text.replaceAll("%2C", ",").replaceAll("%25", "%");
}

function readNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
