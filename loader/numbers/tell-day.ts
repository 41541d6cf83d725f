import { MONTHS } from "./find-dates.ts";

/** An ISO day or month for a person: `21 June 2022`, `May 2017`; what is neither as it is. */
export function tellDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}
