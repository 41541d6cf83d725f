import * as z from "zod/mini";
import type { AddressField } from "./address-field.ts";
import { AMONG, LENS_POLARITIES } from "./lens.ts";
import { Camera, HOME, MAPS_OF, Place } from "./place.ts";
import { QUERY_FIELDS } from "./queries-address.ts";
import { decodeSelection, encodeSelection } from "./selection.ts";

/** Every parameter of an address, in the order that they stand there. Another part of the state is another row. */
export const ADDRESS_FIELDS: readonly AddressField[] = [
  word("among", AMONG, {
    of: ({ question }) => question.among,
    put: (place, among) => ({ ...place, question: { ...place.question, among } }),
  }),
  word("polarity", LENS_POLARITIES, {
    of: ({ question }) => question.polarity,
    put: (place, polarity) => ({ ...place, question: { ...place.question, polarity } }),
  }),
  id("with", {
    of: ({ question }) => question.focus,
    put: (place, focus) => ({ ...place, question: { ...place.question, focus } }),
  }),
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
  word("map", MAPS_OF, { of: ({ mapOf }) => mapOf, put: (place, mapOf) => ({ ...place, mapOf }) }),
  ...QUERY_FIELDS,
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

function readNumber(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
