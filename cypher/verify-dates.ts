import { z } from "zod";
import { readStatement } from "./statements.ts";
import type { Store, Violation } from "./store.ts";

/** What an ISO date of each precision looks like; an unknown date is not there at all. */
const SHAPE_BY_PRECISION = new Map([
  ["day", /^\d{4}-\d{2}-\d{2}$/],
  ["month", /^\d{4}-\d{2}$/],
  ["year", /^\d{4}$/],
]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dateRows = z.array(
  z.object({
    id: z.string(),
    date: z.string().nullable(),
    precision: z.string().nullable(),
    published: z.string().nullable(),
  }),
);
const articleRows = z.array(z.object({ id: z.string(), published: z.string().nullable() }));
const accountRows = z.array(
  z.object({
    inspection: z.string(),
    date: z.string().nullable(),
    body: z.string(),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
  }),
);

/** Rules 2 and 3: dates are ISO and as exact as they say, and a body answers for inspections while it existed. */
export async function verifyDates(store: Store): Promise<Violation[]> {
  const inspections = dateRows.parse(await store.read(readStatement("verify-inspections")));
  const articles = articleRows.parse(await store.read(readStatement("verify-articles")));
  const accounts = accountRows.parse(await store.read(readStatement("verify-accounts")));
  return [
    {
      rule: 2,
      message: "the date of an inspection is not of its precision (day, month, year, unknown)",
      ids: inspections.filter((row) => !isAsPrecise(row.date, row.precision)).map(({ id }) => id),
    },
    {
      rule: 2,
      message: "the date of publication is not an ISO day",
      ids: [...inspections, ...articles]
        .filter(({ published }) => published !== null && !DAY.test(published))
        .map(({ id }) => id),
    },
    {
      rule: 3,
      message: "a body answers for an inspection outside the time in which it existed",
      ids: accounts.filter(isOutsideItsTime).map(({ inspection, body }) => `${inspection} ${body}`),
    },
  ];
}

function isAsPrecise(date: string | null, precision: string | null): boolean {
  if (precision === "unknown") return date === null;
  return date !== null && (SHAPE_BY_PRECISION.get(precision ?? "")?.test(date) ?? false);
}

/** Compares as far as both dates are known: a body that ended in a month may have been inspected in that month. */
function isOutsideItsTime({
  date,
  validFrom,
  validTo,
}: Readonly<Record<"date" | "validFrom" | "validTo", string | null>>): boolean {
  if (date === null) return false;
  return (validFrom !== null && isBefore(date, validFrom)) || (validTo !== null && isBefore(validTo, date));
}

function isBefore(a: string, b: string): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}
