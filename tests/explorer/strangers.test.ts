import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { load } from "../cypher/load-articles.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { describeStrangers } from "./strangers-contract.ts";

describe("strangers with queries of their own, on the embedded engine", () => {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-strangers-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  describeStrangers(async () => {
    const url = `embedded:${join(folder, "graph.grafeo")}`;
    const store = await openStore(url);
    await load(store, TINY_GRAPH);
    await store.close();
    return openStore(url, { access: "watch" });
  });
});
