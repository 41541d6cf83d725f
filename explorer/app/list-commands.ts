import { type Command, findCommands, toCommands } from "../view/commands.ts";
import { rankMatch } from "../view/fuzzy.ts";
import type { Lens } from "../view/lens.ts";
import type { Place } from "../view/place.ts";
import type { SearchHit } from "../view/search-answer.ts";
import { findFigureButton } from "./figure-button.tsx";
import { listKeptViews } from "./kept-views.ts";

/** What answers the words of the palette: names, then commands, then sentences. Names that answer only some of the words go behind commands. */
export function listCommands(
  hits: readonly SearchHit[],
  words: string,
  queries: readonly { readonly name: string; readonly title: string }[],
  question: Place["question"],
  lens: Lens | null,
): Command[] {
  const answers = toCommands(hits, question, lens);
  const isSaid = ({ kind }: Command) => kind === "Sentence";
  const names = answers.filter((command) => !isSaid(command));
  const commands = findCommands(words, queries, listKeptViews(), findFigureButton() !== null);
  const isWhole = hits.some(({ kind, name }) => kind !== "Sentence" && rankMatch(name, words) !== null);
  return [...(isWhole ? [...names, ...commands] : [...commands, ...names]), ...answers.filter(isSaid)];
}
