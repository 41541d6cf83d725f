import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { openEmbeddedEngine } from "../../cypher/stores/embedded-store.ts";
import { GraphStore } from "../../cypher/stores/graph-store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { listProcesses } from "../tools/processes.ts";
import { describeFaults } from "./faults-contract.ts";
import { describeHostility } from "./hostile-contract.ts";
import { load } from "./load-articles.ts";
import { describeStore } from "./store-contract.ts";
import { describeVersions } from "./versions-contract.ts";

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sendgraph-"));
});
afterAll(async () => rm(folder, { recursive: true }));

function newFile(): string {
  files += 1;
  return join(folder, "graphs", `${files}.grafeo`);
}

describeStore("memory", () => openStore("memory:"));
describeStore("embedded", () => openStore(`embedded:${newFile()}`));
describe("faults", () => describeFaults(() => openEmbeddedEngine(null)));
describe("versions in memory", () => describeVersions(() => openEmbeddedEngine(null)));
describe("versions of a graph file", () => describeVersions(() => openEmbeddedEngine(newFile())));
describe("hostile queries on a graph file", () =>
  describeHostility(() => openStore(`embedded:${newFile()}`)));

test("two nodes of one id are found, where no constraint was made", async () => {
  const engine = await openEmbeddedEngine(null);
  const store = await GraphStore.over(engine);
  for (let times = 0; times < 2; times += 1)
    await engine.write(({ run }) => run("CREATE (t:Theme {id: 'theme:twice'})"));
  const found = await verifyGraph(store);
  await store.close();
  expect(found).toEqual([
    { rule: 6, message: "two nodes have one id", ids: ["theme:twice"], mendedBy: "load" },
  ]);
});

