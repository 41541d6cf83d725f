import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedEngine } from "../../cypher/stores/embedded-store.ts";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const json = (args: readonly string[]) => JSON.parse(place.run([...args, "--json"]).stdout);
let graphHash = "";

/** What somebody else's hand does to the graph file. */
async function meddle(statement: string): Promise<void> {
  const engine = await openEmbeddedEngine(join(place.folder, ".sendgraph/graph.grafeo"));
  await engine.write(({ run }) => run(statement));
  await engine.close();
}

beforeAll(() => {
  ({ graphHash } = json(["load", SEED_ARTICLES]));
});
afterAll(() => place.remove());

test("derived edges that were removed by hand: verify names the command that mends them, and it does", async () => {
  await meddle("MATCH (a:Area)-[r:HAS_WEAKNESS]->(t:Theme) DELETE r");
  const broken = place.run(["verify"]);
  expect([broken.status, broken.stdout]).toEqual([
    1,
    expect.stringContaining("1 rule is broken.\nTo mend it: sendgraph verify --repair\n"),
  ]);
  const repaired = place.run(["verify", "--repair"]);
  expect([repaired.status, repaired.stdout]).toEqual([0, expect.stringContaining("Every rule holds.\n")]);
  expect(repaired.stdout).toMatch(/^mended: rule 4: a derived edge is missing/);
  expect(json(["verify"])).toMatchObject({ ok: true, graphHash, violations: [] });
  expect(json(["verify", "--repair"])).toMatchObject({ ok: true, graphHash, violations: [], mended: [] });
});

test("evidence that was removed by hand is in the sources alone: the repair says so, and the next load has it again", async () => {
  await meddle(
    "MATCH (f:Finding)<-[:SUPPORTS]-(e:Evidence) WITH f, count(e.id) AS n, collect(e.id) AS ids WHERE n = 1 UNWIND ids AS id MATCH (e:Evidence {id: id}) DETACH DELETE e",
  );
  expect(place.run(["verify"]).stdout).toContain(
    "sendgraph verify --repair, then load the same sources again: the next sendgraph load writes every article anew.",
  );
  const { status, stdout } = place.run(["verify", "--repair", "--json"]);
  expect([status, JSON.parse(stdout)]).toMatchObject([
    1,
    { ok: false, violations: [], remedy: expect.stringMatching(/^Now load the same sources again/) },
  ]);
  expect(json(["load", SEED_ARTICLES])).toMatchObject({ loaded: 5, unchanged: 0, graphHash });
  expect(json(["verify"])).toMatchObject({ ok: true, graphHash });
});

test("a figure is not repaired, and a graph that is not there is not made", () => {
  const figure = place.run(["verify", "fig.svg", "--repair"]);
  expect([figure.status, figure.stderr]).toEqual([2, expect.stringContaining("--repair mends a graph")]);
  const nothing = place.run(["verify", "--repair", "--store", "embedded:no/graph"]);
  expect([nothing.status, nothing.stderr]).toEqual([3, expect.stringContaining("sendgraph load")]);
});
