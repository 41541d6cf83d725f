import { spawnSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { buildRegisterBatch } from "../../loader/batch/build-register.ts";
import { reference } from "../fixtures/event-reading.ts";
import { COMMAND_LINE, SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
afterAll(() => place.remove());

const graph = join(place.folder, "graph.jsonl");
const elsewhere = (name: string) => `embedded:${join(place.folder, name)}`;
const hashOf = (store: string): string =>
  JSON.parse(place.run(["verify", "--json", "--store", store]).stdout).graphHash;
let graphHash = "";
beforeAll(() => {
  graphHash = JSON.parse(place.run(["load", SEED_ARTICLES, "--json"]).stdout).graphHash;
  expect(place.run(["export", "--out", graph]).status).toBe(0);
});

test("a graph that was written down and loaded elsewhere is the same graph, to the byte", () => {
  const store = elsewhere("loaded.graph");
  const loaded = place.run(["load", graph, "--store", store, "--json"]);
  expect(loaded.status).toBe(0);
  expect(JSON.parse(loaded.stdout)).toMatchObject({ loaded: 5, graphHash });
  expect(place.run(["export", "--store", store]).stdout).toBe(readFileSync(graph, "utf8"));
  expect(place.run(["verify", "--store", store]).status).toBe(0);
  const again = place.run(["load", SEED_ARTICLES, "--store", store, "--json"]);
  expect(JSON.parse(again.stdout)).toMatchObject({ unchanged: 5, graphHash });
});

test("a pipe that somebody reads is written to as it stands", () => {
  const command = '"$0" "$1" export --out /dev/stdout | cat';
  const { stdout } = spawnSync("sh", ["-c", command, process.execPath, COMMAND_LINE], {
    cwd: place.folder,
    encoding: "utf8",
  });
  expect(stdout).toBe(readFileSync(graph, "utf8"));
});

test("a copy is the same graph, and copying twice changes nothing", () => {
  const store = elsewhere("copied.graph");
  const copy = ["copy", "--from", elsewhere(".sendgraph/graph.grafeo"), "--to", store];
  expect(place.run(copy).status).toBe(0);
  expect(place.run(copy).status).toBe(0);
  expect(hashOf(store)).toBe(graphHash);
});

test("a newer register leaves nothing of the older one behind in a copy, whether it was copied or written down", async () => {
  const register = buildRegisterBatch(reference);
  const short = { ...register, nodes: register.nodes.slice(0, -40) };
  const ids = new Set(short.nodes.map(({ id }) => id));
  const newer = { ...short, edges: register.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
  const hashes: string[] = [];
  for (const name of [".sendgraph/graph.grafeo", "copied.graph", "loaded.graph"]) {
    const store = await openStore(elsewhere(name));
    expect(await store.writeRegister(register)).toBe("unchanged");
    expect(await store.writeRegister(newer)).toBe("loaded");
    await store.derive();
    hashes.push((await summariseGraph(store)).graphHash);
    await store.writeRegister(register);
    await store.derive();
    await store.close();
  }
  expect(new Set(hashes).size).toBe(1);
  expect(hashes[0]).not.toBe(graphHash);
  expect(hashOf(elsewhere("copied.graph"))).toBe(graphHash);
});

test("a store with another graph is not mixed with a copy", () => {
  const store = elsewhere("other.graph");
  const [first = "", second = ""] = readdirSync(SEED_ARTICLES).map((name) => join(SEED_ARTICLES, name));
  const other = join(place.folder, "other.txt");
  writeFileSync(other, `${readFileSync(first, "utf8")}\nThe council has been asked for a comment.\n`);
  place.run(["load", other, second, "--store", store]);
  const before = hashOf(store);
  const { status, stderr } = place.run(["load", graph, "--store", store]);
  expect(status).toBe(1);
  expect(stderr).toContain("articles that are not in the graph to write (");
  expect(hashOf(store)).toBe(before);
});

test("a graph file that is cut off, has a strange line or is of a later version is refused with what to do", () => {
  const copyOf = (name: string, change: (text: string) => string): string => {
    const path = join(place.folder, name);
    writeFileSync(path, change(readFileSync(graph, "utf8")));
    return path;
  };
  const load = (path: string) => place.run(["load", path, "--store", elsewhere(`${path.length}.graph`)]);
  const strange = load(copyOf("strange.jsonl", (text) => text.replace('"label":"Theme"', '"label":"Thing"')));
  expect([strange.status, strange.stderr]).toEqual([
    1,
    expect.stringMatching(/Line \d+ of ".*strange.jsonl"/),
  ]);
  const later = load(copyOf("later.jsonl", (text) => text.replace('"schemaVersion":', '"schemaVersion":9')));
  expect([later.status, later.stderr]).toEqual([1, expect.stringContaining("schema version 9")]);
  const short = join(place.folder, "cut-off.jsonl");
  copyFileSync(graph, short);
  truncateSync(short, readFileSync(graph, "utf8").indexOf('"type":"HAS_WEAKNESS"') - 200);
  expect(load(short).status).toBe(1);
});

test("the tables hold a row a node and a relationship, under their names", () => {
  expect(place.run(["export", "--format", "csv", "--out", join(place.folder, "tables")]).status).toBe(0);
  const areas = readFileSync(join(place.folder, "tables", "Area.csv"), "utf8").split("\r\n");
  expect(areas[0]).toBe("id,gss,kind,name,region,validFrom,validTo");
  expect(areas).toContainEqual(expect.stringMatching(/^area:E\d+,E\d+,.*Cambridgeshire/));
  expect(readdirSync(join(place.folder, "tables"))).toContain("Area-HAS_WEAKNESS-Theme.csv");
  expect(place.run(["export", "--format", "csv"])).toMatchObject({ status: 2 });
  expect(place.run(["export", "--format", "cypher", "--query", "sources"])).toMatchObject({ status: 2 });
  expect(place.run(["export", "--format", "xls"])).toMatchObject({ status: 2 });
});

test("the whole graph as GraphML and GEXF has every node and relationship with what the graph tells of it", () => {
  const { counts } = JSON.parse(place.run(["verify", "--json"]).stdout);
  const lines = readFileSync(graph, "utf8").trim().split("\n").slice(1);
  const edges = lines.filter((line) => line.includes('"fromLabel"')).length;
  const [area = ""] = lines.filter((line) => line.includes('"label":"Area"'));
  const { id, properties } = JSON.parse(area);
  for (const [format, node, edge, told] of [
    [
      "graphml",
      "<node ",
      "<edge ",
      `<node id="${id}"><data key="label">${properties.name}</data><data key="kind">Area<`,
    ],
    [
      "gexf",
      "<node ",
      "<edge ",
      `<node id="${id}" label="${properties.name}"><attvalues><attvalue for="kind" value="Area"/>`,
    ],
  ] as const) {
    const path = join(place.folder, `graph.${format}`);
    expect(place.run(["export", "--format", format, "--out", path]).status).toBe(0);
    const text = readFileSync(path, "utf8");
    expect(text.split(node)).toHaveLength(lines.length - edges + 1);
    expect(text.split(edge)).toHaveLength(edges + 1);
    expect(text).toContain(told);
    expect(
      text.split(`>${properties.region}<`).length + text.split(`"${properties.region}"`).length,
    ).toBeGreaterThan(3);
  }
  expect(counts.Area).toBeGreaterThan(100);
});

test("a query's result is exported as query prints it, or a row a line", () => {
  const asked = ["shared-weaknesses", "--param", "minShared=1"];
  const [name = "", ...params] = asked;
  for (const format of ["graphml", "gexf", "csv"]) {
    const exported = place.run(["export", "--format", format, "--query", name, ...params]);
    expect(exported.stdout).toBe(place.run(["query", ...asked, "--format", format]).stdout);
  }
  const rows = place
    .run(["export", "--query", name, ...params])
    .stdout.trim()
    .split("\n");
  expect(rows.map((row) => JSON.parse(row))).toEqual(
    JSON.parse(place.run(["query", ...asked, "--json"]).stdout),
  );
  expect(rows.length).toBeGreaterThan(1);
});
