import { rankMatch } from "./fuzzy.ts";
import { compareText } from "./view.ts";

/** A name that can be chosen, and what choosing it gives. */
export type NameOption = readonly [value: string, name: string];

/** The rank of a name that is only like what was typed. */
const ALMOST = 3;

/** The names that answer what was typed, as the search ranks them: those that begin with it first, slips forgiven where no name holds it. */
export function filterNames(options: readonly NameOption[], words: string): readonly NameOption[] {
  if (words.trim() === "") return options;
  const ranked = options.flatMap((option) => {
    const rank = rankMatch(option[1], words);
    return rank === null ? [] : [{ option, rank }];
  });
  const held = ranked.filter(({ rank }) => rank < ALMOST);
  return (held.length > 0 ? held : ranked)
    .sort((a, b) => a.rank - b.rank || compareText(a.option[1], b.option[1]))
    .map(({ option }) => option);
}
