import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
beforeAll(() => {
  place.run(["load", SEED_ARTICLES]);
});
afterAll(() => place.remove());

test.for(["load", "extract", "query", "figure", "verify", "serve", "doctor"])(
  "%s tells how it is used",
  (command) => {
    const { status, stdout, stderr } = place.run([command, "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain(`sendgraph ${command}`);
    expect(stderr).toBe("");
  },
);

test.for([
  [
    ["query", "area-profile"],
    ["area", "sentence", "--param area=…"],
  ],
  [
    ["query", "similar-areas"],
    ["areaId", "region", "themes"],
  ],
  [["figure"], ["with=NAME", "region", "level=themes|groups", "start=auto|groups|all", "colour=kind|region"]],
  [["serve"], ["SENDGRAPH_TOKEN"]],
] as const)("%j --help tells what there is to be said and seen: %j", ([args, words]) => {
  const { stdout } = place.run([...args, "--help"]);
  for (const word of words) expect(stdout).toContain(word);
  expect(stdout).not.toContain("(default: [])");
});

test("the help of sendgraph lists the commands, the exit status and the environment", () => {
  const { status, stdout } = place.runAlone(["--help"]);
  expect(status).toBe(0);
  for (const word of [
    "load",
    "extract",
    "query",
    "verify",
    "serve",
    "doctor",
    "Exit status",
    "SENDGRAPH_STORE",
  ]) {
    expect(stdout).toContain(word);
  }
});

test.for([
  [[], "sendgraph"],
  [["lode"], "load"],
  [["load"], "path"],
  [["query", "shared-weakneses"], "shared-weaknesses"],
  [["query", "shared-weaknesses", "--param", "min=1"], "minShared"],
  [["query", "shared-weaknesses", "--param", "minShared=two"], "whole number"],
  [["query", "shared-weaknesses", "--param", "among"], "name=value"],
  [["query", "area-profile"], "area"],
  [["query", "nowhere.cypher"], "nowhere.cypher"],
  [["query", "shared-weaknesses", "--format", "excel"], "csv"],
  [["query", "-"], "RETRUN", "MATCH (a:Area) RETRUN a"],
  [["query", "-"], "write", "CREATE (a:Area {id: 'x'}) RETURN a"],
  [["verify", "--store", "mysql://localhost"], "neo4j://"],
  [["serve", "--host", "0.0.0.0"], "SENDGRAPH_TOKEN"],
  [["serve", "--port", "seventy"], "65535"],
  [["figure", "map", "--param", "regoin=London", "--out", "x.svg"], 'Figure "map" has no parameter "regoin"'],
  [["serve", "--timeout", "soon"], '"soon" is no time'],
  [["figure", "shared-weaknesses", "--out", "x.docx"], ".svg"],
  [["query", "no-such"], "shared-weaknesses"],
] as [string[], string, string?][])("%j is wrong usage, and the message helps", ([args, hint, input]) => {
  const { status, stdout, stderr } = place.run(args, input);
  expect(status).toBe(2);
  expect(stderr.toLowerCase()).toContain(hint.toLowerCase());
  expect(stdout).toBe("");
});

test("a process that ends with wrong usage has its exit status, and what is to be said stands on standard error", () => {
  for (const args of [["lode"], ["query", "area-profile"], ["serve", "--port", "seventy"]]) {
    const ran = place.runAlone(args);
    expect(ran).toEqual(place.run(args));
    expect(ran).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(/./) });
  }
});

test("a folder of queries that is not there is told before anything is served, as query tells it", () => {
  const [served, asked] = ["serve", "query"].map((command) => place.run([command, "--queries", "nowhere"]));
  expect(served?.stderr).toContain('There is no folder "nowhere"');
  expect(served).toEqual(asked);
});

test("a Node that is too old is told so before anything else is read", () => {
  const { status, stderr } = place.runUnder("18.20.4", ["--help"]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^sendgraph: Node 18\.20\.4 is too old\. .*20\.19/);
});

test("a store that does not answer is exit status 3, for a person and for a machine", () => {
  const args = ["verify", "--store", "bolt://127.0.0.1:1", "--json"];
  const { status, stdout, stderr } = place.runAlone(args);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^sendgraph: .*127\.0\.0\.1:1/);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: "store-unreachable", remedy: expect.stringMatching(/\w/) },
  });
});

test("a port in use is told with a way out", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { status, stderr } = place.runAlone(["serve", "--port", String(port)]);
  taken.close();
  expect(status).toBe(2);
  expect(stderr).toContain(`${port}`);
  expect(stderr).toContain("--port");
});

test("extract writes one document an article and prints nothing but documents", () => {
  const { status, stdout } = place.run(["extract", SEED_ARTICLES, "--out", "out"]);
  expect(status).toBe(0);
  expect(stdout).toBe("");
  const names = readdirSync(join(place.folder, "out"));
  expect(names).toEqual(readdirSync(SEED_ARTICLES).map((name) => name.replace(".txt", ".json")));
  const document = JSON.parse(readFileSync(join(place.folder, "out", names[1] ?? ""), "utf8"));
  expect(document.areas.map(({ name }: { name: string }) => name)).toContain("Northumberland");
});

