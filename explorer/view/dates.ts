const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** An ISO date as a person writes it, as precise as it is: `12 July 2024`, `July 2024`, `2024`. */
export function tellDate(iso: string, precision: string | null = "day"): string {
  const [year = iso, month, day] = iso.split("-");
  const monthName = MONTHS[Number(month) - 1];
  if (precision === "unknown") return "date unknown";
  if (precision === "year" || !monthName) return year;
  if (precision === "month" || !day) return `${monthName} ${year}`;
  return `${Number(day)} ${monthName} ${year}`;
}

/** When an inspection was, or else when its report came out: `15 October 2018`, `published May 2025`, `date unknown`. */
export function tellInspectionDate(
  date: string | null,
  precision: string | null,
  published: string | null,
): string {
  if (date !== null && date !== "" && precision !== "unknown") return tellDate(date, precision);
  return published ? `published ${tellDate(published, "month")}` : "date unknown";
}

/** When a set of inspections was: `inspections of 2016 to 2018, and one published in 2025`; null without any date. */
export function tellInspections(
  inspections: readonly { readonly date: string | null; readonly published: string | null }[],
): string | null {
  const years = tellYears(inspections.map(({ date }) => date));
  const undated = inspections.filter(({ date }) => !date);
  const published = undated.filter((inspection) => inspection.published);
  const publishedIn = tellYears(published.map((inspection) => inspection.published));
  const unknown = undated.length - published.length;
  if (years === null && publishedIn === null) return null;
  const count = published.length === 1 ? "one" : `${published.length}`;
  return [
    years === null ? null : `inspections of ${years}`,
    publishedIn === null ? null : `${years === null ? `inspections` : count} published in ${publishedIn}`,
    unknown === 0 ? null : `${unknown === 1 ? "one" : unknown} of unknown date`,
  ]
    .filter((part) => part !== null)
    .join(", and ");
}

/** The years that a set of dates spans: `2017`, `2017 to 2024`, or null without any. */
export function tellYears(dates: readonly (string | null)[]): string | null {
  const years = dates.flatMap((date) => (date ? [date.slice(0, 4)] : [])).sort();
  const first = years[0];
  const last = years.at(-1);
  if (!first || !last) return null;
  return first === last ? first : `${first} to ${last}`;
}
