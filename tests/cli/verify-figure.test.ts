import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const STORE = "embedded:.sendgraph/graph.grafeo";
const articles = join(place.folder, "articles");
const FIGURES = [
  ["matrix", "matrix.svg", []],
  ["graph", "graph.pdf", ["--param", "with=Cambridgeshire"]],
  ["map", "map.png", ["--public"]],
  ["ranking", "ranking.html", ["--param", "among=bodies"]],
  ["area-over-time", "timeline.tif", ["--param", "area=Cambridgeshire"]],
  ["common-themes", "rows.svg", ["--param", "polarity=strength"]],
  ["shared-weaknesses", "scene.json", []],
  ["net", "net.png", ["--param", "minShared=2"]],
  ["everything", "everything.pdf", ["--param", "start=all", "--param", "colour=region", "--public"]],
  ["map", "panels.pdf", ["--panel", "area-over-time", "--panel-param", "area=Cambridgeshire"]],
] as const;

beforeAll(() => {
  cpSync(SEED_ARTICLES, articles, { recursive: true });
  place.run(["load", articles]);
  for (const [name, out, args] of FIGURES)
    expect(place.run(["figure", name, ...args, "--preset", "web", "--out", out]).status).toBe(0);
}, 240_000);
afterAll(() => place.remove());

test.for(FIGURES)("a fresh %s verifies, alone and beside its graph", ([, out]) => {
  expect(place.run(["verify", out])).toMatchObject({
    status: 0,
    stderr: "",
    stdout: expect.stringContaining("untouched"),
  });
  const { status, stdout } = place.run(["verify", out, "--store", STORE, "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: true,
    untouched: true,
    store: { graph: "same", query: "same", data: "same", changes: [], sources: [] },
  });
  expect(status).toBe(0);
});

test("a changed file is told and is exit status 1", () => {
  const svg = readFileSync(join(place.folder, "matrix.svg"), "utf8");
  writeFileSync(join(place.folder, "changed.svg"), svg.replace("Hillingdon", "Havering"));
  const { status, stdout } = place.run(["verify", "changed.svg"]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/changed\.svg: tampered with\n {2}seal +NO/);
});

test("somebody else's file, and none, are told", () => {
  writeFileSync(join(place.folder, "theirs.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(place.run(["verify", "theirs.svg"])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("somebody else"),
  });
  expect(place.run(["verify", "none.svg"])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("none.svg"),
  });
});

test("a finding that lost one of its sentences is told as changed, not as gone", () => {
  const other = new WarmWorkplace();
  const head =
    "SEND services in Kent criticised\n\nOfsted and the CQC inspected SEND services in Kent in May 2019. ";
  const one = "Inspectors said exclusions of pupils with SEND are too high. ";
  const two = "Inspectors found that too many pupils with SEND are excluded from school.";
  writeFileSync(join(other.folder, "kent.txt"), head + one + two);
  other.run(["load", "kent.txt"]);
  other.run(["figure", "matrix", "--out", "m.json"]);
  writeFileSync(join(other.folder, "kent.txt"), head + one);
  other.run(["load", "kent.txt"]);
  const { stdout } = other.run(["verify", "m.json", "--store", STORE, "--json"]);
  for (const { table, added, removed, changed } of JSON.parse(stdout).store.changes) {
    expect([...added, ...removed], table).toEqual([]);
    expect(changed.length, table).toBeGreaterThan(0);
  }
  expect(other.run(["verify", "m.json", "--store", STORE]).stdout).toMatch(
    /findings: otherwise finding:E10000016:/,
  );
  other.remove();
});

test("what was retracted since is told: which source, and which findings rested on it", () => {
  const [name = ""] = readdirSync(articles).filter((file) =>
    readFileSync(join(articles, file), "utf8").includes("Northumberland"),
  );
  expect(place.run(["retract", join(articles, name)]).status).toBe(0);
  const { status, stdout } = place.run(["verify", "matrix.svg", "--store", STORE, "--json"]);
  expect(status).toBe(1);
  const told = JSON.parse(stdout);
  expect(told).toMatchObject({
    ok: false,
    untouched: true,
    store: { graph: "changed", query: "same", data: "changed", sources: [{ status: "retracted" }] },
  });
  const changed = told.store.changes.find((change: { table: string }) => change.table === "findings");
  expect(changed.removed.length).toBeGreaterThan(0);
  expect(changed.removed[0]).toMatch(/^finding:/);
  const lines = place.run(["verify", "matrix.svg", "--store", STORE]).stdout;
  expect(lines).toMatch(/data +changed\n[\s\S]*findings: gone finding:/);
  expect(lines).toContain("source    retracted:");
  expect(place.run(["verify", "matrix.svg"]).status).toBe(0);
});
