import { type ResolvedDate, resolveDate } from "../numbers/resolve-date.ts";
import type { OwnedDate } from "./date-owners.ts";

/** The date of the visit: told beside a visit before told beside an inspectorate, with its year before without, the finer. */
export function chooseDate(dates: readonly OwnedDate[], published: string | null): ResolvedDate {
  const resolved = dates
    .filter(({ owner }) => owner === "main")
    .map(({ date, isOfVisit }) => ({ ...resolveDate(date, published), isOfVisit }))
    .filter(({ when, month }) => when !== null || month !== null);
  const [best] = [...resolved].sort(
    (a, b) => Number(b.isOfVisit) - Number(a.isOfVisit) || Number(b.when !== null) - Number(a.when !== null),
  );
  if (!best) return { when: null, month: null };
  const finer = resolved.find(({ when }) => best.when !== null && when?.startsWith(`${best.when}-`));
  return { when: finer?.when ?? best.when, month: best.month };
}
