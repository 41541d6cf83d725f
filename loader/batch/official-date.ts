import type { Extraction } from "../model/extraction.ts";
import { matchRegister } from "../tables/match-register.ts";
import type { Reference } from "../tables/reference.ts";

/**
 * When a report or letter came out, ISO: its own date; where that is a day on site, which is often its only one, what the register of
 * inspections has, else null: nobody publishes what was found on the day of coming.
 */
export function findOfficialDate(
  { article, inspections }: Pick<Extraction, "article" | "inspections">,
  reference: Reference,
): string | null {
  const { published } = article;
  const visit = inspections.find(
    ({ when, from }) => published !== null && (when === published || from === published),
  );
  return visit === undefined ? published : (matchRegister(visit, published, reference)?.published ?? null);
}
