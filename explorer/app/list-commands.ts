import { type Command, findCommands, toCommands } from "../view/commands.ts";
import type { SearchHit } from "../view/documents.ts";
import type { Place } from "../view/place.ts";
import { listKeptViews } from "./kept-views.ts";

/** What answers the words of the palette: names, then commands, then sentences. */
export function listCommands(
  hits: readonly SearchHit[],
  words: string,
  queries: readonly { readonly name: string; readonly title: string }[],
  question: Place["question"],
): Command[] {
  const answers = toCommands(hits, question);
  const isSaid = ({ kind }: Command) => kind === "Sentence";
  return [
    ...answers.filter((command) => !isSaid(command)),
    ...findCommands(words, queries, listKeptViews()),
    ...answers.filter(isSaid),
  ];
}
