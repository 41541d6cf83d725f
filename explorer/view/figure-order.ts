import * as z from "zod/mini";

/** A lens's or a saved query's picture, with its parameters as typed. */
const PictureAsked = z.object({ name: z.string(), parameters: z.record(z.string(), z.string()) });

/** What figure the page asks for: one picture, or two as its panels. Empty words leave the figure's own. */
export const FigureAsked = z.object({
  ...PictureAsked.shape,
  panel: z.optional(PictureAsked),
  preset: z.string(),
  format: z.enum(["svg", "pdf", "png", "tif", "html", "json"]),
  isPublic: z.boolean(),
  alt: z.string(),
  caption: z.string(),
});
export type FigureAsked = z.infer<typeof FigureAsked>;
export type FigureFormat = FigureAsked["format"];

/** A figure as a file, and what its publisher would say of it. Millimetres; `base64` are the bytes that `command` writes. */
export const FigureMade = z.object({
  file: z.string(),
  base64: z.string(),
  title: z.string(),
  alt: z.string(),
  caption: z.string(),
  /** What stands after the caption in print: what was left out, the texts, graph and version. */
  besides: z.string(),
  widthMm: z.number(),
  heightMm: z.number(),
  command: z.string(),
  remarks: z.array(
    z.object({
      level: z.enum(["fault", "advice"]),
      about: z.string(),
      says: z.string(),
      remedy: z.string(),
    }),
  ),
});
export type FigureMade = z.infer<typeof FigureMade>;
