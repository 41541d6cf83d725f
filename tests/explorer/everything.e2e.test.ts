import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { layOut } from "../../explorer/view/layout/lay-out.ts";
import { ExplorerPage, hasChromium } from "./explorer-page.ts";
import { makeJob } from "./made-graph.ts";

describe.skipIf(!hasChromium())("everything", () => {
  let explorer: ExplorerPage;

  beforeAll(async () => {
    explorer = await ExplorerPage.start("everything");
  });
  afterAll(async () => {
    await explorer?.stop();
  });
  afterEach(() => {
    expect(explorer.complaints.splice(0), "errors in the browser's console").toEqual([]);
  });

  test("the page's worker finds the same places as Node, to the last digit", async () => {
    await explorer.open();
    const file = readdirSync(join(explorer.staticDir, "assets")).find((name) =>
      name.startsWith("layout-worker"),
    );
    const job = makeJob(400, 900, 3);
    const asked = {
      url: `./assets/${file}`,
      seed: 5,
      stages: [...job.stages],
      radii: [...job.radii],
      ends: [...job.ends],
      weights: [...job.weights],
    };
    const places = await explorer.page.evaluate(
      ({ url, seed, stages, radii, ends, weights }) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker(new URL(url, document.baseURI), { type: "module" });
          worker.onmessage = ({ data }) => resolve([...data.places]);
          worker.onerror = () => reject(new Error("The worker failed."));
          worker.postMessage({
            number: 1,
            job: {
              stages: Int32Array.from(stages),
              radii: Float64Array.from(radii),
              ends: Int32Array.from(ends),
              weights: Float64Array.from(weights),
              seed,
              known: null,
            },
          });
        }),
      asked,
    );
    expect(places).toEqual([...layOut({ ...job, seed: 5 })]);
  });
});
