import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkQuery, loadAnalyser } from "../../cli/check-queries.ts";
import { openStore } from "../../cypher/open-store.ts";
import { parseQueryFile } from "../../cypher/query-file.ts";
import { bindParameters } from "../../cypher/query-parameters.ts";
import { listSavedQueries, loadSavedQuery } from "../../cypher/saved-queries.ts";

const HEADER = `// title: Areas that share weaknesses
// Pairs of areas with the same themes.
// Most shared first.
// param minShared: integer = 2     Fewest themes in common
// param region: text = ""          Only areas of this region
// param area: text                 The area
// param since: date = 2016-05-01   From this day
// param share: number = 0.5
// param strict: boolean = false
// param among: areas | bodies = areas   Whom to compare
// param areas: Area[] = []         Some areas
// param theme: Theme               A theme
// param kind: text of Body.kind = ""   A kind
// returns: graph | table
// column id: Who it is
// example: area=Bury; theme=Transition, and more; among=bodies
MATCH (n:Area) // param no: text   is no header
RETURN n.id AS id`;
const query = parseQueryFile("example", HEADER);

describe("the header of a saved query", () => {
  test("tells title, question, parameters and what is returned", () => {
    const { title, question, returns, columns, example } = query;
    expect({ title, question, returns, columns, example }).toEqual({
      columns: [{ name: "id", description: "Who it is" }],
      example: { area: "Bury", theme: "Transition, and more", among: "bodies" },
      title: "Areas that share weaknesses",
      question: "Pairs of areas with the same themes. Most shared first.",
      returns: ["graph", "table"],
    });
  });

  test("types its parameters", () => {
    expect(query.parameters).toEqual([
      { name: "minShared", type: "integer", choices: [], default: 2, description: "Fewest themes in common" },
      { name: "region", type: "text", choices: [], default: "", description: "Only areas of this region" },
      { name: "area", type: "text", choices: [], description: "The area" },
      { name: "since", type: "date", choices: [], default: "2016-05-01", description: "From this day" },
      { name: "share", type: "number", choices: [], default: 0.5, description: "" },
      { name: "strict", type: "boolean", choices: [], default: false, description: "" },
      {
        name: "among",
        type: "choice",
        choices: ["areas", "bodies"],
        default: "areas",
        description: "Whom to compare",
      },
      { name: "areas", type: "nodes", choices: [], label: "Area", default: [], description: "Some areas" },
      { name: "theme", type: "node", choices: [], label: "Theme", description: "A theme" },
      {
        name: "kind",
        type: "text",
        choices: [],
        label: "Body",
        property: "kind",
        default: "",
        description: "A kind",
      },
    ]);
  });

  test.for([
    ["param x: Nobody", 13],
    ["param x: text of Nobody.name", 13],
    ["param x: integer = two", 23],
    ["param : text", 4],
    ["returns: table | picture", 21],
    ["example: area", 13],
    ["column shared", 4],
  ] as const)("tells line and column of what cannot be read: %s", ([line, column]) => {
    expect(() => parseQueryFile("bad", `// title: Bad\n// ${line}\nRETURN 1 AS x`)).toThrowError(
      expect.objectContaining({
        code: "query-syntax",
        message: expect.stringContaining(`(line 2, column ${column})`),
      }),
    );
  });

  test("may have a least number, which its default keeps", () => {
    const { parameters } = parseQueryFile(
      "bound",
      "// param least: integer from 1 = 2   Fewest\nRETURN 1 AS x",
    );
    expect(parameters).toEqual([
      { name: "least", type: "integer", choices: [], least: 1, default: 2, description: "Fewest" },
    ]);
    expect(() => parseQueryFile("bad", "// param least: integer from 1 = 0\nRETURN 1 AS x")).toThrowError(
      "line 1",
    );
  });

  test("does not tell a parameter twice", () => {
    const twice = "// param x: text\n// param x: integer\nRETURN $x AS x";
    expect(() => parseQueryFile("bad", twice)).toThrowError("line 2, column 10");
  });

  test.for(["param x: thing", "param x: integer = two", "param : text", "param x: a | b = c"])(
    "that cannot be read is quoted: %s",
    (line) => {
      expect(() => parseQueryFile("bad", `// ${line}\nRETURN 1 AS x`)).toThrowError(
        expect.objectContaining({ code: "query-syntax", message: expect.stringContaining(`"// ${line}"`) }),
      );
    },
  );
});

