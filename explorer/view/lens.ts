import * as z from "zod/mini";

/** Whose weaknesses or strengths are compared. */
export const AMONG = ["areas", "bodies"] as const;
export type Among = (typeof AMONG)[number];

/** Which way the compared findings point. Mixed findings make neither a strength nor a weakness. */
export const LENS_POLARITIES = ["weakness", "strength"] as const;
export type LensPolarity = (typeof LENS_POLARITIES)[number];

/** What a question asks about: one polarity, or both at once, each compared with its own kind. */
export const ASKED = [...LENS_POLARITIES, "both"] as const;
export type Asked = (typeof ASKED)[number];

/** An area or a body that has at least one strength or weakness. `inspections` are the ids of those that found it. */
export const Subject = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  region: z.nullable(z.string()),
  inspections: z.array(z.string()),
});
export type Subject = z.infer<typeof Subject>;

/** A theme with the broader theme it stands under, if any. */
export const LensTheme = z.object({
  id: z.string(),
  label: z.string(),
  parent: z.nullable(z.string()),
  parentLabel: z.nullable(z.string()),
});
export type LensTheme = z.infer<typeof LensTheme>;

/** A derived edge: this subject has this strength or weakness, by so many findings, sentences, inspections and articles. */
export const LensLink = z.object({
  subject: z.string(),
  theme: z.string(),
  polarity: z.enum(LENS_POLARITIES),
  findings: z.number(),
  /** The inspectors' sentences behind it: how much was said, where `findings` counts each inspection once. */
  sentences: z.number(),
  inspections: z.number(),
  sources: z.number(),
  firstOn: z.nullable(z.string()),
  lastOn: z.nullable(z.string()),
  /** Of a body the ids of those inspections: several bodies answer for one, and it is counted once. */
  foundBy: z.optional(z.array(z.string())),
});
export type LensLink = z.infer<typeof LensLink>;

/** Inspectors praised and criticised a theme in one: drawn, but counted as neither. */
export const MixedLink = z.object({ subject: z.string(), theme: z.string(), sentences: z.number() });
export type MixedLink = z.infer<typeof MixedLink>;

/** An inspection that found something, with what is known of when. ISO dates, as precise as known. */
export const DatedInspection = z.object({
  id: z.string(),
  date: z.nullable(z.string()),
  published: z.nullable(z.string()),
});
export type DatedInspection = z.infer<typeof DatedInspection>;

/** What stands in the status bar: what the store is and how much it holds. */
export const GraphState = z.object({
  store: z.string(),
  graphHash: z.string(),
  counts: z.record(z.string(), z.number()),
  /** Of these, what counts no more: articles by why, and by label what only they say. */
  uncounted: z.optional(z.record(z.string(), z.number())),
});
export type GraphState = z.infer<typeof GraphState>;

/** Everything the opening page needs, in one answer. Ordered by id throughout. */
export const Lens = z.object({
  among: z.enum(AMONG),
  subjects: z.array(Subject),
  themes: z.array(LensTheme),
  links: z.array(LensLink),
  mixed: z.array(MixedLink),
  inspections: z.array(DatedInspection),
  graph: GraphState,
});
export type Lens = z.infer<typeof Lens>;
