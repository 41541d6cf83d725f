import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { load } from "./load-articles.ts";

const folder = mkdtempSync(join(tmpdir(), "sendgraph-watched-"));
afterAll(() => rmSync(folder, { recursive: true }));

const [first, ...others] = TINY_GRAPH;
if (first === undefined) throw new Error("The tiny graph has no article.");

async function articles(store: Store): Promise<unknown> {
  const [row] = await store.read("MATCH (n:Article) RETURN count(DISTINCT n.id) AS articles");
  return row?.["articles"];
}

const copies = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith(`sendgraph-copy-${process.pid}-`));

/** Longer than the time between two looks at the file. */
const A_LOOK_LATER = 1_300;

test("a watched graph leaves its file free, shows what was committed, and follows when the writer is done", async () => {
  const url = `embedded:${join(folder, "watched.grafeo")}`;
  const writer = await openStore(url);
  await load(writer, [first]);

  const watched = await openStore(url, { access: "watch" });
  expect(await articles(watched)).toBe(1);
  await expect(watched.writeArticle(first)).rejects.toMatchObject({ code: "query-writes" });

  await load(writer, others);
  await wait(A_LOOK_LATER);
  expect(await articles(watched)).toBe(1);

  const { graphHash } = await summariseGraph(writer);
  await writer.close();
  await wait(A_LOOK_LATER);
  expect(await articles(watched)).toBe(TINY_GRAPH.length);
  expect((await summariseGraph(watched)).graphHash).toBe(graphHash);

  rmSync(join(folder, "watched.grafeo"));
  await wait(A_LOOK_LATER);
  expect(await articles(watched)).toBe(TINY_GRAPH.length);
  expect(copies()).toHaveLength(1);
  await watched.close();
  expect(copies()).toEqual([]);
  expect(existsSync(join(folder, "watched.grafeo"))).toBe(false);
});
