import { z } from "zod";

/** A text field: white space around it is no part of it, and an empty one is none. */
const Told = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

/**
 * One article as a line of JSON: `text` or `html`, and what is known about it.
 *
 * Shape   every field but the text may be left out or null; other fields are passed over.
 * Units   `published` begins with `YYYY-MM-DD` or is a date as newspapers print it.
 */
export const JsonArticle = z.object({
  text: Told,
  html: Told,
  kind: z.enum(["news", "letter", "report"]).nullish(),
  title: Told,
  author: z.union([Told, z.array(z.string()).transform((names) => names.join(" and ") || null)]),
  publisher: Told,
  published: Told,
  source: Told,
  retracted: z.boolean().nullish(),
});
export type JsonArticle = z.infer<typeof JsonArticle>;
