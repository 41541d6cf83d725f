import { afterAll, beforeAll, expect, test } from "vitest";
import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { fill, TINY_GRAPH_HASH } from "./load-articles.ts";
import { type Fault, MENDED, plantFault } from "./planted-faults.ts";

/** What `verify` must find, on every store, of what a wrong article brings; and that nothing of it outlives the article. */
export function describePlanted(openEmpty: () => Promise<Store>): void {
  let sound: Store;
  beforeAll(async () => {
    sound = await openEmpty();
    await fill(sound, TINY_GRAPH);
  });
  afterAll(async () => sound.close());

  const find = async (fault: Fault) => {
    const { article, violations } = plantFault(fault);
    await sound.writeArticle(article);
    if (!MENDED.has(fault)) await sound.derive();
    const found = await verifyGraph(sound);
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(violations);
    expect(found.every(({ ids }) => ids.length > 0)).toBe(true);
  };

  test.for([
    "polarity",
    "stray-finding",
    "date",
    "published",
    "account",
    "evidence-end",
    "evidence-text",
    "area-id",
    "derived",
    "withdrawn",
    "silent",
  ] as const)("verify finds %s, and nothing of it stays when its article is as before", async (fault) => {
    await find(fault);
    for (const key of ["west-2024", "far-2017"]) await sound.writeArticle(tinyArticle(key));
    await sound.derive();
    expect((await summariseGraph(sound)).graphHash).toBe(TINY_GRAPH_HASH);
  });

  // These two outlive the article: what is told in another's name is not taken back with it.
  test.for(["copy", "source"] as const)("verify finds %s", (fault) => find(fault));
}
