/** How often each word of a document stands in it, lower case: what tells a broken word from a hyphenated one. */
export type WordCounts = ReadonlyMap<string, number>;

/** How a line ends where its sentence, or what leads to a list, does. */
export const ENDS_SENTENCE = /[.!?:;]["”’)]*$/u;

const WORD = /\p{L}+(?:-\p{L}+)*/gu;
const LIGATURES = /[\uFB00-\uFB06]/gu;
const SPACES = /[\s\u00A0\u2000-\u200B\u202F\u205F\uFEFF]+/gu;
const BROKEN = /(?<left>\p{L}+)(?:-|\u2010)$/u;
const SOFT_HYPHEN = /\u00AD$/u;

/** Counts the words that stand whole in lines. */
export function countWords(lines: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const whole = line.replace(BROKEN, "");
    for (const [word] of whole.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Joins the lines of a paragraph: with a space, or without where a word was broken at the line's end. */
export function joinLines(lines: readonly string[], words: WordCounts): string {
  let text = "";
  for (const raw of lines) {
    const line = tidy(raw);
    if (line === "") continue;
    text = text === "" ? line : joinTwo(text, line, words);
  }
  return text;
}

/** Single spaces, no ligatures, no soft hyphens inside. */
function tidy(line: string): string {
  return line
    .replace(LIGATURES, (letter) => letter.normalize("NFKC"))
    .replace(/\u00AD(?=.)/gu, "")
    .replace(SPACES, " ")
    .trim();
}

function joinTwo(before: string, after: string, words: WordCounts): string {
  if (SOFT_HYPHEN.test(before)) return before.slice(0, -1) + after;
  const left = BROKEN.exec(before)?.groups?.["left"]?.toLowerCase();
  const right = /^\p{Ll}+/u.exec(after)?.[0];
  if (left === undefined || right === undefined) {
    const isGlued = /(?:\p{L}[-\u2010\u2011/]|\d[-–])$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
    return isGlued ? before + after : `${before} ${after}`;
  }
  return (isOneWord(left, right, words) ? before.slice(0, -1) : before) + after;
}

/** "informa-" "tion" is one word, "day-" "to-day" keeps its hyphen: by what else stands in the document, else by its halves. */
function isOneWord(left: string, right: string, words: WordCounts): boolean {
  const count = (word: string): number => words.get(word) ?? 0;
  const [whole, hyphenated] = [count(left + right), count(`${left}-${right}`)];
  if (whole !== hyphenated) return whole > hyphenated;
  return count(left) === 0;
}
