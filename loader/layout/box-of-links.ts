import type { Line } from "../text/line.ts";
import type { LineFacts } from "./line-facts.ts";

const LONG_WORD = /\p{L}{5,}/gu;
/** So many long words in common tell that a line goes on with the text. */
const WORDS_IN_COMMON = 3;

function longWordsOf({ text }: Line): readonly string[] {
  return text.toLowerCase().match(LONG_WORD) ?? [];
}

/** The long words of the lines above one, gathered as the lines are gone through, each line once. */
export class LongWords {
  readonly #lines: readonly Line[];
  readonly #words = new Set<string>();
  #read = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Those of the lines before number `at`, which never goes back. */
  before(at: number): ReadonlySet<string> {
    for (const line of this.#lines.slice(this.#read, at))
      for (const word of longWordsOf(line)) this.#words.add(word);
    this.#read = Math.max(this.#read, at);
    return this.#words;
  }
}

/** A box in the midst of a text has so many links at the most, and so many lines of prose below them tell that the text goes on. */
const MOST_LINKS = 8;
const LINES_OF_TEXT = 5;
const LEAST_LINES_OF_TEXT = 3;
const WORDS_IN_COMMON_LATER = 5;

/**
 * Where the text goes on after the head of a box of links at `at`: right below, if its links are lost, with prose on what the text told
 * before, or below its links with several lines of such prose. 0 where the box is the end of the text.
 */
export function endOfBox(facts: readonly LineFacts[], at: number, told: ReadonlySet<string>): number {
  const next = facts[at + 1];
  if (next?.isProse === true && wordsInCommon([next], told) >= WORDS_IN_COMMON) return at + 1;
  for (let from = at + 1; from <= at + 1 + MOST_LINKS; from++) {
    if (facts[from]?.isProse !== true) continue;
    const text = facts
      .slice(from, from + LINES_OF_TEXT)
      .filter(({ isProse, cue }) => isProse && cue === null);
    const isText = text.length >= LEAST_LINES_OF_TEXT && wordsInCommon(text, told) >= WORDS_IN_COMMON_LATER;
    return isText ? from : 0;
  }
  return 0;
}

function wordsInCommon(lines: readonly LineFacts[], told: ReadonlySet<string>): number {
  const words = new Set(lines.flatMap(({ line }) => longWordsOf(line)));
  return [...words].filter((word) => told.has(word)).length;
}
