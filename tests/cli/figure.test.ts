import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findText, readChunks } from "../../explorer/figure/png-chunks.ts";
import { SEED_ARTICLES } from "../tools/command-line.ts";
import { WarmWorkplace } from "../tools/warm-workplace.ts";

const place = new WarmWorkplace();
beforeAll(() => {
  place.run(["load", SEED_ARTICLES]);
});
afterAll(() => place.remove());

const read = (name: string) => readFileSync(join(place.folder, name));

describe("sendgraph figure", () => {
  test.for([
    ["graph", []],
    ["graph", ["--param", "with=Cambridgeshire"]],
    ["graph", ["--param", "among=bodies", "--param", "polarity=strength"]],
    ["map", ["--param", "with=Staffordshire"]],
    [
      "matrix",
      ["--param", "from=2019", "--param", "region=london,East of England", "--param", "level=groups"],
    ],
    ["outcomes", ["--param", "region=london", "--param", "from=2023"]],
    ["area-over-time", ["--param", "area=Cambridgeshire"]],
    ["common-themes", []],
  ] as const)("draws %s %j the same twice", ([name, args]) => {
    for (const out of ["a.svg", "b.svg"]) {
      const ran = place.run(["figure", name, ...args, "--preset", "nature-single", "--out", out]);
      expect(ran.stderr).toMatch(/^[ab]\.svg: .+, 89 × [\d.]+ mm, graph [0-9a-f]{64}\n/);
      expect(ran).toMatchObject({ status: 0, stdout: "" });
    }
    expect(read("a.svg")).toEqual(read("b.svg"));
  });

  test("of a graph as much is drawn as is asked for, and its file says how it was asked", () => {
    for (const [draw, told] of [
      ["2,3", "Drawn are 2 of 7 themes and 3 of 4 areas, the most shared."],
      ["2,3,1", "Of the lines each of the areas has its 1 with the most sentences, and each theme 2."],
      ["all", null],
    ] as const) {
      const ran = place.run(["figure", "graph", "--param", `draw=${draw}`, "--out", "some.svg"]);
      expect(ran).toMatchObject({ status: 0 });
      if (told === null) expect(ran.stderr).not.toContain("Drawn are");
      else expect(ran.stderr).toContain(told);
      const verified = place.run(["verify", "some.svg", "--store", "embedded:.sendgraph/graph.grafeo"]);
      expect(verified).toMatchObject({ status: 0 });
      expect(verified.stdout).toContain(`figure graph --param draw=${draw} --preset`);
      expect(verified.stdout).toMatch(/data {6}the same/);
    }
  });

  test("the README's picture is what the command draws; -u draws it anew", async () => {
    place.run(["figure", "shared-weaknesses", "--out", "shared-weaknesses.svg"]);
    const drawn = read("shared-weaknesses.svg").toString("utf8");
    await expect(drawn).toMatchFileSnapshot("../../docs/shared-weaknesses.svg");
  });

  test("the README's screenshot shows the seeds' graph; where it does not, npm run picture draws it anew", () => {
    const { graphHash } = JSON.parse(place.run(["verify", "--json"]).stdout);
    const screenshot = readFileSync(join(import.meta.dirname, "../../docs/explorer.png"));
    expect(findText(readChunks(screenshot), "graphHash")).toBe(graphHash);
  });

  test("draws a scene file as it draws the figure itself, and at another preset", () => {
    place.run(["figure", "matrix", "--preset", "ieee", "--out", "scene.json"]);
    place.run(["figure", "matrix", "--preset", "ieee", "--out", "straight.svg"]);
    expect(place.run(["figure", "scene.json", "--out", "scene.svg"]).status).toBe(0);
    expect(read("scene.svg")).toEqual(read("straight.svg"));
    place.run(["figure", "matrix", "--preset", "slide", "--out", "straight.svg"]);
    place.run(["figure", "scene.json", "--preset", "slide", "--out", "scene.svg"]);
    expect(read("scene.svg")).toEqual(read("straight.svg"));
  });

  test.for(["pdf", "png", "tiff"])("writes a .%s the same in two runs", (ending) => {
    place.run(["figure", "matrix", "--preset", "nature-single", "--out", "scene.json"]);
    const out = [`one.${ending}`, `two.${ending}`];
    for (const name of out) expect(place.run(["figure", "scene.json", "--out", name]).status).toBe(0);
    expect(read(`one.${ending}`).equals(read(`two.${ending}`))).toBe(true);
  });

  test("takes another alternative text and caption", () => {
    place.run(["figure", "map", "--alt", "A map & more", "--caption", "Mine.", "--out", "words.svg"]);
    expect(read("words.svg").toString()).toContain("<desc>A map &amp; more");
    expect(read("words.svg").toString()).toContain("&quot;caption&quot;:&quot;Mine.&quot;");
  });

  test("leaves people's names and quoted sentences out of the public form", () => {
    const quote = "&quot;exact&quot;:";
    place.run(["figure", "matrix", "--out", "full.svg"]);
    expect(read("full.svg").toString()).toContain(quote);
    place.run(["figure", "matrix", "--public", "--out", "public.svg"]);
    expect(read("public.svg").toString()).not.toContain(quote);
    expect(read("public.svg").toString()).not.toMatch(/&quot;author&quot;:&quot;/);
    const person = "&quot;label&quot;:&quot;Person&quot;";
    place.run(["figure", "everything", "--param", "start=all", "--out", "full.svg"]);
    expect(read("full.svg").toString()).toContain(person);
    place.run(["figure", "everything", "--param", "start=all", "--public", "--out", "public.svg"]);
    expect(read("public.svg").toString()).not.toContain(person);
    expect(read("public.svg").toString()).not.toContain("&quot;person:");
  });

  test.for([
    [["nowhere"], 2, 'no figure "nowhere"'],
    [["grph"], 2, 'Did you mean "graph"'],
    [["matrix", "--preset", "nature"], 2, 'no preset "nature"'],
    [["graph", "--param", "with=Atlantis"], 2, 'no area "Atlantis"'],
    [["graph", "--param", "polarity=both"], 2, "It takes weakness or strength"],
    [["map", "--param", "among=bodies"], 2, "bodies have no tile"],
    [["matrix", "--param", "region=Mercia"], 2, 'no region "Mercia"'],
    [["matrix", "--param", "kind=village"], 2, 'no kind "village" in the graph. Its kinds are '],
    [["outcomes", "--param", "framework=2016"], 2, 'no framework "2016"'],
    [["outcomes", "--param", "outcome=wso"], 2, 'no outcome "wso"'],
    [
      ["outcomes", "--param", "hide=Kentt"],
      2,
      'no area, body or theme "Kentt" in the graph. Did you mean "Kent"?',
    ],
    [
      ["graph", "--param", "only=area:E10000016,area:E1000001"],
      2,
      'no area, body or theme "area:E1000001" in the graph. Did you mean "area:E10000',
    ],
    [["matrix", "--param", "hide=theme:nope"], 2, 'no area, body or theme "theme:nope" in the graph.'],
    [["everything", "--param", "hide=theme:nope"], 2, 'no area, body or theme "theme:nope" in the graph.'],
    [["everything", "--param", "omit=person:nobody"], 2, '"omit" names "person:nobody"'],
    [["outcomes", "--param", "only=Dorset"], 2, '"Dorset" may be "area:E06000059"'],
    [["area-profile", "--param", "area=Cambridgeshire"], 2, "nothing to rank"],
    [["common-themes", "--param", "region=Mercia"], 2, "Mercia"],
    [["area-over-time", "--param", "area=Dorset"], 2, "(county, until 2019): give the id."],
    [["graph", "--param", "with=Dorset"], 2, "(county, until 2019). Give the id of one."],
    [["everything", "--param", "starts=all"], 2, 'Did you mean "start"'],
    [["everything", "--param", "start=middle"], 2, "auto, groups, all"],
    [["everything", "--param", "colour=community"], 2, "on the page alone"],
    [["everything", "--param", "around=area:E1000000~1"], 2, 'Did you mean "area:E10000'],
    [["graph", "--param", "draw=some"], 2, 'It takes "all", or how many'],
    [["matrix", "--param", "draw=all"], 2, 'has no parameter "draw"'],
    [["net", "--param", "minShared=-3"], 2, '"minShared" is -3'],
    [["none.json"], 2, "none.json"],
    [["wrong.json"], 2, "NaN"],
    [["theirs.svg"], 1, "somebody else's"],
  ] as const)("%j is refused with a message that helps", ([args, expected, hint]) => {
    writeFileSync(join(place.folder, "wrong.json"), '{"format":"sendgraph-figure","version":1,"width":NaN}');
    writeFileSync(join(place.folder, "theirs.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { status, stdout, stderr } = place.run(["figure", ...args, "--out", "x.svg"]);
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/^sendgraph: /);
    expect(status).toBe(expected);
    expect(stdout).toBe("");
  });

  test("an empty answer is a figure that says so; with --strict it is exit status 1", () => {
    const args = ["figure", "graph", "--param", "minShared=99", "--out", "empty.svg"];
    const { status, stderr } = place.run(args);
    expect([status, place.run([...args, "--strict"]).status]).toEqual([0, 1]);
    expect(stderr).toMatch(/^empty\.svg: Nothing to draw, /);
    expect(stderr).toContain("fault (nothing): No two areas share 99 weaknesses or more in this graph");
    expect(read("empty.svg").toString()).toContain("there is nothing to draw.</text>");
    expect(place.run(["verify", "empty.svg"]).status).toBe(0);
  });

  test.for([
    ["graph", "with=Peterborough"],
    ["map", "with=Peterborough"],
    ["matrix", "with=Peterborough"],
  ] as const)("%s of an area that no text tells of says so, and draws no others", ([name, asked]) => {
    const { status, stderr } = place.run(["figure", name, "--param", asked, "--out", "untold.svg"]);
    expect(status).toBe(0);
    expect(stderr).toContain(
      "fault (nothing): No text read yet tells of a strength or weakness of Peterborough. 2 inspections of it are known (",
    );
    expect(stderr).toContain("local area SEND inspection, 10 June 2019: ");
    expect(stderr).toContain("Load a letter, report or article about it (sendgraph load PATH…)");
    const drawn = read("untold.svg").toString();
    expect(drawn).toMatch(/<desc>No text read yet tells of a strength or weakness of Peterborough\./);
    expect(drawn).not.toContain(">Hillingdon<");
    expect(place.run(["verify", "untold.svg"]).status).toBe(0);
  });

  test("of an area of the past it says what it is now", () => {
    const ran = place.run(["figure", "map", "--param", "with=Bournemouth", "--out", "past.svg"]);
    expect(ran.stderr).toContain(
      " Bournemouth is Bournemouth, Christchurch and Poole now. Nor is an inspection",
    );
  });

  test("so does that of an area of which nothing is left in the period, and of one that shares nothing", () => {
    const ask = (...params: string[]) =>
      place.run(["figure", "graph", ...params.flatMap((param) => ["--param", param]), "--out", "untold.svg"]);
    const early = ask("with=Hillingdon", "from=2023");
    expect(early).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(
        "Nothing of what is counted (inspections since 2023) tells of Hillingdon:",
      ),
    });
    expect(ask("with=Hillingdon", "minShared=4")).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("No other area shares 4 weaknesses or more with Hillingdon"),
    });
  });

  test("of a query's rows those with the most are drawn, the most first, each under a name of its own", () => {
    const args = ["figure", "outcomes-by-region-and-year", "--preset", "nature-single", "--out", "rows.json"];
    const { status, stderr } = place.run(args);
    expect(stderr).toMatch(/Drawn are \d+ of \d+ rows, those with the most\./);
    expect(status).toBe(0);
    const drawn = JSON.parse(read("rows.json").toString()).scene.table.rows as [string, string][];
    const counts = drawn.map(([, count]) => Number(count));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(drawn.map(([name]) => name)).size).toBe(drawn.length);
    const rows = JSON.parse(place.run(["query", args[1], "--format", "json"].map(String)).stdout);
    expect(counts[0]).toBe(Math.max(...rows.map((row: { inspections: number }) => row.inspections)));
  });

  test("rows that all count 0 are nothing to draw, and what to do is said", () => {
    const { status, stderr } = place.run(["figure", "coverage", "--out", "none.svg"]);
    expect(status).toBe(0);
    expect(stderr).toContain('has 0 in "texts" in all of its');
    expect(stderr).toContain("Ask for other rows with --param");
  });

  test("the map of newest outcomes says whose word its outcomes are, and what it does not take", () => {
    const { status, stderr } = place.run([
      ...["figure", "outcomes", "--preset", "ieee", "--strict", "--beside", "--out", "map.pdf"],
    ]);
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/^(?:fault|advice)/m)]);
    const words = read("map.md").toString();
    expect(words).toMatch(/\d+ of these outcomes are told by the official register alone\./);
    expect(words).toContain("Data: the official register of inspections and 2 texts, graph ");
    expect(read("map.csv").toString()).toContain("Inconsistent experiences and outcomes, January 2025");
    expect(place.run(["verify", "map.pdf"]).stdout).toContain("scene     ok");
    const asked = place.run(["figure", "outcomes", "--param", "polarity=strength", "--out", "x.svg"]);
    expect(asked).toMatchObject({ status: 2 });
    expect(asked.stderr).toContain('has no parameter "polarity". It takes region, kind, framework, outcome');
  });

  test("the newest outcomes of a region are drawn of its areas alone, each with its name", () => {
    place.run(["figure", "outcomes", "--param", "region=London", "--out", "london.json"]);
    const { nodes, texts, caption } = JSON.parse(read("london.json").toString()).scene;
    expect(nodes.filter((node: { shape: string }) => node.shape === "tile")).toHaveLength(33);
    expect(texts.map(({ text }: { text: string }) => text)).toContain("Hillingdon");
    expect(caption).toMatch(
      /^Map of London, one square an upper-tier area: .+ Counted: inspections in London\.$/,
    );
  });

  test("outcomes and areas that narrow it are named as a person names them", () => {
    const asked = ["outcome=wsoa,Widespread or systemic failings", "region=London", "hide=Sutton"];
    const params = asked.flatMap((one) => ["--param", one]);
    expect(place.run(["figure", "outcomes", ...params, "--out", "named.json"]).status).toBe(0);
    const { scene, provenance } = JSON.parse(read("named.json").toString());
    expect(provenance.query.parameters).toMatchObject({
      outcome: ["outcome:wsoa", "outcome:systemic-failings"],
      hide: ["area:E09000029"],
    });
    expect(scene.table.rows.map(([name]: [string]) => name)).not.toContain("Sutton");
  });

  test("a query's figure says what it was asked with, and what its bars count", () => {
    place.run(["figure", "similar-areas", "--param", "area=Northumberland", "--out", "alike.json"]);
    const { caption, legend } = JSON.parse(read("alike.json").toString()).scene;
    expect(caption).toMatch(/ Asked: area Northumberland, fewest shared 1\.$/);
    expect(legend[0].text.text).toBe("shared: themes in common");
  });

  test("a drawn figure is drawn again from what it carries", () => {
    place.run(["figure", "ranking", "--preset", "ieee", "--out", "drawn.pdf"]);
    place.run(["figure", "ranking", "--preset", "ieee", "--out", "straight.svg"]);
    expect(place.run(["figure", "drawn.pdf", "--out", "again.svg"]).status).toBe(0);
    expect(read("again.svg")).toEqual(read("straight.svg"));
  });

  test("what the publisher would not take is told, and with --strict is exit status 1", () => {
    const args = ["figure", "common-themes", "--preset", "plos", "--out"];
    expect(place.run([...args, "plos.pdf"])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("fault (format): PLOS, full width does not take .pdf. Write .tif."),
    });
    expect(place.run([...args, "plos.pdf", "--strict"]).status).toBe(1);
    expect(place.run([...args, "plos.tif", "--strict"]).status).toBe(0);
  });

  test("snippets, sources and data stand beside it where asked for", () => {
    const { status, stderr } = place.run(["figure", "graph", "--beside", "--out", "fig.pdf"]);
    expect(status).toBe(0);
    expect(stderr).toContain("Beside it: fig.tex, fig.md, fig.bib, fig.csl.json, fig.gexf, fig.graphml, ");
    expect(read("fig.tex").toString()).toContain("]{fig.pdf}");
    expect(read("fig.graphml").toString()).toMatch(/^<\?xml /);
  });

  test("an ending that is not known, and a place that cannot be written, are told before the work", () => {
    expect(place.run(["figure", "matrix", "--out", "x.docx"])).toMatchObject({ status: 2 });
    expect(place.run(["figure", "matrix", "--out", "x"]).stderr).toContain("has no ending");
    expect(place.run(["figure", "matrix", "--out", "none/x.svg"])).toMatchObject({ status: 2 });
  });
});