describe("a graph file", () => {
  test("is there again when it is opened anew", async () => {
    const url = `embedded:${newFile()}`;
    const first = await openStore(url);
    await load(first, TINY_GRAPH);
    const { graphHash } = await summariseGraph(first);
    await first.close();
    const second = await openStore(url);
    expect((await summariseGraph(second)).graphHash).toBe(graphHash);
    expect(await load(second, TINY_GRAPH)).toEqual(TINY_GRAPH.map(() => "unchanged"));
    await second.close();
  });

  test("is open in one process at a time, and the second is told what to do", async () => {
    const url = `embedded:${newFile()}`;
    const first = await openStore(url);
    await expect(openStore(url)).rejects.toMatchObject({
      code: "store-locked",
      message: expect.stringMatching(
        new RegExp(`Another process \\(${process.pid}, since 20.*\\) has the graph file`),
      ),
      remedy: expect.stringContaining("sendgraph load"),
    });
    await first.close();
    await (await openStore(url)).close();
    expect(existsSync(`${url.slice("embedded:".length)}.holder`)).toBe(false);
  });

  test("is read by several at once, who leave it as it is", async () => {
    const file = newFile();
    const store = await openStore(`embedded:${file}`);
    await load(store, TINY_GRAPH);
    const { graphHash } = await summariseGraph(store);
    await store.close();
    const before = await readFile(file);
    const readers = await Promise.all([1, 2].map(() => openStore(`embedded:${file}`, { access: "read" })));
    for (const reader of readers) expect((await summariseGraph(reader)).graphHash).toBe(graphHash);
    await expect(openStore(`embedded:${file}`)).rejects.toMatchObject({ code: "store-locked" });
    await Promise.all(readers.map((reader) => reader.close()));
    expect(await readFile(file)).toEqual(before);
  });

  test.for(["read", "watch"] as const)("that is not there is not made to %s", async (access) => {
    const file = newFile();
    await expect(openStore(`embedded:${file}`, { access })).rejects.toMatchObject({
      code: "store-unreachable",
      message: `There is no graph yet at "${file}".`,
      remedy: expect.stringContaining("sendgraph load"),
    });
    await expect(readFile(file)).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("of another kind is refused and left as it is", async () => {
    const file = join(folder, "letter.txt");
    await writeFile(file, "Dear parent, ".repeat(2_000));
    await expect(openStore(`embedded:${file}`)).rejects.toMatchObject({
      code: "store-unreadable",
      message: expect.stringContaining(file),
      remedy: expect.stringContaining("load the articles again"),
    });
    expect(await readFile(file, "utf8")).toMatch(/^Dear parent/);
  });

  test("that is damaged is told so", async () => {
    const file = newFile();
    const store = await openStore(`embedded:${file}`);
    await load(store, TINY_GRAPH);
    await store.close();
    await truncate(file, 10_000);
    await expect(openStore(`embedded:${file}`)).rejects.toMatchObject({
      code: "store-unreadable",
      message: expect.stringContaining("not a graph file that can be read"),
    });
  });

  test("that is a folder is refused", async () => {
    await expect(openStore(`embedded:${folder}`)).rejects.toMatchObject({ code: "store-url" });
  });

  test("below a file is refused", async () => {
    await expect(openStore(`embedded:${join(folder, "letter.txt", "graph")}`)).rejects.toMatchObject({
      code: "store-unreachable",
    });
  });
});

describe.skipIf(process.platform === "win32")("the engine's process", () => {
  test.for(["memory:", "embedded"])(
    "killed between two articles is replaced, and the graph is whole: %s",
    async (kind) => {
      const reference = await openStore("memory:");
      await load(reference, TINY_GRAPH);
      const { graphHash } = await summariseGraph(reference);
      await reference.close();

      const store = await openStore(kind === "memory:" ? kind : `embedded:${newFile()}`);
      await store.prepare();
      for (const [index, article] of TINY_GRAPH.entries()) {
        const written = store.writeArticle(article);
        if (index % 3 === 1) killWorkers();
        expect(await written).toMatch(/loaded|unchanged/);
        if (index % 3 === 2) killWorkers();
      }
      await store.derive();
      expect((await summariseGraph(store)).graphHash).toBe(graphHash);
      await store.close();
    },
  );

  test("killed in the middle of an answer is an error of that answer alone", async () => {
    const store = await openStore("memory:");
    await load(store, TINY_GRAPH);
    const many = "UNWIND range(1, 40000) AS x RETURN x AS x, 'words that fill the pipe to its end' AS words";
    const take = async () => {
      for await (const part of store.stream(many)) if (part.length > 0) killWorkers();
    };
    await expect(take()).rejects.toMatchObject({
      code: "store-unreachable",
      message: expect.stringContaining("in the middle of its answer"),
    });
    expect(await store.read("MATCH (n:Area) RETURN count(n.id) AS n")).toEqual([{ n: 6 }]);
    await store.close();
  });

  test("is gone after close", async () => {
    const store = await openStore("memory:");
    expect(workers()).toHaveLength(1);
    await store.close();
    expect(workers()).toEqual([]);
    await expect(store.read("RETURN 1 AS x")).rejects.toMatchObject({ code: "store-unreachable" });
  });

  test("ends when its parent is killed, even in the middle of a query", async () => {
    const script = `
      const { fork } = require("node:child_process");
      const child = fork(${JSON.stringify(resolve("cypher/stores/embedded-worker.mjs"))}, [], { serialization: "advanced" });
      child.on("message", () => {
        child.send({ id: 2, kind: "run", parameters: {}, query:
          "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(a) AS n" });
        setTimeout(() => console.log(child.pid), 300);
      });
      child.send({ id: 1, kind: "open", path: null });`;
    const parent = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [told] = await once(parent.stdout, "data");
    const pid = Number(String(told));
    expect(isRunning(pid)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
  });
});

function killWorkers(): void {
  for (const pid of workers()) process.kill(pid, "SIGKILL");
}

/** The process ids of the engines that this process has started. */
function workers(): number[] {
  return listProcesses()
    .filter(({ parent, state }) => parent === process.pid && !state.startsWith("Z"))
    .filter(({ command }) => command.includes("embedded-worker"))
    .map(({ pid }) => pid);
}

function isRunning(pid: number): boolean {
  return listProcesses().some((other) => other.pid === pid && !other.state.startsWith("Z"));
}
