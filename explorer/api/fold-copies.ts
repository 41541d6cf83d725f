import { groupBy } from "../../cypher/group-by.ts";

/** A sentence behind a finding, and the story that its article is a copy of; null where it is none. */
export interface Told {
  readonly id: string;
  readonly finding: string;
  readonly exact: string;
  readonly saidBy: string;
  readonly article: string;
  readonly story: string | null;
  readonly published: string | null;
}

/** A sentence with those of the other copies that have it. */
export interface Folded<T> {
  readonly first: T;
  readonly others: readonly T[];
}

/**
 * What copies of one text tell, once: of each sentence the one in the copy that the story is called after, else in the first that
 * came out. The statements that count sentences, and the saved queries that list them, fold them by the same rule.
 */
export function foldCopies<T extends Told>(sentences: readonly T[]): Folded<T>[] {
  const groups = groupBy(sentences, ({ id, finding, saidBy, story, exact }) =>
    JSON.stringify(story === null ? [finding, id] : [finding, saidBy, story, withPlainQuotes(exact)]),
  );
  return [...groups.values()].flatMap((copies) => {
    const [first, ...others] = copies.sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
    return first === undefined ? [] : [{ first, others: others.filter((one) => one.id !== first.id) }];
  });
}

/** Papers set the marks of a quotation in their own way. */
function withPlainQuotes(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function rankOf({ id, article, story, published }: Told): string {
  return [article === story ? 0 : 1, published ?? "", article, id].join(" ");
}
