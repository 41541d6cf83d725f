import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { LocalNeo4j } from "../tools/local-neo4j.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const server = LocalNeo4j.find("the bulk import into a Neo4j of the tests' own", "SENDGRAPH_TEST_NEO4J_LIB");
const here = new WarmWorkplace();
const there = new WarmWorkplace({ NEO4J_USERNAME: server?.username, NEO4J_PASSWORD: server?.password });
afterAll(async () => {
  await server?.remove();
  here.remove();
  there.remove();
});

/** The seeds, one of them edited later and taken back, one with what a shell or a table could trip over, one again. */
function writeArchive(): string {
  const [first = "", second = "", third = ""] = readdirSync(SEED_ARTICLES)
    .sort()
    .map((name) => readFileSync(join(SEED_ARTICLES, name), "utf8"));
  const lines = [
    { text: first, source: "https://news.example/one" },
    { text: `${first}\nThe council was asked to comment.`, source: "https://news.example/one" },
    {
      text: second,
      title: 'A "quoted" title; with, commas\\ and $(signs) `of` the shell',
      source: "https://news.example/two",
    },
    { text: third, source: "https://news.example/three" },
    { text: third, source: "https://news.example/three", publisher: "The Example Gazette" },
    { source: "https://news.example/two", retracted: true },
  ];
  const path = join(here.folder, "archive.jsonl");
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

test.skipIf(server === undefined)(
  "an archive that is imported in bulk is the graph that an ordinary load makes, and a database that is read-only then is read",
  async () => {
    if (server === undefined) return;
    const archive = [writeArchive()];
    const { graphHash, counts } = JSON.parse(here.run(["load", ...archive, "--json"]).stdout);
    const written = there.run(["load", ...archive, "--bulk", "bulk"]);
    expect([written.status, written.stderr]).toEqual([0, expect.stringContaining("sh bulk/import.sh")]);
    const imported = server.runScript(join(there.folder, "bulk/import.sh"));
    expect([imported.status, imported.told]).toEqual([0, expect.stringContaining("IMPORT DONE")]);
    await server.start();
    const finished = there.run(["load", "bulk", "--json", "--store", server.url]);
    expect(JSON.parse(finished.stdout)).toMatchObject({ graphHash, counts });
    for (const path of ["bulk", ...archive]) {
      const again = there.run(["load", path, "--json", "--store", server.url]);
      expect(JSON.parse(again.stdout).graphHash, path).toBe(graphHash);
    }
    await server.stop();
    await server.start(["server.databases.read_only=neo4j"]);
    const refused = there.run(["load", ...archive, "--json", "--store", server.url]);
    expect([refused.status, JSON.parse(refused.stdout).error.code]).toEqual([3, "store-read-only"]);
    const found = there.run(["verify", "--json", "--store", server.url]);
    expect([found.status, JSON.parse(found.stdout).graphHash]).toEqual([0, graphHash]);
    const { stdout } = there.run(["doctor", "--json", "--store", server.url]);
    expect(stdout).toMatch(/the right to write/);
  },
  // Two starts of a server and an import: on a busy machine that takes its time.
  400_000,
);
