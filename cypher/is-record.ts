/** Is it an object with keys, and no list? By hand: of the millions of rows of an archive a schema would ask for as long as all else takes. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
