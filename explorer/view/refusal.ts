import * as z from "zod/mini";

/** A refusal, as RFC 9457 shapes it, with what to do. */
export const Problem = z.object({ title: z.string(), detail: z.string(), remedy: z.string() });