test("extract explains a text to a person", () => {
  writeFileSync(
    join(place.folder, "kent.txt"),
    "Exclusions too high in Kent, SEND inspectors find\n\nOfsted and the CQC inspected SEND services in Kent in May 2019. Inspectors said exclusions of pupils with SEND are too high.\n",
  );
  const { stdout } = place.run(["extract", "kent.txt", "--explain"]);
  expect(stdout).toContain("▼ weakness of Kent: exclusions");
  expect(stdout.split("\n").slice(0, 4), "each fact of the text has its name").toEqual([
    "title: Exclusions too high in Kent, SEND inspectors find",
    "author: not given",
    "publisher: not given",
    "published: not given",
  ]);
});

test("doctor tells what is there and how to get the rest", () => {
  const { status, stdout } = place.runAlone(["doctor", "--json"]);
  expect(status).toBe(0);
  const { checks } = JSON.parse(stdout) as { checks: { name: string; ok: boolean; remedy: string | null }[] };
  expect(checks.map(({ name }) => name)).toContain("Node");
  expect(checks.filter(({ ok, remedy }) => !ok && remedy === null)).toEqual([]);
});

test("a saved query gives rows in every format", () => {
  const run = (format: string): string =>
    place.run(["query", "area-profile", "--param", "area=Cambridgeshire", "--format", format]).stdout;
  const rows = JSON.parse(run("json")) as Record<string, unknown>[];
  expect(rows.length).toBeGreaterThan(5);
  expect(run("csv").split("\r\n")[0]).toBe(Object.keys(rows[0] ?? {}).join(","));
  expect(run("markdown")).toMatch(/^\| inspection \|/);
  expect(run("table")).toContain("inspection");
});

test.for([
  ["area-profile", "area=Atlantis", 'no area "Atlantis"', "Barnsley"],
  ["area-over-time", "area=Cambridge", 'no area "Cambridge"', 'Did you mean "Cambridgeshire"?'],
  ["who-to-learn-from", "area=Cambridgeshir", 'No rows. There is no area "Cambridgeshir"', "Cambridgeshire"],
  ["inherited", "body=Ofstead", 'no body "Ofstead"', "Its bodies are"],
  ["shared-weaknesses", "region=Mars", 'no region "Mars"', "West Midlands"],
] as const)("%s with %s says that there is none, and which there are", ([query, parameter, what, hint]) => {
  const { status, stdout, stderr } = place.run(["query", query, "--param", parameter]);
  expect(status).toBe(2);
  expect(stderr).toContain(what);
  expect(stderr).toContain(hint);
  expect(stdout).toBe("");
  const machine = place.run(["query", query, "--param", parameter, "--json"]);
  expect(machine).toMatchObject({ status: 2, stdout: "[]\n", stderr });
  const file = ["export", "--format", "csv", "--query", query, "--param", parameter, "--out", "none.csv"];
  expect(place.run(file)).toMatchObject({ status: 2, stderr: expect.stringContaining(what) });
  expect(existsSync(join(place.folder, "none.csv")), "no file of nothing").toBe(false);
});

test("a name that two areas have is told with what each is", () => {
  const { stderr } = place.run(["query", "area-profile", "--param", "area=Buckinghamshire"]);
  expect(stderr).toContain(
    'may be "area:E06000060" (unitary, since 2020) or "area:E10000002" (county, until 2020): give the id.',
  );
});

test("of an area of the past that has no rows is told what it is now", () => {
  for (const format of ["table", "json"]) {
    const args = ["query", "area-over-time", "--param", "area=bournemouth", "--format", format];
    const { status, stderr } = place.run(args);
    expect(status).toBe(0);
    expect(stderr).toBe(
      'No rows. "Bournemouth" was an area until 2019-03-31: ask for what it is now, "Bournemouth, Christchurch and Poole".\n',
    );
  }
  const kent = place.run(["query", "area-over-time", "--param", "area=Kent"]);
  expect(kent.stderr).toMatch(
    /^No rows\. No text read yet tells of a strength or weakness of Kent, as inspectors found it\./,
  );
});

test("a place that is in the graph and has no rows is no fault, by name, code or id, in any case", () => {
  for (const area of ["northumberland", "E06000057", "area:E06000057"]) {
    const query = `// param area: Area\nMATCH (a:Area) WHERE a.id = $area AND a.name = '' RETURN a.id AS id`;
    expect(place.run(["query", "-", "--param", `area=${area}`, "--json"], query)).toMatchObject({
      status: 0,
      stdout: "[]\n",
    });
  }
});

test("a folder, and a file that is no text, are told apart from a query", () => {
  mkdirSync(join(place.folder, "dir"));
  writeFileSync(join(place.folder, "bin.cypher"), new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 7, 0xff]));
  const folder = place.run(["query", "dir"]);
  expect(folder.status).toBe(2);
  expect(folder.stderr).toContain('"dir" is a folder');
  const binary = place.run(["query", "bin.cypher"]);
  expect(binary.status).toBe(2);
  expect(binary.stderr).toBe(
    'sendgraph: "bin.cypher" is not a text of Cypher in UTF-8. Name a .cypher file, or save it as plain text, UTF-8.\n',
  );
});

test("a syntax error points into what the person wrote", () => {
  const { stderr } = place.run(["query", "-"], "MATCH (a:Area) RETRUN a");
  expect(stderr).toContain("query:1:16");
  expect(stderr).toContain("1 | MATCH (a:Area) RETRUN a\n");
  expect(stderr).not.toContain("EXPLAIN");
});
