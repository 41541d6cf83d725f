import * as z from "zod/mini";
import { Sentence } from "./evidence.ts";

/** One line of the list of articles. */
export const ArticleLine = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  author: z.nullable(z.string()),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()),
  /** The first day of the newest inspection that it reports, where the text gives that and no day of its own. */
  inspectedOn: z._default(z.nullable(z.string()), null),
  status: z.string(),
  areas: z.array(z.string()),
  /** Findings that inspectors state in it. */
  weaknesses: z.number(),
  strengths: z.number(),
  mixed: z.number(),
  /** Findings that only others claim in it: they count nowhere else. */
  claims: z.number(),
  /** Sentences and parts of sentences behind all of these. */
  passages: z.number(),
});
export type ArticleLine = z.infer<typeof ArticleLine>;
export const ArticlesAnswer = z.object({ articles: z.array(ArticleLine) });
export type ArticlesAnswer = z.infer<typeof ArticlesAnswer>;

/** An article whole, with every sentence in it that supports a finding. */
export const ArticleAnswer = z.object({
  ...ArticleLine.shape,
  text: z.nullable(z.string()),
  /** Where on the web it stands, as far as that is known. */
  source: z._default(z.nullable(z.string()), null),
  sentences: z.array(Sentence),
});
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;

/** One neighbour of a node, and by which relationship. */
export const Neighbour = z.object({
  id: z.string(),
  label: z.string(),
  name: z.string(),
  detail: z.nullable(z.string()),
});
export type Neighbour = z.infer<typeof Neighbour>;

/** What a node is, and its neighbours grouped by relationship and direction. */
export const NodeAnswer = z.object({
  id: z.string(),
  label: z.string(),
  name: z.string(),
  facts: z.array(z.object({ name: z.string(), value: z.string() })),
  groups: z.array(z.object({ heading: z.string(), neighbours: z.array(Neighbour) })),
});
export type NodeAnswer = z.infer<typeof NodeAnswer>;

/**
 * The whole graph without its sentences, for the force layout. Areas have the region they lie in, inspections the date they began,
 * weaknesses and strengths the number of findings behind them.
 */
export const WholeGraph = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      name: z.string(),
      region: z.optional(z.string()),
      on: z.optional(z.string()),
    }),
  ),
  edges: z.array(
    z.object({ from: z.string(), to: z.string(), type: z.string(), count: z.optional(z.number()) }),
  ),
});
export type WholeGraph = z.infer<typeof WholeGraph>;

/** What lies within some steps of a node, nearest first; `omitted` counts the nodes that there was no room for. */
export const Neighbourhood = z.object({
  nodes: z.array(z.object({ id: z.string(), label: z.string(), name: z.string(), distance: z.number() })),
  edges: z.array(z.object({ from: z.string(), to: z.string(), type: z.string() })),
  omitted: z.number(),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;