describe("parameters as typed", () => {
  test.for([
    ["shared-weaknesses", { minShared: "-1" }, "minShared"],
    ["similar-areas", { area: "Bury", minShared: "-1" }, "minShared"],
    ["themes-together", { minAreas: "-1" }, "minAreas"],
    ["weaknesses-in-common", { atLeast: "-1" }, "atLeast"],
  ] as const)("of %s are not below 0: %j", async ([name, typed, parameter]) => {
    const saved = await loadSavedQuery(name);
    expect(() => bindParameters(saved, typed)).toThrowError(
      expect.objectContaining({
        code: "query-parameter",
        message: `"-1" is no value for the parameter "${parameter}" of query "${name}".`,
        remedy: "It takes a whole number from 0 on.",
      }),
    );
  });

  test("take the defaults for what is left out", () => {
    expect(
      bindParameters(query, {
        area: "Bury",
        minShared: "3",
        among: "bodies",
        theme: "T",
        areas: "Bury, Kent",
      }),
    ).toEqual({
      areas: ["Bury", "Kent"],
      theme: "T",
      kind: "",
      minShared: 3,
      region: "",
      area: "Bury",
      since: "2016-05-01",
      share: 0.5,
      strict: false,
      among: "bodies",
    });
  });

  test.for([
    [
      { min: "2" },
      'Query "example" has no parameter "min". Did you mean "minShared"? It takes minShared, region, area, since, share, strict, among, areas, theme, kind.',
    ],
    [{}, 'Query "example" needs the parameter "area".'],
    [{ area: "x", minShared: "2.5" }, '"2.5" is no value for the parameter "minShared" of query "example".'],
    [{ area: "x", minShared: "" }, '"" is no value for the parameter "minShared" of query "example".'],
    [{ area: "x", share: "half" }, '"half" is no value for the parameter "share" of query "example".'],
    [
      { area: "x", since: "2019-02-30" },
      '"2019-02-30" is no value for the parameter "since" of query "example".',
    ],
    [{ area: "x", strict: "yes" }, '"yes" is no value for the parameter "strict" of query "example".'],
    [{ area: "x", among: "forums" }, '"forums" is no value for the parameter "among" of query "example".'],
    [{ area: "x", constructor: "1" }, 'Query "example" has no parameter "constructor".'],
  ] as const)("that do not fit are told: %j", ([typed, message]) => {
    expect(() => bindParameters(query, typed)).toThrowError(
      expect.objectContaining({ code: "query-parameter", message: expect.stringContaining(message) }),
    );
  });
});

