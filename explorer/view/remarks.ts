import { groupBy } from "../../cypher/group-by.ts";
import { compareSentences, type Sentence, type SentenceGroup } from "./evidence.ts";

/** Sentences of one article on one theme that point one way. */
export interface Remark extends SentenceGroup {
  readonly theme: string;
  readonly polarity: string;
}

/** Sentences by what was said of a theme in one article, newest article first, each then in its article's order. */
export function groupByRemark(sentences: readonly Sentence[]): Remark[] {
  const newest = [...sentences].sort(
    (a, b) => (b.published ?? "").localeCompare(a.published ?? "") || compareSentences(a, b),
  );
  const groups = groupBy(newest, ({ article, theme, polarity }) => `${article} ${theme} ${polarity}`);
  return [...groups].flatMap(([id, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const { themeLabel: label, theme, polarity } = first;
    return [{ id, label, theme, polarity, sentences: members }];
  });
}
