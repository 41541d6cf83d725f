import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const cut = new WarmWorkplace();
afterAll(() => {
  place.remove();
  cut.remove();
});

/** Bytes of the engine's log: they grow with every write. */
function logBytes(): number {
  const log = join(cut.folder, ".sendgraph/graph.grafeo.wal");
  try {
    return readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0);
  } catch {
    return 0; // not there yet, or gone between the two looks
  }
}

test.skipIf(process.platform === "win32")(
  "a load that is killed again and again, each time a few writes later, ends with the graph of one that ran through",
  async () => {
    const { graphHash } = JSON.parse(place.run(["load", SEED_ARTICLES, "--json"]).stdout);
    for (const writes of [1, 3, 6]) {
      const child = cut.start(["load", SEED_ARTICLES]);
      const ended = once(child, "exit");
      let [seen, bytes] = [0, 0];
      while (seen < writes && child.exitCode === null) {
        const now = logBytes();
        if (now !== bytes) seen += 1;
        bytes = now;
        await wait(2);
      }
      child.kill("SIGKILL");
      await ended;
      expect(child.signalCode).toBe("SIGKILL");
    }
    const last = cut.run(["load", SEED_ARTICLES, "--json"]);
    expect(JSON.parse(last.stdout)).toMatchObject({ graphHash });
    expect(cut.run(["verify"]).status).toBe(0);
  },
);