describe("the saved queries", () => {
  test("are listed by name, each with a title and a question", async () => {
    const { queries, broken } = await listSavedQueries();
    expect(broken).toEqual([]);
    expect(queries.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["area-over-time", "area-profile", "shared-weaknesses"]),
    );
    for (const { name, title, question } of queries) {
      expect(title, name).not.toBe(name);
      expect(question, name).not.toBe("");
    }
  });

  test("declare every parameter that they use, and use every one that they declare", async () => {
    for (const { name, text, parameters } of (await listSavedQueries()).queries) {
      const used = new Set([...text.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter));
      expect(parameters.map((parameter) => parameter.name).sort(), name).toEqual([...used].sort());
    }
  });

  test("quote no sentence without what leads to it in its article and says whether it is quoted", async () => {
    const quoting = (await listSavedQueries()).queries.filter(({ text }) => /\bAS exact\b/.test(text));
    expect(quoting.length).toBeGreaterThanOrEqual(4);
    for (const { name, text } of quoting) {
      const returned = text.slice(text.lastIndexOf("RETURN"));
      const leads = /\bAS exact\b/.test(returned)
        ? ["articleId", "evidence", "kind"]
        : ["strengthIds", "weaknessIds", "strengthKinds", "weaknessKinds"];
      for (const column of leads) expect(returned, name).toMatch(new RegExp(`\\bAS ${column}\\b`));
    }
  });

  test("are suggested for a mistyped name", async () => {
    await expect(loadSavedQuery("shared-weakness")).rejects.toMatchObject({
      code: "query-unknown",
      message: 'There is no saved query "shared-weakness". Did you mean "shared-weaknesses"?',
      remedy: expect.stringContaining("area-profile"),
    });
  });

  test("are not suggested for what is nowhere near", async () => {
    await expect(loadSavedQuery("../../package")).rejects.toMatchObject({
      message: 'There is no saved query "../../package".',
    });
  });

  // That they are well-formed takes Neo4j's analyser a minute: `query --check` tells it, in tests/cli/query.test.ts.
  test("each have an example", async () => {
    const { queries } = await listSavedQueries();
    expect(queries.length).toBeGreaterThan(15);
    for (const query of queries) expect(query.example, query.name).not.toBeNull();
  });

  test.for([
    ["MATCH (a:Area) RETURN count(DISTINCT a) AS n ORDER BY n", "line 3, column 23: count(DISTINCT x)"],
    ["MATCH (a:Area)-[:HAS_WEAKNESS]->(t) RETURN t.id AS id ORDER BY id", "line 3, column 33: a node stands"],
    [
      "MATCH (a:Area)-[:SUCCEEDED_BY*]->(b:Area) RETURN b.id AS id ORDER BY id",
      "a path without a greatest length",
    ],
    ["MATCH (a:Area|Body) RETURN a.id AS id ORDER BY id", "label expressions"],
    [
      "MATCH (a:Area) RETURN size(collect(a.id)) + count(a.id) + 1 AS id ORDER BY id",
      "an aggregate stands alone",
    ],
    ["MATCH (a:Area) RETRUN a.id AS id ORDER BY id", "line 3, column 16"],
    ["MATCH (a:Area) RETURN a.id AS id", "no order"],
    ["MATCH (a:Area) WHERE a.id = $who RETURN a.id AS id ORDER BY id", "uses $who; declare it"],
    ["LOAD CSV FROM 'file:///x' AS line RETURN line AS line ORDER BY line", "LOAD CSV reads files"],
  ] as const)("are checked: %s", async ([cypher, fault]) => {
    const store = await openStore("memory:");
    const query = parseQueryFile("bad", `// title: Bad\n// returns: table\n${cypher}`);
    expect((await checkQuery(query, store, await loadAnalyser())).join("\n")).toContain(fault);
    await store.close();
  });

  test("that cannot be read take none of the others away", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sendgraph-queries-"));
    await writeFile(join(folder, "good.cypher"), "// title: Good\nRETURN 1 AS x\n");
    await writeFile(join(folder, "bad.cypher"), "// param x: Nobody\nRETURN $x AS x\n");
    const { queries, broken } = await listSavedQueries(folder);
    expect(queries.map(({ name }) => name)).toEqual(["good"]);
    expect(broken).toMatchObject([{ name: "bad", error: { code: "query-syntax" } }]);
    await rm(folder, { recursive: true });
  });

  test("that were edited are read anew", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sendgraph-queries-"));
    const file = join(folder, "mine.cypher");
    await writeFile(file, "// title: One\nRETURN 1 AS x\n");
    const first = await loadSavedQuery("mine", folder);
    expect(await loadSavedQuery("mine", folder)).toBe(first);
    await writeFile(file, "// title: Two\nRETURN 2 AS x\n");
    expect((await loadSavedQuery("mine", folder)).title).toBe("Two");
    await rm(folder, { recursive: true });
  });

  test("may be in a folder of one's own", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sendgraph-queries-"));
    await writeFile(join(folder, "mine.cypher"), "// title: Mine\nRETURN 1 AS x\n");
    expect((await listSavedQueries(folder)).queries.map(({ name, title }) => `${name}: ${title}`)).toEqual([
      "mine: Mine",
    ]);
    await rm(folder, { recursive: true });
    await expect(listSavedQueries(folder)).rejects.toMatchObject({ code: "file-missing" });
  });
});
