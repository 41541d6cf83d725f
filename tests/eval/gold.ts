import { z } from "zod";

/**
 * What a careful reader takes out of one of the five seed articles.
 *
 * Shape   areas are GSS codes; `when` and `outcome` list every value that counts; `exact` is a stretch of the text. A finding
 *         without themes is a verdict on no theme and is not asked for.
 */
export const Gold = z.object({
  areas: z.array(z.string()),
  bodies: z.array(z.object({ name: z.string(), kind: z.string() })),
  inspectorates: z.array(z.string()),
  people: z.array(z.object({ name: z.string(), kind: z.string() })),
  inspections: z.array(
    z.object({
      area: z.string(),
      framework: z.string(),
      when: z.array(z.string().nullable()),
      outcome: z.array(z.string()),
    }),
  ),
  findings: z.array(
    z.object({
      area: z.string(),
      polarity: z.enum(["strength", "weakness", "mixed"]),
      themes: z.array(z.string()),
      saidBy: z.string(),
      exact: z.string(),
    }),
  ),
  statements: z.array(z.object({ speaker: z.string(), exact: z.string() })),
  measures: z.array(z.object({ value: z.string(), exact: z.string() })),
});
export type Gold = z.infer<typeof Gold>;
