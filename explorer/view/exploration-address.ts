import * as z from "zod/mini";
import type { AddressField } from "./address-field.ts";
import { COLOURINGS, Exploration, STARTS, type Step, UNEXPLORED } from "./exploration.ts";
import type { Place } from "./place.ts";

/** What an address says of how the whole graph is explored. Members of lists are parted by commas, their parts by `~`. */
export const EXPLORATION_FIELDS: readonly AddressField[] = [
  oneOf("start", "start", STARTS),
  field("around", "around", {
    tell: ({ around }) => around && joinParts([around.id, String(around.steps)]),
    read: ([parts = []]) => ({ id: parts[0], steps: readNumber(parts[1]) }),
    wants: "ID~STEPS",
  }),
  field("way", "way", {
    tell: ({ way }) =>
      way &&
      joinParts([way.from, ...(way.to === null ? [] : [way.to]), ...(way.nth > 0 ? [String(way.nth)] : [])]),
    read: ([parts = []]) => ({ from: parts[0], to: parts[1] ?? null, nth: readNumber(parts[2] ?? "0") }),
    wants: "ID, ID~ID or ID~ID~NUMBER",
  }),
  field("steps", "steps", {
    tell: ({ steps }) => joinList(steps.map(tellStep)),
    read: (list) => list.map(([kind, id, label]) => ({ kind, id, ...(label !== undefined && { label }) })),
    wants: "open~ID, bring~ID~KIND or add~ID, parted by commas",
  }),
  field("omit", "without", ids("without")),
  field("kinds", "kinds", ids("kinds")),
  field("bundles", "bundles", {
    tell: ({ bundles }) => joinList(bundles.map(({ id, label }) => [id, label])),
    read: (list) => list.map(([id, label]) => ({ id, label })),
    wants: "ID~KIND, parted by commas",
  }),
  field("pins", "pins", {
    tell: ({ pins }) => joinList(pins.map(({ id, x, y }) => [id, String(x), String(y)])),
    read: (list) => list.map(([id, x, y]) => ({ id, x: readNumber(x), y: readNumber(y) })),
    wants: "ID~X~Y, parted by commas",
  }),
  oneOf("colour", "colour", COLOURINGS),
];

interface Codec {
  readonly tell: (exploration: Exploration) => string | null;
  /** The value as it may be: the schema checks it. */
  readonly read: (list: readonly (readonly string[])[]) => unknown;
  readonly wants: string;
}

function field(name: string, part: keyof Exploration, { tell, read, wants }: Codec): AddressField {
  return {
    name,
    tell: ({ exploration }) => tell(exploration) || null,
    read: (text, place) => change(place, part, read(splitList(text))),
    wants,
  };
}

function oneOf(name: string, part: "start" | "colour", allowed: readonly string[]): AddressField {
  return {
    name,
    tell: ({ exploration }) => (exploration[part] === UNEXPLORED[part] ? null : exploration[part]),
    read: (text, place) => change(place, part, text),
    wants: `one of ${allowed.join(", ")}`,
  };
}

function ids(part: "without" | "kinds"): Codec {
  return {
    tell: (exploration) => joinList(exploration[part].map((id) => [id])),
    read: (list) => list.map(([id]) => id),
    wants: "words parted by commas",
  };
}

function change(place: Place, part: keyof Exploration, value: unknown): Place | null {
  const exploration = z.safeParse(Exploration, { ...place.exploration, [part]: value });
  return exploration.success ? { ...place, exploration: exploration.data } : null;
}

function tellStep(step: Step): readonly string[] {
  return step.kind === "bring" ? [step.kind, step.id, step.label] : [step.kind, step.id];
}

function joinList(list: readonly (readonly string[])[]): string {
  return list.map(joinParts).join(",");
}

function joinParts(parts: readonly string[]): string {
  return parts
    .map((part) => part.replaceAll("%", "%25").replaceAll(",", "%2C").replaceAll("~", "%7E"))
    .join("~");
}

function splitList(text: string): string[][] {
  return text
    .split(",")
    .map((parts) =>
      parts
        .split("~")
        .map((part) => part.replaceAll("%7E", "~").replaceAll("%2C", ",").replaceAll("%25", "%")),
    );
}

function readNumber(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}
