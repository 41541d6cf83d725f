import { findDate } from "../numbers/published-date.ts";

/** Last words of what newspapers are called, as alternatives of a pattern. */
export const PAPERS =
  "Advertiser|Argus|Chronicle|Courier|Echo|Express|Gazette|Guardian|Herald|Journal|Leader|Mail|Mercury|News|Observer|Post|Press|Standard|Star|Telegraph|Times";
const WORD = "\\p{Lu}[\\p{L}’'.-]*";
/** "Wigan Echo", "The Bury and Bolton Evening News", "Gazette & Herald" after a place. */
const OUTLET = new RegExp(
  `^(?:The )?(?:${WORD} (?:(?:and|&|of|on|upon) )?){1,4}(?:${PAPERS})(?: (?:and|&) (?:${PAPERS}))?$`,
  "u",
);
/** What parts an outlet from its date. */
const PARTED = /\s*[,|·•–—-]\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$/iu;
const BY = /^by\s/iu;

/**
 * The outlet of a line that plainly tells one and its day, though no table knows it: "Wigan Echo, 14 March 2025". Null for any other line:
 * one that says who wrote ("Jane Star, 14 March 2025"), that holds more, or whose name is no paper's.
 */
export function readToldOutlet(line: string, givenNames: ReadonlySet<string>): string | null {
  const date = findDate(line);
  if (date === null || line.slice(date.end).trim() !== "") return null;
  const before = line.slice(0, date.start);
  const name = before.replace(PARTED, "").trim();
  const isOutlet = PARTED.test(before) && OUTLET.test(name) && !BY.test(name);
  return isOutlet && !isPersons(name, givenNames) ? name : null;
}

function isPersons(name: string, givenNames: ReadonlySet<string>): boolean {
  const [first = "", ...rest] = name.toLowerCase().split(" ");
  return rest.length === 1 && givenNames.has(first);
}

/** "BBC News, North East and Cumbria", "BBC Radio Derby": a broadcaster's newsroom, which papers print below who wrote. */
const NEWSROOM =
  /^(?:BBC|ITV|Sky|STV) (?:News|Radio|Local|Look|Politics|Sport)\b(?:,? (?:(?:and|&|of|the) )?\p{Lu}[\p{L}'’-]*)*(?: (?:reporter|correspondent|editor|political reporter|health correspondent))?$/u;

/** Does the line name no more than a broadcaster's newsroom and its region? */
export function isNewsroom(line: string): boolean {
  return NEWSROOM.test(line);
}
