import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const SEEDS = readdirSync(SEED_ARTICLES)
  .sort()
  .map((name) => join(SEED_ARTICLES, name));

describe("a graph that is not there", () => {
  const place = new WarmWorkplace();
  afterAll(() => place.remove());

  test.for([
    ["verify"],
    ["query", "shared-weaknesses"],
    ["figure", "shared-weaknesses", "--out", "x.svg"],
    ["serve", "--port", "0"],
  ])("%s does not make it, and tells how it is made", (args) => {
    for (const store of [[], ["--store", "embedded:typo.grafeo"]]) {
      const { status, stdout, stderr } = place.run([...args, ...store]);
      expect(status).toBe(3);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^sendgraph: There is no graph yet at ".*(?:graph|typo)\.grafeo"/);
      expect(stderr).toContain("sendgraph load seeds/articles");
      expect(readdirSync(place.folder)).toEqual([]);
    }
  });

  test("is a hint of the doctor's and no failure", () => {
    const { status, stdout } = place.run(["doctor"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^hint {5}Store embedded:.*: not made yet\n.*sendgraph load/m);
    expect(readdirSync(place.folder)).toEqual([]);
  });

  test("in memory is there and empty", () => {
    expect(place.run(["verify", "--store", "memory:"]).status).toBe(0);
  });
});

describe("beside a running explorer", () => {
  const place = new WarmWorkplace();
  let server: ChildProcess;
  let address: string;
  beforeAll(async () => {
    place.run(["load", ...SEEDS.slice(0, 4)]);
    server = place.start(["serve", "--port", "0"]);
    const [line] = await once(server.stdout ?? process.stdin, "data");
    address = String(line).trim();
  });
  afterAll(() => {
    server.kill("SIGKILL");
    place.remove();
  });

  async function servedHash(): Promise<string> {
    // A connection of its own: while a command runs this process cannot see that the server closed an idle one.
    const health = await fetch(new URL("api/health", address), { headers: { connection: "close" } });
    return ((await health.json()) as { graphHash: string }).graphHash;
  }

  test("query, verify, figure and doctor work, and the explorer shows the same graph", async () => {
    expect(place.run(["query", "shared-weaknesses"]).status).toBe(0);
    expect(place.run(["figure", "shared-weaknesses", "--out", "x.svg"]).status).toBe(0);
    expect(place.run(["doctor"]).stdout).toMatch(/^ok {7}Store /m);
    const { graphHash } = JSON.parse(place.run(["verify", "--json"]).stdout) as { graphHash: string };
    expect(await servedHash()).toBe(graphHash);
  });

  test("a load works, and the explorer follows it", async () => {
    const before = await servedHash();
    const loaded = place.run(["load", ...SEEDS.slice(4), "--json"]);
    expect(loaded.status).toBe(0);
    const { graphHash } = JSON.parse(loaded.stdout) as { graphHash: string };
    expect(graphHash).not.toBe(before);
    await expect.poll(servedHash, { interval: 500, timeout: 20_000 }).toBe(graphHash);
  });

  test("a graph that somebody writes to is told to be in use, and the explorer serves on", async () => {
    const writer = await openStore(`embedded:${join(place.folder, ".sendgraph", "graph.grafeo")}`);
    try {
      const doctor = place.run(["doctor"]);
      expect(doctor.status).toBe(3);
      expect(doctor.stdout).toMatch(/^in use {3}Store .*: in use by another process$/m);
      expect(place.run(["verify"]).stderr).toContain("Another process");
      await expect(servedHash()).resolves.toMatch(/^[0-9a-f]{64}$/);
    } finally {
      await writer.close();
    }
  });

  test("a signal ends it and leaves no copy behind", async () => {
    const mine = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`sendgraph-copy-${server.pid}-`));
    expect(mine()).toHaveLength(1);
    server.kill("SIGTERM");
    const [status] = await once(server, "exit");
    expect(status).toBe(0);
    expect(mine()).toEqual([]);
  });
});
