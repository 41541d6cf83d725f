import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isColoured, makePainter } from "../../cli/colour.ts";
import { FATES, fateOf, type Side } from "../../explorer/view/fates.ts";
import { COMMAND_LINE, ending, SEED_ARTICLES, Workplace } from "../tools/command-line.ts";
import { listProcesses } from "../tools/processes.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
beforeAll(() => expect(place.run(["load", SEED_ARTICLES]).status).toBe(0));
afterAll(() => place.remove());

describe("formats for graph programs", () => {
  const learn = ["query", "who-to-learn-from", "--param", "area=Cambridgeshire", "--format"];

  test.for([
    ["graphml", "<graphml xmlns=", "<edge source="],
    ["gexf", "<gexf xmlns=", "<edge id="],
  ] as const)("%s has the rows' nodes and edges", ([format, root, edge]) => {
    const { status, stdout, stderr } = place.run([...learn, format]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")[1]).toContain(root);
    const rows = JSON.parse(place.run([...learn, "json"]).stdout) as {
      themeId: string;
      learnFromId: string;
    }[];
    expect(rows.length).toBeGreaterThan(1);
    expect(stdout.split(edge)).toHaveLength(rows.length + 1);
    for (const id of new Set(rows.flatMap(({ themeId, learnFromId }) => [themeId, learnFromId])))
      expect(stdout.split(`node id="${id}"`), id).toHaveLength(2);
  });
});

test("--explain shows the values and the plan, and runs nothing", () => {
  const { status, stdout, stderr } = place.run([
    "query",
    "area-profile",
    "--param",
    "area=cambridgeshire",
    "--explain",
  ]);
  expect(status).toBe(0);
  expect(stdout.split("\n")[0]).toBe('$area = "area:E10000003"');
  expect(stdout).toContain("INSPECTS]");
  expect(stderr).toContain("only reads");
  const writing = place.run(["query", "-", "--explain"], "MATCH (n:Area) SET n.name = 'x' RETURN n.id AS id");
  expect(writing.status).toBe(2);
  expect(writing.stderr).toContain("not read-only");
});

test("area-over-time tells what became of a theme in the page's own words", () => {
  for (const area of ["Cambridgeshire", "Northumberland"]) {
    const args = ["query", "area-over-time", "--param", `area=${area}`, "--format", "json"];
    const rows: { change: string; inspections: string[]; polarities: Side[] }[] = JSON.parse(
      place.run(args).stdout,
    );
    const order = [...new Set(rows.flatMap(({ inspections }) => inspections))].sort((a, b) =>
      a.slice(-10) < b.slice(-10) ? -1 : 1,
    );
    for (const { change, inspections, polarities } of rows) {
      const fate = fateOf(order.map((inspection) => polarities[inspections.indexOf(inspection)] ?? null));
      expect(change).toBe(FATES.find(([known]) => known === fate)?.[1].toLowerCase());
    }
    expect(rows.length).toBeGreaterThan(5);
  }
});

describe("--check", () => {
  const folder = join(place.folder, "checked");
  beforeAll(() => {
    mkdirSync(folder);
    const write = (name: string, area: string) =>
      writeFileSync(
        join(folder, `${name}.cypher`),
        `// title: The area that ${name}\n// param area: Area\n// example: area=${area}\nMATCH (a:Area)\nWHERE a.id = $area\nRETURN a.id AS id\nORDER BY id\n`,
      );
    write("finds", "Cambridgeshire");
    write("lost", "Atlantis");
  });

  test("says which examples find nothing in the graph, and that is no fault", () => {
    const { status, stdout, stderr } = place.run(["query", "--check", folder]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toContain('Warning: lost: its example gives no rows. There is no area "Atlantis"');
    expect(stderr).not.toContain("finds:");
  });

  test("says that it did not look where there is no graph", () => {
    const bare = new WarmWorkplace();
    const { status, stderr } = bare.run(["query", "--check", folder]);
    bare.remove();
    expect(status).toBe(0);
    expect(stderr).toContain("There is no graph yet");
  });

  test("finds the queries that come with sendgraph well-formed, by Neo4j's own analyser too, and every example in the seeds", () => {
    const { status, stdout, stderr } = place.run(["query", "--check", resolve("cypher/queries")]);
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toMatch(/Every query of ".*queries" is well-formed\./);
    expect(stderr).not.toContain("Warning");
    expect(stderr).not.toContain("is not installed");
  });
});

test("a theme is found by its short id", () => {
  const { stdout } = place.run(["query", "theme-evidence", "--param", "theme=exclusions", "--json"]);
  expect(JSON.parse(stdout)).not.toEqual([]);
});

describe("a folder of one's own", () => {
  const folder = join(place.folder, "mine");
  beforeAll(() => {
    mkdirSync(folder);
    writeFileSync(
      join(folder, "good.cypher"),
      "// title: Good\nMATCH (a:Area) RETURN count(a.id) AS n ORDER BY n\n",
    );
    writeFileSync(join(folder, "bad.cypher"), "// title: Bad\n// param x: Nobody\nRETURN $x AS x\n");
  });

  test.for([
    ["--queries", {}],
    ["SENDGRAPH_QUERIES", { SENDGRAPH_QUERIES: folder }],
  ] as const)("by %s lists and runs what works, and shows what is broken with its error", ([flag, env]) => {
    const there = new WarmWorkplace(env);
    const store = ["--store", `embedded:${join(place.folder, ".sendgraph/graph.grafeo")}`];
    const named = flag === "--queries" ? [flag, folder] : [];
    const listed = there.run(["query", ...named]);
    expect(listed).toMatchObject({ status: 1, stdout: "good  Good\n" });
    expect(listed.stderr).toContain('"// param x: Nobody", which cannot be read (line 2, column 13)');
    expect(there.run(["query", "good", "--json", ...named, ...store])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"n":'),
    });
    const broken = there.run(["query", "bad", ...named, ...store]);
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain("line 2, column 13");
    there.remove();
  });
});

test("a reader who stops early is no failure", () => {
  const cypher =
    "UNWIND range(1, 20000) AS x RETURN x AS x, 'words that fill the pipe to its end' AS words ORDER BY x";
  const whole = place.run(["query", "-", "--format", "csv"], cypher);
  expect(whole.stdout.split("\r\n")).toHaveLength(20_002);
  writeFileSync(join(place.folder, "many.cypher"), cypher);
  const { stdout, stderr } = spawnSync(
    "sh",
    ["-c", `"$0" "$1" query many.cypher --format csv | sed 2q`, process.execPath, COMMAND_LINE],
    {
      cwd: place.folder,
      encoding: "utf8",
    },
  );
  expect([stdout, stderr]).toEqual(["x,words\r\n1,words that fill the pipe to its end\r\n", ""]);
});

/** An answer of 90 MB. */
const LARGE = `UNWIND range(1, 50000) AS x RETURN x AS x, '${"words ".repeat(300)}' AS words`;

/** Counts what it is given: not every machine has `wc`. */
const COUNT =
  'let n = 0; process.stdin.on("data", (part) => { n += part.length; }).on("end", () => console.log(n));';

test("a large answer is written while it comes: it need not fit into memory", () => {
  writeFileSync(join(place.folder, "large.cypher"), LARGE);
  const { stdout, stderr } = spawnSync(
    "sh",
    [
      "-c",
      `"$0" "$1" query large.cypher --format json | "$0" -e "$2"`,
      process.execPath,
      COMMAND_LINE,
      COUNT,
    ],
    {
      cwd: place.folder,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=72" },
    },
  );
  expect([Number(stdout) > 90_000_000, stderr]).toEqual([true, ""]);
});

test("nothing is left in the machine's folder for what is temporary, by whom it ends and by whom it is ended", async () => {
  const temporary = join(place.folder, "temporary");
  mkdirSync(temporary);
  const tidy = new Workplace({
    TMPDIR: temporary,
    SENDGRAPH_STORE: `embedded:${join(place.folder, ".sendgraph/graph.grafeo")}`,
  });
  expect(tidy.run(["query", "coverage"]).status).toBe(0);
  expect(
    tidy.run(["query", "-", "--timeout", "1"], "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n")
      .status,
  ).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
  writeFileSync(join(tidy.folder, "endless.cypher"), "UNWIND range(1, 1000000000) AS x RETURN count(x) AS n");
  const asking = tidy.start(["query", "endless.cypher"]);
  await expect.poll(() => readdirSync(temporary), { timeout: 20_000 }).toHaveLength(1);
  asking.kill("SIGKILL");
  await expect.poll(() => readdirSync(temporary), { timeout: 20_000 }).toEqual([]);
  tidy.remove();
});

test("an engine that dies in the middle of its answer is told, with how far the answer goes", async () => {
  writeFileSync(join(place.folder, "large.cypher"), LARGE);
  const asking = place.start(["query", "large.cypher", "--format", "csv"]);
  asking.stdout?.once("data", () => {
    for (const { pid, parent, command } of listProcesses())
      if (parent === asking.pid && command.includes("embedded-worker")) process.kill(pid, "SIGKILL");
  });
  const { status, out, told } = await ending(asking);
  const rows = out.split("\r\n").length - 1;
  expect(status).toBe(3);
  expect(told).toContain(`it ends after ${rows - 1} rows.`);
  expect(told).toContain("sendgraph: The embedded engine's process ended in the middle of its answer.");
  expect(rows).toBeLessThan(50_000);
});

test("a table's first rows are measured together, and later ones keep their columns", () => {
  const cypher = "UNWIND range(1, 1500) AS x RETURN x AS x, 'is' AS words ORDER BY x";
  const lines = place.run(["query", "-"], cypher).stdout.trimEnd().split("\n");
  expect([lines[0], lines[1], lines[2], lines.at(-1)]).toEqual([
    "x     words",
    "────  ─────",
    "1     is",
    "1500  is",
  ]);
});

test.for([
  [true, {}, true],
  [true, { NO_COLOR: "1" }, false],
  [true, { NO_COLOR: "" }, true],
  [true, { TERM: "dumb" }, false],
  [false, {}, false],
] as const)("colour on a terminal (%s) with %j: %s", ([isTerminal, env, expected]) => {
  expect(isColoured(isTerminal, env)).toBe(expected);
});

test("a table on a terminal has a bold head and the two polarities apart", () => {
  expect(["polarity", "weakness", "strength"].map(makePainter()).map((line) => JSON.stringify(line))).toEqual(
    ['"\\u001b[1mpolarity\\u001b[0m"', '"\\u001b[33mweakness\\u001b[0m"', '"\\u001b[36mstrength\\u001b[0m"'],
  );
});
