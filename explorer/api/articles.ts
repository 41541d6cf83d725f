import * as z from "zod/mini";
import { SendgraphError } from "../../cypher/errors.ts";
import { groupBy } from "../../cypher/group-by.ts";
import type { Store } from "../../cypher/store.ts";
import { type ArticleAnswer, ArticleLine } from "../view/documents.ts";
import { readEvidence } from "./evidence.ts";
import { runStatement } from "./statements.ts";

const AreaRow = z.object({ article: z.string(), area: z.string(), inspectedOn: z.nullable(z.string()) });
const CountRow = z.object({
  article: z.string(),
  polarity: z.string(),
  isStated: z.boolean(),
  findings: z.number(),
});
const PassagesRow = z.object({ article: z.string(), passages: z.number() });
const TextRow = z.object({ id: z.string(), text: z.nullable(z.string()), source: z.nullable(z.string()) });

/** A file's name is nobody's address. */
const ON_THE_WEB = /^https?:\/\//i;

/** The articles, newest first, those without a date by the inspection that they tell of or else last, with the areas they report on and how much they hold. */
export async function readArticles(store: Store): Promise<ArticleLine[]> {
  const [articles, areaRows, countRows, passageRows] = await Promise.all([
    runStatement(store, "articles"),
    runStatement(store, "article-areas"),
    runStatement(store, "article-findings"),
    runStatement(store, "article-passages"),
  ]);
  const ofArticle = ({ article }: { readonly article: string }) => article;
  const areasByArticle = groupBy(
    areaRows.map((row) => AreaRow.parse(row)),
    ofArticle,
  );
  const countsByArticle = groupBy(
    countRows.map((row) => CountRow.parse(row)),
    ofArticle,
  );
  const passages = passageRows.map((row) => PassagesRow.parse(row));
  const passagesByArticle = new Map(passages.map((row) => [row.article, row.passages]));
  const lines = articles.map((row) => {
    const id = String(row["id"]);
    const own = areasByArticle.get(id) ?? [];
    // Of a text that does not say when it came out, the newest visit that it tells of says where it stands.
    const visits = own.flatMap(({ inspectedOn }) => inspectedOn ?? []).sort();
    const found = countsByArticle.get(id) ?? [];
    const countOf = (isWanted: (count: z.infer<typeof CountRow>) => boolean) =>
      found.filter(isWanted).reduce((sum, { findings }) => sum + findings, 0);
    const countStated = (polarity: string) =>
      countOf((count) => count.isStated && count.polarity === polarity);
    return ArticleLine.parse({
      ...row,
      ...(row["published"] === null && visits.length > 0 && { inspectedOn: visits.at(-1) }),
      areas: [...new Set(own.map(({ area }) => area))],
      weaknesses: countStated("weakness"),
      strengths: countStated("strength"),
      mixed: countStated("mixed"),
      claims: countOf(({ isStated }) => !isStated),
      passages: passagesByArticle.get(id) ?? 0,
    });
  });
  return lines.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1));
}

function dayOf({ published, inspectedOn }: ArticleLine): string {
  return published ?? inspectedOn ?? "";
}

/** One article whole, with every sentence in it that supports a finding, in the text's order. */
export async function readArticle(store: Store, id: string): Promise<ArticleAnswer> {
  const line = (await readArticles(store)).find((article) => article.id === id);
  if (!line) {
    throw new SendgraphError(
      "not-found",
      `There is no article "${id}" in the graph.`,
      "See /api/articles for the articles that there are.",
    );
  }
  const [{ sentences }, [textRow]] = await Promise.all([
    readEvidence(store, { subject: "", theme: "", polarity: "", article: id }),
    runStatement(store, "article-text", { article: id }),
  ]);
  const { text = null, source = null } = textRow ? TextRow.parse(textRow) : {};
  return {
    ...line,
    text,
    source: source !== null && ON_THE_WEB.test(source) ? source : null,
    sentences: sentences.sort(
      (a, b) => a.start - b.start || a.end - b.end || (a.finding < b.finding ? -1 : 1),
    ),
  };
}
