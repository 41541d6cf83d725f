import * as z from "zod/mini";

/** A value of a parameter or a cell: any plain JSON. */
export const Plain = z.json();
export type Plain = z.infer<typeof Plain>;

/** One parameter of a saved query, as its form needs it. Without a default it must be given. */
export const FormParameter = z.object({
  name: z.string(),
  type: z.enum(["integer", "number", "text", "date", "boolean", "choice", "node", "nodes"]),
  choices: z.array(z.string()),
  label: z.optional(z.string()),
  property: z.optional(z.string()),
  /** Of a number, the least that it may be. */
  least: z.optional(z.number()),
  default: z.optional(Plain),
  description: z.string(),
});
export type FormParameter = z.infer<typeof FormParameter>;

/** How rows may be shown. */
export const SHAPES = ["table", "graph", "matrix", "timeline"] as const;
export type Shape = (typeof SHAPES)[number];

/** A saved query with its form, and its text for whoever wants to go on from it. */
export const QueryForm = z.object({
  name: z.string(),
  title: z.string(),
  question: z.string(),
  parameters: z.array(FormParameter),
  returns: z.array(z.enum(SHAPES)),
  columns: z.array(z.object({ name: z.string(), description: z.string() })),
  example: z.nullable(z.record(z.string(), z.string())),
  text: z.string(),
});
export type QueryForm = z.infer<typeof QueryForm>;

/** The saved queries, and the files of their folder that cannot be read, with why. */
export const QueriesAnswer = z.object({
  queries: z.array(QueryForm),
  broken: z.array(z.object({ name: z.string(), detail: z.string(), remedy: z.string() })),
});
export type QueriesAnswer = z.infer<typeof QueriesAnswer>;

/** One row, keys as the query's RETURN names them. */
export const AnswerRow = z.record(z.string(), Plain);
export type AnswerRow = z.infer<typeof AnswerRow>;

/** What a run gave: the values that it ran with (nodes as ids), its rows, and why there are none where that can be told. */
export const QueryAnswer = z.object({
  parameters: z.record(z.string(), Plain),
  rows: z.array(AnswerRow),
  note: z.nullable(z.string()),
  /** Why what was asked about has no rows: an area or body of the past, or one of which no text tells what is asked. */
  hint: z.optional(z.string()),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

/** The answer of a saved query, with which it was. */
export const SavedAnswer = z.object({ name: z.string(), title: z.string(), ...QueryAnswer.shape });

/** A query of one's own: Cypher, under a header if it likes, and its parameters as typed. */
export const QueryRequest = z.object({
  text: z.string(),
  parameters: z._default(z.record(z.string(), z.string()), {}),
});
export type QueryRequest = z.infer<typeof QueryRequest>;

/** How the engine would run a query. */
export const Explanation = z.object({ plan: z.string() });

/** Values that a parameter may take, the likeliest first. `value` is what to send, `detail` tells two of one name apart. */
export const Suggestions = z.object({
  suggestions: z.array(z.object({ value: z.string(), name: z.string(), detail: z.nullable(z.string()) })),
});
export type Suggestions = z.infer<typeof Suggestions>;
export type Suggestion = Suggestions["suggestions"][number];
