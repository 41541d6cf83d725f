import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../cypher/open-store.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import { verifyGraph } from "../../cypher/verify.ts";
import { listProcesses } from "../tools/processes.ts";
import { hashedArchive } from "./made-archive.ts";
import { usageOf } from "./measured-run.ts";
import { seconds, timed } from "./stopwatch.ts";
import { writeAll } from "./write-all.ts";

const SIZES = [1_000, 5_000, 20_000];

/**
 * How the embedded store grows with its articles: time to write and to derive, the graph file, memory of the engine's process, time
 * from opening to the first answer, and of a saved query. No bound: what the README tells of its limits is read off here.
 */
export async function measureEmbedded(): Promise<boolean> {
  console.log("The embedded store, made-up articles of 3,000 letters with 12 statements each:");
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), "sendgraph-bench-"));
    const file = join(folder, "graph");
    const store = await openStore(`embedded:${file}`);
    await store.prepare();
    const writeMs = await timed(() => writeAll(store, hashedArchive(size)));
    const deriveMs = await timed(() => store.derive());
    const writing = engineMib();
    await store.close();
    const began = performance.now();
    const reading = await openStore(`embedded:${file}`, { access: "read" });
    await reading.read("MATCH (a:Area) RETURN a.id AS id LIMIT 1");
    const openMs = performance.now() - began;
    const opened = engineMib();
    const query = await loadSavedQuery("shared-weaknesses");
    const queryMs = await timed(() => runQuery(reading, query, {}));
    const verifyMs = await timed(() => verifyGraph(reading));
    await reading.close();
    console.log(
      `  ${size} articles: written ${seconds(writeMs)}, derived ${seconds(deriveMs)}, file ${mebibytes(statSync(file).size)}, memory ${writing} writing, ${opened} opened; first answer ${seconds(openMs)}, shared-weaknesses ${seconds(queryMs)}, verify ${seconds(verifyMs)}`,
    );
    rmSync(folder, { recursive: true });
  }
  return true;
}

/** Memory of the engine's process, the child of this one. */
function engineMib(): string {
  const child = listProcesses().find(
    ({ parent, command }) => parent === process.pid && command.includes("embedded-worker"),
  );
  return `${(child === undefined ? 0 : (usageOf(child.pid)?.mib ?? 0)).toFixed(0)} MiB`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MiB`;
}
