import { once } from "node:events";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { BoltProxy } from "../tools/bolt-proxy.ts";
import { ending, SEED_ARTICLES, Workplace } from "../tools/command-line.ts";
import { emptyDatabase } from "../tools/neo4j.ts";
import { neo4jServer } from "../tools/provided-neo4j.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const server = neo4jServer();

/** A module that puts a process's clock forward. */
const A_DAY_AHEAD = `data:text/javascript,${encodeURIComponent(`
  const now = () => performance.timeOrigin + performance.now() + 86_400_000;
  globalThis.Date = class extends Date {
    static now = now;
    constructor(...parts) {
      super(...(parts.length > 0 ? parts : [now()]));
    }
  };
`)}`;

describe("a load into Neo4j that is interrupted", () => {
  if (server === undefined) {
    test.skip("goes on, or is begun again, and gives the same graph (no Neo4j at hand)");
    return;
  }
  const { username, password } = server;
  const embedded = new WarmWorkplace();
  let proxy: BoltProxy;
  let place: Workplace;
  let graphHash = "";
  const load = ["load", SEED_ARTICLES, "--json"];

  beforeAll(() => {
    graphHash = JSON.parse(embedded.run(load).stdout).graphHash;
  });
  beforeEach(async () => {
    await emptyDatabase(server);
    proxy = await BoltProxy.start(server.url);
    place = new Workplace({
      SENDGRAPH_STORE: proxy.url,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    });
  });
  afterEach(async () => {
    await proxy.cut();
    place.remove();
  });
  afterAll(() => embedded.remove());

  test("killed at one commit after another, before or after the server has it, and begun again until it ends", async () => {
    for (const [commits, isAfter] of [
      // After twelve constraints and the lease come the stamp, the register, the articles, what is derived: each state that the
      // graph passes through, once.
      [15, false],
      [16, false],
      [17, false],
      [17, true],
    ] as const) {
      const child = place.start(load);
      const ended = once(child, "exit");
      const kill = () => child.kill("SIGKILL");
      const begun = proxy.commits;
      proxy.onCommit = (count) => {
        if (count - begun !== commits) return;
        if (isAfter) setTimeout(kill, 20);
        else kill();
      };
      await ended;
      expect(child.signalCode, `the load has fewer than ${commits} commits`).toBe("SIGKILL");
    }
    proxy.onCommit = () => undefined;
    const last = await ending(place.start(load));
    expect(JSON.parse(last.out)).toMatchObject({ graphHash });
  });

  test("a server that is paused, and then restarted, is waited for each time, with a message", async () => {
    proxy.onCommit = (count) => {
      if (count === 15) proxy.pause();
      if (count === 17) void proxy.cut();
    };
    const loading = place.start(load);
    const ways = [() => proxy.resume(), () => void proxy.restore()];
    loading.stderr?.on("data", (told: Buffer) => {
      if (told.includes("does not answer")) ways.shift()?.();
    });
    const { status, out, told } = await ending(loading);
    expect(told.match(/Neo4j at bolt:\S+ does not answer: waiting for it, up to 10 minutes\./g)).toHaveLength(
      2,
    );
    expect(told.match(/answers again, after \d+ s\./g)).toHaveLength(2);
    expect([status, JSON.parse(out).graphHash]).toEqual([0, graphHash]);
  });

  test("of two loads at once the second, whose clock is a day ahead, is told who writes, waits, and changes nothing", async () => {
    const second = new Workplace({
      NODE_OPTIONS: `--import=${A_DAY_AHEAD}`,
      SENDGRAPH_STORE: server.url,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    });
    const held = new Promise<void>((resolve) => {
      proxy.onCommit = (count) => {
        if (count !== 15) return;
        proxy.pause();
        resolve();
      };
    });
    const first = place.start(load);
    const firstEnding = ending(first);
    await held;
    const waiting = second.start(load);
    waiting.stderr?.once("data", () => proxy.resume());
    const secondEnding = ending(waiting);
    const [one, other] = await Promise.all([firstEnding, secondEnding]);
    second.remove();
    expect([one.status, other.status]).toEqual([0, 0]);
    expect(other.told).toMatch(
      new RegExp(`Another process \\(${first.pid} on \\S+, since .*\\) is writing to this graph: waiting`),
    );
    expect(JSON.parse(other.out)).toMatchObject({ loaded: 0, unchanged: 5, graphHash });
    expect(JSON.parse(one.out).graphHash).toBe(graphHash);
  });

  test("a read after a write asks for what was written, whichever member of a cluster answers", async () => {
    const store = await openStore(proxy.url, { username, password });
    await store.prepare();
    proxy.sent = "";
    await store.read("MATCH (s:SendgraphStamp) RETURN s.id AS id");
    await store.close();
    expect(proxy.sent).toMatch(/bookmarks[^\w]{1,4}FB:/);
  });
});
