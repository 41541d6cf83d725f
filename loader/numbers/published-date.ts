/** A date that stands in a line, and where. */
export interface PrintedDate {
  /** `YYYY-MM-DD`. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = `(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d\\d)";
const FORMS = [
  new RegExp(`(?<!\\d)${DAY}(?:\\s+of)?\\s+${MONTH},?\\s+${YEAR}(?!\\d)`, "iu"),
  new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY},?\\s+${YEAR}(?!\\d)`, "iu"),
  new RegExp(`(?<!\\d)${YEAR}-(?<number>\\d\\d)-(?<day>\\d\\d)(?!\\d)`, "u"),
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})[/.](?<number>\\d{1,2})[/.]${YEAR}(?!\\d)`, "u"),
];
/** What every form needs. */
const TELLS_YEAR = /(?:19|20)\d\d/u;
/** What a dateline may hold besides its date. */
const AROUND =
  /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b|\b(?:first |last )?(?:published|posted|updated|modified|created|date|on|at|by|am|pm|bst|gmt|utc|last)\b|\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*(?:am|pm)?|[\s|,:;.·•–—()/-]/giu;

/** The first full date of a line, in the forms that British newspapers print (day before month in figures). */
export function findDate(line: string): PrintedDate | null {
  const head = line.slice(0, 300);
  if (!TELLS_YEAR.test(head)) return null;
  for (const form of FORMS) {
    const match = form.exec(head);
    const iso = match?.groups && isoOf(match.groups);
    if (match && iso) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function isoOf(groups: Record<string, string>): string | null {
  const name = groups["month"]?.slice(0, 3).toLowerCase();
  const month = name === undefined ? Number(groups["number"]) : MONTHS.indexOf(name) + 1;
  const day = Number(groups["day"]);
  const date = new Date(Date.UTC(Number(groups["year"]), month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** What a line says besides its date, weekday, time and words such as "published". */
function withoutDate(line: string): string {
  const date = findDate(line);
  const rest = date ? `${line.slice(0, date.start)} ${line.slice(date.end)}` : line;
  const second = findDate(rest);
  const bare = second ? `${rest.slice(0, second.start)} ${rest.slice(second.end)}` : rest;
  return bare.replace(AROUND, " ").trim();
}

/** Words of a part of such a line that is no date: "Adult social care", "Words: Jane Hill". */
const PART_WORDS = 4;

/** Is the line a date and nothing else, but for weekday, time and words such as "published", or one of the parts of a line of short ones? */
export function isDateline(line: string): boolean {
  if (line.length > 120 || findDate(line) === null) return false;
  if (withoutDate(line) === "") return true;
  const parts = line.split("|").map((part) => part.trim());
  return (
    parts.length > 1 &&
    parts.some((part) => findDate(part) !== null && withoutDate(part) === "") &&
    parts.every((part) => part.split(" ").length <= PART_WORDS && !/[.!?]$/.test(part))
  );
}
