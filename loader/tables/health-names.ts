/** The last words of a commissioning body's name. */
export const CCG_NOUN =
  / (?:CCG|Clinical Commissioning Group|ICB|Integrated Care Board|Integrated Care System)$/u;
export const CCG_ONLY = / (?:CCG|Clinical Commissioning Group)$/u;
export const ICB_ONLY = / (?:ICB|Integrated Care Board|Integrated Care System)$/u;

/** A commissioning body's name without "NHS" and without what sort of body it is: "Nene". */
export function bareName(name: string): string {
  return name.replace(CCG_NOUN, "").replace(/^NHS /u, "");
}
