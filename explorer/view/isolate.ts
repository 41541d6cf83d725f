/**
 * Names of graphs are anybody's: one written from right to left, or with letters that turn the direction of those about them, must not
 * write our own words backwards. Such a name is told as an isolate (Unicode UAX 9): a text of its own, whatever stands about it.
 */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
const FROM_HERE = "\u2068";
const TO_HERE = "\u2069";

/** A name that leaves the words about it as they are. */
export function isolateName(name: string): string {
  const bare = name.replace(TURNING, "");
  return RIGHT_TO_LEFT.test(bare) ? FROM_HERE + bare + TO_HERE : bare;
}

/** Closes what was cut within an isolate. */
export function closeIsolate(text: string): string {
  return text.includes(FROM_HERE) && !text.includes(TO_HERE) ? text + TO_HERE : text;
}

/** Parts of answers that hold names. Texts that offsets count in are none of them. */
const NAMES = new Set([
  "name",
  "areaName",
  "label",
  "themeLabel",
  "title",
  "publisher",
  "author",
  "speaker",
  "detail",
]);

/** All of both by their UTF-16 units: without the flag for code points a long answer is looked through ten times as fast. */
const EITHER =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uD802\uD803\uD83A\uD83B\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** An answer with its names isolated. What needs none of it is given back as it is. */
export function isolateNames(text: string): unknown {
  const answer: unknown = JSON.parse(text);
  return EITHER.test(text) ? walk(answer) : answer;
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      typeof held === "string" && NAMES.has(key) ? isolateName(held) : walk(held),
    ]),
  );
}
