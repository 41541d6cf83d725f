import { z } from "zod";
import type { Standings } from "./article-standing.ts";
import type { GraphBatch, HashedArticle } from "./graph-batch.ts";
import { groupBy } from "./group-by.ts";
import { readStatement } from "./statements.ts";
import type { Store, WriteResult } from "./store.ts";

const articleRows = z.array(z.object({ id: z.string(), batchHash: z.string() }));
const supportRows = z.array(z.object({ finding: z.string(), article: z.string() }));

/** Findings that some article in the graph has a sentence for after a load and not before, or the other way about. */
export interface FindingChanges {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** What a load would do to a graph: it takes what a store would take to write, and writes nothing. */
export class LoadPlan {
  readonly #hashById: Map<string, string>;
  /** The findings of each article. */
  readonly #findingsById: Map<string, readonly string[]>;
  readonly #before: ReadonlySet<string>;
  readonly #labelById: Map<string, string>;

  private constructor(
    hashById: Map<string, string>,
    findingsById: Map<string, readonly string[]>,
    standings: Standings,
    register: GraphBatch,
  ) {
    this.#hashById = hashById;
    this.#findingsById = findingsById;
    this.#before = this.#standing(standings);
    this.#labelById = new Map(register.nodes.map(({ id, label }) => [id, label]));
  }

  /** A plan for the graph of a store, or for an empty one (null). */
  static async for(store: Store | null, standings: Standings, register: GraphBatch): Promise<LoadPlan> {
    const articles =
      store === null ? [] : articleRows.parse(await store.read(readStatement("plan-articles")));
    const supports =
      store === null ? [] : supportRows.parse(await store.read(readStatement("plan-supports")));
    const supportsById = groupBy(supports, ({ article }) => article);
    const findingsById = new Map(
      [...supportsById].map(([article, rows]) => [article, rows.map(({ finding }) => finding)]),
    );
    const hashById = new Map(articles.map(({ id, batchHash }) => [id, batchHash]));
    return new LoadPlan(hashById, findingsById, standings, register);
  }

  /** Takes one article as a store would. */
  write(article: HashedArticle): WriteResult {
    for (const { id, label } of article.nodes) this.#labelById.set(id, label);
    const hash = article.batchHash;
    if (this.#hashById.get(article.articleId) === hash) return "unchanged";
    this.#hashById.set(article.articleId, hash);
    const findings = article.edges.filter(({ type }) => type === "SUPPORTS").map(({ to }) => to);
    this.#findingsById.set(article.articleId, [...new Set(findings)]);
    return "loaded";
  }

  /** What the load would change, when all is taken; `standings` are those of after it. */
  findingChanges(standings: Standings): FindingChanges {
    const after = this.#standing(standings);
    return {
      gained: [...after].filter((finding) => !this.#before.has(finding)).sort(),
      lost: [...this.#before].filter((finding) => !after.has(finding)).sort(),
    };
  }

  /** How many nodes of each label the register and the articles taken have. */
  counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const label of [...this.#labelById.values()].sort()) counts[label] = (counts[label] ?? 0) + 1;
    return counts;
  }

  /** The findings that a current article has a sentence for. */
  #standing(standings: Standings): Set<string> {
    const standing = [...this.#findingsById].filter(([id]) => standings.get(id)?.status === "current");
    return new Set(standing.flatMap(([, findings]) => findings));
  }
}
