import { createHash } from "node:crypto";
import { setImmediate as others } from "node:timers/promises";
import { readRetractedPart } from "./retracted-part.ts";
import type { GraphSummary, Store } from "./store.ts";
import { edgeGroups, type GiveWay, type LineGroup, nodeGroups } from "./summary-rows.ts";
import { countUncounted } from "./uncounted.ts";

/**
 * Counts of nodes by label and relationships by type, what of them counts no more, and the graph hash. Others have their turn now and then, by `giveWay`.
 *
 * Shape   the hash is SHA-256 over the canonical JSON of all nodes (labels, properties) and relationships (type, ends,
 *         properties), sorted, with line ends between them: the same on both engines and for any order of loading. Where the texts
 *         lay is left out, and what only retracted articles hold: to take an article back gives the hash from before it was loaded. All
 *         of it is counted. Memory holds some million characters of it at a time, the temporary folder all of one label or type where
 *         that is more.
 */
export async function summariseGraph(store: Store, giveWay: GiveWay = others): Promise<GraphSummary> {
  const countByName = new Map<string, number>();
  const hash = createHash("sha256");
  let isFirst = true;
  for await (const { names, count, lines } of allGroups(store, giveWay)) {
    for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + count);
    for await (const some of lines.inOrder()) {
      await giveWay();
      if (some.length === 0) continue;
      hash.update(isFirst ? some.join("\n") : `\n${some.join("\n")}`);
      isFirst = false;
    }
    await lines.close();
  }
  const counts = Object.fromEntries([...countByName].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { graphHash: hash.digest("hex"), counts, uncounted: await countUncounted(store) };
}

async function* allGroups(store: Store, giveWay: GiveWay): AsyncGenerator<LineGroup> {
  const retracted = await readRetractedPart(store);
  yield* nodeGroups(store, giveWay, retracted);
  yield* edgeGroups(store, giveWay, retracted);
}
