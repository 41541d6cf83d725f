import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { COMMAND_LINE, SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
const at = (name: string): string => join(place.folder, name);
const TEXT = "Ofsted and the CQC inspected SEND services in Kent in May 2019. Exclusions are too high.\n";
const QUERY = "MATCH (a:Area) RETURN a.name AS name ORDER BY name";

beforeAll(() => {
  place.run(["load", SEED_ARTICLES]);
  place.run(["load", SEED_ARTICLES, "--bulk", "bulk"]);
  place.run(["export", "--out", "graph.jsonl"]);
  place.run(["figure", "matrix", "--out", "scene.json"]);
  writeFileSync(at("kent.txt"), TEXT);
  writeFileSync(at("names.cypher"), QUERY);
  mkdirSync(at("empty"));
  mkdirSync(at("torn"));
  writeFileSync(at("torn/sendgraph-bulk.json"), "{");
});
afterAll(() => place.remove());

test.for<[args: readonly string[], hint: string]>([
  // What would be passed over is refused: whoever typed it meant something.
  [["load", "kent.txt", "--bulk", "x", "--dry-run"], "--dry-run does nothing with --bulk"],
  [["load", "kent.txt", "--bulk", "x", "--store", "memory:"], "--store does nothing with --bulk"],
  [["load", "bulk", "--dry-run"], '--dry-run does nothing with "bulk"'],
  [["load", "bulk", "kent.txt"], 'it is loaded alone, and not with "kent.txt"'],
  [
    ["load", "graph.jsonl", "--review", "x", "--bulk", "y"],
    '--review and --bulk do nothing with "graph.jsonl"',
  ],
  [["extract", "kent.txt", "--out", "x", "--explain"], "--explain does nothing with --out"],
  [["query", "--param", "area=Kent", "--explain"], "--param and --explain do nothing without a query"],
  [["query", "--format", "csv"], "--format csv does nothing without a query"],
  [["query", "sources", "--json", "--format", "csv"], "--json and --format csv are two formats"],
  [["query", "sources", "--check", "empty"], '--check checks a folder, and "sources" is a query'],
  [["query", "--check", "empty", "--param", "a=1"], "--param does nothing with --check"],
  [["export", "--param", "a=1"], "--param does nothing without --query"],
  [["export", "--site", "x", "--query", "sources"], "--query does nothing with --site"],
  [["export", "--site", "x", "--out", "y", "--format", "csv"], "--out and --format do nothing with --site"],
  [["figure", "scene.json", "--public", "--out", "x.svg"], '--public does nothing with "scene.json"'],
  [
    ["figure", "scene.json", "--licence", "CC0", "--out", "x.svg"],
    "Draw it from its graph: sendgraph figure matrix",
  ],
  [["query", "sources", "--json", "--nope"], "unknown option '--nope'"],
  // Of two values neither wins in silence.
  [["query", "sources", "--store", "memory:", "--store", "embedded:x"], "--store is given twice"],
  [["figure", "map", "--param", "region=London", "--param", "region=Mars", "--out", "x.svg"], "given twice"],
  // Nothing that is read is written over.
  [["load", "kent.txt", "--review", "./kent.txt"], "would be written over"],
  [["load", "kent.txt", "--review", ".sendgraph/graph.grafeo"], "is a graph, and would be written over"],
  [["export", "--out", ".sendgraph/graph.grafeo"], "is a graph, and would be written over"],
  // Empty and huge values.
  [["retract", ""], '"" may be the beginning of many ids'],
  [["query", "--queries", "empty"], 'The folder "empty" holds no query'],
  [["query", "--check", "empty"], 'The folder "empty" holds no query'],
  [["figure", "map", "--out", "x.svg", "--ro-crate", ""], 'The folder to write to is ""'],
  [["figure", "map", "--out", "x.svg", "--ro-crate", "kent.txt"], '"kent.txt" cannot be written'],
  [["serve", "--port", ""], "A port is a whole number"],
  [["verify", "--store", "bolt://127.0.0.1:99999"], '"bolt://127.0.0.1:99999" names no store'],
  [["figure", "map", "--out", "x.svg", "--param", "hide=Nix"], "Its areas, bodies or themes are"],
  [
    ["serve", "--host", "256.256.256.256", "--public-read-only", "--port", "0"],
    "is no address of this machine",
  ],
  [["serve", "--host", "192.0.2.1", "--public-read-only", "--port", "0"], "is no address of this machine"],
  [
    ["figure", "map", "--out", "x.svg", "--param", "from=99999"],
    '"99999" is no value for the parameter "from"',
  ],
  [
    ["figure", "map", "--out", "x.svg", "--param", "without=all"],
    '"all" is no value for the parameter "without"',
  ],
  [["load", "torn"], '"torn/sendgraph-bulk.json" is not as'],
  [
    ["copy", "--from", "embedded:.sendgraph/graph.grafeo", "--to", "embedded:./.sendgraph/graph.grafeo"],
    "both what to copy and where to",
  ],
  // Commands that there are not.
  [["lode", "--help"], "unknown command 'lode'"],
  [["help", "lode"], "unknown command 'lode'"],
])("%j is refused, in words", ([args, hint]) => {
  const { status, stdout, stderr } = place.run(args);
  expect(stderr).toContain(hint);
  expect(stderr).toMatch(/^sendgraph: /);
  expect([1, 2]).toContain(status);
  if (args.includes("--json")) expect(JSON.parse(stdout).error.message).toContain(hint);
  else expect(stdout).toBe("");
  for (const name of ["x", "y", "x.svg"]) expect(existsSync(at(name)), name).toBe(false);
});

test("what was refused has changed nothing", () => {
  expect(readFileSync(at("kent.txt"), "utf8")).toBe(TEXT);
  expect(place.run(["verify"]).stdout).toContain("Every rule holds.");
});

test("a day that is none is told before the crate is written", () => {
  const other = new WarmWorkplace({ SOURCE_DATE_EPOCH: "yesterday" });
  other.run(["load", SEED_ARTICLES]);
  const { status, stderr } = other.run(["figure", "map", "--out", "x.svg", "--ro-crate", "crate"]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('SOURCE_DATE_EPOCH is "yesterday"')]);
  other.remove();
});

test("help of a command is the command's own", () => {
  expect(place.run(["help", "load"])).toEqual(place.run(["load", "--help"]));
});

test("a value that is given twice is no fault where it is the same", () => {
  const twice = ["--format", "csv", "--format", "csv", "--param", "minShared=1", "--param", "minShared=1"];
  expect(place.run(["query", "shared-weaknesses", ...twice]).status).toBe(0);
});

test
  .skipIf(process.platform === "win32")
  .for(["export", "query names.cypher", "extract kent.txt", "verify", "--help"])(
  "a reader that goes away after a line ends %s without a word",
  (command) => {
    // By the shell's own words: a bare machine may have no "head".
    const script = `"$0" "$1" ${command} | { IFS= read -r line; echo "$line"; }; echo "\${PIPESTATUS[0]}" >&2`;
    const ran = place.runShell(script, [process.execPath, COMMAND_LINE]);
    expect(ran.stderr.split("\n").filter((line) => !line.startsWith("The graph: "))).toEqual(["0", ""]);
    expect(ran.stdout.trim().split("\n")).toHaveLength(1);
  },
);
