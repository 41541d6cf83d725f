import * as z from "zod/mini";

const Id = z.string().check(z.minLength(1));
const Ids = z.array(Id);

/** What the whole graph starts from: its groups, every node, or whichever can be read. */
export const STARTS = ["auto", "groups", "all"] as const;
/** What the colour of a node tells; `kind` needs none, for shapes tell it. */
export const COLOURINGS = ["kind", "region", "outcome", "community"] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** One step that brought more into the picture: a group opened, a node's neighbours of a kind (`*` for all), or one node. */
export const Step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), id: Id }),
  z.object({ kind: z.literal("bring"), id: Id, label: Id }),
  z.object({ kind: z.literal("add"), id: Id }),
]);
export type Step = z.infer<typeof Step>;

/** Neighbours of one kind drawn as one mark. */
export const Bundle = z.object({ id: Id, label: Id });
export type Bundle = z.infer<typeof Bundle>;

const Coordinate = z.number().check(z.minimum(-1_000_000), z.maximum(1_000_000));
/** A node that stands where the reader put it, in the layout's own units. */
export const Pin = z.object({ id: Id, x: Coordinate, y: Coordinate });
export type Pin = z.infer<typeof Pin>;

/** Most steps of a neighbourhood. */
export const MOST_STEPS = 4;

/** How the reader looks about in the whole graph. What is shown follows from it and from the graph alone. */
export const Exploration = z.object({
  start: z.enum(STARTS),
  /** Only what is within some steps of a node. */
  around: z.nullable(z.object({ id: Id, steps: z.int().check(z.minimum(1), z.maximum(MOST_STEPS)) })),
  /** Only a shortest way between two nodes, the `nth` of those as short; without a second end it is still being chosen. */
  way: z.nullable(
    z.object({ from: Id, to: z.nullable(Id), nth: z.int().check(z.minimum(0), z.maximum(999)) }),
  ),
  steps: z.array(Step),
  /** Nodes that are left out, and kinds. */
  without: Ids,
  kinds: Ids,
  bundles: z.array(Bundle),
  pins: z.array(Pin),
  colour: z.enum(COLOURINGS),
});
export type Exploration = z.infer<typeof Exploration>;

/** Nothing was opened, moved or left out. */
export const UNEXPLORED: Exploration = {
  start: "auto",
  around: null,
  way: null,
  steps: [],
  without: [],
  kinds: [],
  bundles: [],
  pins: [],
  colour: "kind",
};
