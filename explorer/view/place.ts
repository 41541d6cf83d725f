import * as z from "zod/mini";
import { Comparison } from "./compare-place.ts";
import { Exploration, UNEXPLORED } from "./exploration.ts";
import { AMONG, ASKED } from "./lens.ts";
import { RANKINGS } from "./pairs.ts";
import { SHAPES } from "./queries.ts";

/** The ways to look at an answer, as tabs in this order. */
export const TABS = [
  "graph",
  "ranking",
  "matrix",
  "map",
  "timeline",
  "compare",
  "everything",
  "articles",
  "queries",
] as const;
export type Tab = (typeof TABS)[number];

/** What the tiles of the map tell: what each area shares, or what its newest inspection came to. */
export const MAPS_OF = ["shared", "outcome"] as const;
export type MapOf = (typeof MAPS_OF)[number];

/** What the reader clicked: one node, one link between a subject and a theme, or two subjects. */
export const Selection = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("node"), id: z.string() }),
  z.object({ kind: z.literal("link"), subject: z.string(), theme: z.string() }),
  z.object({ kind: z.literal("pair"), a: z.string(), b: z.string() }),
]);
export type Selection = z.infer<typeof Selection>;

const Words = z.array(z.string().check(z.minLength(1)));
const Year = z.nullable(z.int().check(z.minimum(1900), z.maximum(2100)));

/** The sides that a finding can have. */
export const SIDES = ["weakness", "strength", "mixed"] as const;

/**
 * What the lens is narrowed to. An empty list leaves it open; `hidden` holds ids of subjects and themes to leave out, `only` the
 * ids of subjects that were chosen one by one, `without` sides whose findings are left out.
 */
export const Filter = z.object({
  regions: Words,
  kinds: Words,
  frameworks: Words,
  outcomes: Words,
  from: Year,
  to: Year,
  hidden: Words,
  // What was written before these were there has nothing of them.
  only: z._default(Words, []),
  without: z._default(z.array(z.enum(SIDES)), []),
});
export type Filter = z.infer<typeof Filter>;

/** Nothing is left out. */
export const OPEN_FILTER: Filter = {
  regions: [],
  kinds: [],
  frameworks: [],
  outcomes: [],
  from: null,
  to: null,
  hidden: [],
  only: [],
  without: [],
};

/** How finely themes are told: each by itself, under its parent, or as many as can be read; and how the graph is drawn. */
export const LEVELS = ["auto", "themes", "groups"] as const;
export const DRAWINGS = ["layers", "net"] as const;

/** How much the layers draw: what fits the window, or all of it. */
export const DRAWS = ["fit", "all"] as const;

/** What the reader asks: among whom, which way, and with whom (null for "each other"). */
export const Question = z.object({
  among: z.enum(AMONG),
  polarity: z.enum(ASKED),
  focus: z.nullable(z.string()),
});
export type Question = z.infer<typeof Question>;

/** Where the camera of the whole graph stands: its middle in the layout's own square of 1 by 1, and how much it shows. */
export const Camera = z.object({
  x: z.number().check(z.minimum(-100), z.maximum(100)),
  y: z.number().check(z.minimum(-100), z.maximum(100)),
  ratio: z.number().check(z.positive(), z.maximum(100)),
});
export type Camera = z.infer<typeof Camera>;

/** Which query is asked, with its parameters as typed, and as what its rows are shown (null for the query's own choice). */
export const PlacedQuery = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("saved"),
    name: z.string().check(z.minLength(1)),
    values: z.record(z.string(), z.string()),
    show: z.nullable(z.enum(SHAPES)),
  }),
  z.object({
    kind: z.literal("own"),
    text: z.string(),
    values: z.record(z.string(), z.string()),
    show: z.nullable(z.enum(SHAPES)),
  }),
]);
export type PlacedQuery = z.infer<typeof PlacedQuery>;

/**
 * Where the reader is: what is asked, how it is shown, what is selected and from where it is looked at. One value, plain
 * JSON; the address after `#` is its codec, so that a link reopens the same view, and undo is going back to an earlier one.
 */
export const Place = z.object({
  /** Null while the reader has not chosen: the page then takes what suits its width. */
  tab: z.nullable(z.enum(TABS)),
  question: Question,
  filter: Filter,
  selection: z.nullable(Selection),
  /** The article that is open, and the sentence in it to show. */
  article: z.nullable(z.string()),
  sentence: z.nullable(z.string()),
  level: z.enum(LEVELS),
  drawing: z.enum(DRAWINGS),
  draw: z.enum(DRAWS),
  ranked: z.enum(RANKINGS),
  /** Fewest themes in common that a line of the net stands for; null takes as many lines as can be read. */
  least: z.nullable(z.int().check(z.minimum(1), z.maximum(999))),
  mapOf: z.enum(MAPS_OF),
  /** What the tab `compare` compares; null while the reader has not chosen: the page then takes the closest. */
  compare: z.nullable(Comparison),
  /** The query of the tab `queries`; null for none yet. */
  query: z.nullable(PlacedQuery),
  /** How the reader looks about in the tab `everything`. */
  exploration: Exploration,
  camera: z.nullable(Camera),
  /** Another number lays the whole graph out from another start. */
  seed: z.int().check(z.minimum(0), z.maximum(9999)),
});
export type Place = z.infer<typeof Place>;

/** Where the page opens. */
export const HOME: Place = {
  tab: null,
  question: { among: "areas", polarity: "weakness", focus: null },
  filter: OPEN_FILTER,
  selection: null,
  article: null,
  sentence: null,
  level: "auto",
  drawing: "layers",
  draw: "fit",
  ranked: "shared",
  least: null,
  mapOf: "shared",
  compare: null,
  query: null,
  exploration: UNEXPLORED,
  camera: null,
  seed: 0,
};
