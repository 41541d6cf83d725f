import type { ArticleReading } from "./article-reading.ts";
import type { CorpusEntry } from "./model/corpus-entry.ts";
import type { SourceText } from "./model/source-text.ts";

/** An entry of a corpus, its text read for the graph. */
export type ReadEntry =
  | { readonly is: "text"; readonly text: SourceText; readonly reading: ArticleReading }
  | Exclude<CorpusEntry, { readonly is: "text" }>;

/** Reads one text for the graph: at once, or later beside others. */
export type ReadText = (source: SourceText) => ArticleReading | Promise<ArticleReading>;

/** How far reading may be ahead of whoever takes what was read: articles, and characters of their text, whichever comes first. */
const MOST_AHEAD = { articles: 600, characters: 8_000_000 } as const;

/** An entry whose reading has begun. */
interface Begun {
  readonly entry: ReadEntry | Promise<ReadEntry>;
  readonly characters: number;
}

/**
 * Reads the texts of a corpus for the graph, in the corpus's order. Where `read` reads several beside each other, so many are begun
 * before the first is waited for that it has always something to do, and no more: memory does not grow with the corpus.
 */
export async function* readTexts(
  entries: AsyncIterable<CorpusEntry>,
  read: ReadText,
): AsyncGenerator<ReadEntry> {
  const queue: Begun[] = [];
  let characters = 0;
  for await (const entry of entries) {
    const begun = begin(entry, read);
    queue.push(begun);
    characters += begun.characters;
    while (mustTake(queue, characters)) {
      const first = queue.shift();
      if (first === undefined) break;
      characters -= first.characters;
      yield await first.entry;
    }
  }
  for (const { entry } of queue) yield await entry;
}

/** The first is there already, or too much is on its way. */
function mustTake(queue: readonly Begun[], characters: number): boolean {
  const [first] = queue;
  if (first === undefined) return false;
  const isThere = !(first.entry instanceof Promise);
  return isThere || queue.length >= MOST_AHEAD.articles || characters >= MOST_AHEAD.characters;
}

function begin(entry: CorpusEntry, read: ReadText): Begun {
  if (entry.is !== "text") return { entry, characters: 0 };
  const { text } = entry;
  const characters = text.text.length;
  const reading = read(text);
  if (!(reading instanceof Promise)) return { entry: { is: "text", text, reading }, characters };
  const later = reading.then((its): ReadEntry => ({ is: "text", text, reading: its }));
  // Whoever takes the entries hears of it in its turn.
  later.catch(() => undefined);
  return { entry: later, characters };
}
