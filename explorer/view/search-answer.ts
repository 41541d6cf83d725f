import * as z from "zod/mini";

/** One thing found by search. `article` is set where the hit is a sentence. */
export const SearchHit = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  detail: z.nullable(z.string()),
  article: z.nullable(z.string()),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchAnswer = z.object({ hits: z.array(SearchHit) });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
