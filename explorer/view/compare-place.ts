import * as z from "zod/mini";

const Year = z.nullable(z.int().check(z.minimum(1900), z.maximum(2100)));

/** One side of a comparison: an area or a body (null for all of them), in the inspections of some years. */
export const CompareSide = z.object({
  id: z.nullable(z.string().check(z.minLength(1))),
  from: Year,
  to: Year,
});
export type CompareSide = z.infer<typeof CompareSide>;

/** As what two sides are compared: their difference, or both drawn in one layout. */
export const COMPARED_AS = ["difference", "beside"] as const;

/** What is compared with what, and how it is shown. */
export const Comparison = z.object({ a: CompareSide, b: CompareSide, as: z.enum(COMPARED_AS) });
export type Comparison = z.infer<typeof Comparison>;

/** Two compared with all that was told of either. */
export function compareWhole(a: string, b: string): Comparison {
  return { a: { id: a, from: null, to: null }, b: { id: b, from: null, to: null }, as: "difference" };
}

const SEPARATOR = "~";

/** A comparison as it stands in the address: `ID~FROM~TO~ID~FROM~TO`, `~beside` after it where they are drawn so. */
export function encodeComparison({ a, b, as }: Comparison): string {
  const parts = [a, b].flatMap(({ id, from, to }) => [escapeId(id ?? ""), from ?? "", to ?? ""]);
  return [...parts, ...(as === "difference" ? [] : [as])].join(SEPARATOR);
}

/** The comparison that an address holds, or null where it holds none. */
export function decodeComparison(text: string): Comparison | null {
  const parts = text.split(SEPARATOR);
  const [idA = "", fromA, toA, idB = "", fromB, toB, as = "difference"] = parts;
  const read = z.safeParse(Comparison, {
    a: { id: unescapeId(idA) || null, from: yearOf(fromA), to: yearOf(toA) },
    b: { id: unescapeId(idB) || null, from: yearOf(fromB), to: yearOf(toB) },
    as,
  });
  return read.success && (parts.length === 6 || parts.length === 7) ? read.data : null;
}

function yearOf(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

function escapeId(id: string): string {
  return id.replaceAll("%", "%25").replaceAll(SEPARATOR, "%7E");
}

function unescapeId(text: string): string {
  return text.replaceAll("%7E", SEPARATOR).replaceAll("%25", "%");
}
