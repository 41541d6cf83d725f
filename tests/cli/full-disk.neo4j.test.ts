import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { LocalNeo4j } from "../tools/local-neo4j.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const server = LocalNeo4j.find("a Neo4j whose disk is full", "SENDGRAPH_TEST_NEO4J_LIB");
const place = new WarmWorkplace({ NEO4J_USERNAME: server?.username, NEO4J_PASSWORD: server?.password });
const disk = server?.home ?? "";
const isMounted =
  server !== undefined &&
  process.platform === "linux" &&
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=64m", "tmpfs", disk]).status === 0;
if (server !== undefined && !isMounted)
  console.warn("Skipped: a Neo4j whose disk is full (no right to make a small one; run the tests as root).");
afterAll(async () => {
  await server?.stop("SIGKILL");
  if (isMounted) spawnSync("umount", ["-l", disk]);
  await server?.remove();
  place.remove();
});

/** Neo4j sets room aside for its log; here the log takes what is written. */
const SETTINGS = ["db.tx_log.preallocate=false", "db.tx_log.rotation.size=1m"];
/** Bytes that are left: less than an article takes. */
const LEFT_BYTES = 40_000;

test.skipIf(!isMounted)(
  "a Neo4j whose disk is full in mid-load: that is told, what was written stays, and with room again the load makes the same graph",
  async () => {
    if (server === undefined) return;
    const [first = "", second = ""] = readdirSync(SEED_ARTICLES)
      .sort()
      .map((name) => join(SEED_ARTICLES, name));
    const loadAll = ["load", first, second, "--json"];
    const { graphHash } = JSON.parse(place.run([...loadAll, "--store", "memory:"]).stdout);
    await server.start(SETTINGS);
    expect(place.run(["load", first, "--store", server.url]).status).toBe(0);
    const ballast = join(disk, "ballast");
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, new Uint8Array(bavail * bsize - LEFT_BYTES));
    const { status, stdout, stderr } = place.run([...loadAll, "--store", server.url]);
    expect(stderr).toContain("Most often its disk is full: make room where it keeps its data, start it anew");
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect([status, JSON.parse(stdout.trim().split("\n").at(-1) ?? "")]).toMatchObject([
      3,
      { error: { code: "store-failed" } },
    ]);
    await server.stop("SIGKILL");
    rmSync(ballast);
    await server.start(SETTINGS);
    const loaded = place.run([...loadAll, "--store", server.url]);
    expect(JSON.parse(loaded.stdout)).toMatchObject({ loaded: 1, unchanged: 1, graphHash });
  },
);
