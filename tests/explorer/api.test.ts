import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Api, makeApi } from "../../explorer/api/app.ts";
import { NodeAnswer, WholeGraph } from "../../explorer/view/documents.ts";
import { EvidenceAnswer } from "../../explorer/view/evidence.ts";
import { AMONG, Lens } from "../../explorer/view/lens.ts";
import { rankPairs } from "../../explorer/view/pairs.ts";
import { SearchAnswer } from "../../explorer/view/search-answer.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

const bugs: unknown[] = [];
let store: Store;
let api: Api;

beforeAll(async () => {
  store = await openStore("memory:");
  await store.prepare();
  for (const article of TINY_GRAPH) await store.writeArticle(article);
  await store.derive();
  api = makeApi(store, { onBug: (error) => bugs.push(error) });
});
afterAll(async () => {
  await store.close();
  expect(bugs).toEqual([]);
});

async function get(path: string): Promise<unknown> {
  const response = await api(new Request(`http://localhost/api/${path}`));
  return response.json();
}

describe("the lens", () => {
  test("has who has which weakness, by so many findings, sentences and articles", async () => {
    const lens = Lens.parse(await get("lens?among=areas&polarity=weakness"));
    const rows = lens.links.map(({ subject, theme, findings, sentences, sources, firstOn, lastOn }) =>
      [subject.slice(-1), theme.slice(6), findings, sentences, sources, firstOn, lastOn].join(" "),
    );
    expect(rows).toEqual([
      "1 ehcp-timeliness 2 2 2 2017-03-06 2023-06-12",
      "1 exclusions 1 1 1 2017-03-06 2017-03-06",
      "1 mental-health 1 1 1 2023-06-12 2023-06-12",
      "1 neurodevelopmental-pathway 1 1 1 2017-03-06 2017-03-06",
      "2 co-production 1 1 1 2018-10-15 2018-10-15",
      "2 ehcp-timeliness 1 2 2 2018-10-15 2018-10-15",
      "2 exclusions 1 1 1 2018-10-15 2018-10-15",
      "3 ehcp-timeliness 1 1 1 2024-02-05 2024-02-05",
      "3 neurodevelopmental-pathway 1 1 1 2024-02-05 2024-02-05",
      "4 co-production 1 1 1 2019-05-13 2019-05-13",
      "4 exclusions 1 1 1 2019-05-13 2019-05-13",
    ]);
    expect(lens.themes.find((theme) => theme.id === "theme:exclusions")).toEqual({
      id: "theme:exclusions",
      label: "Exclusions and suspensions",
      parent: "theme:education-outcomes",
      parentLabel: "Education outcomes and inclusion",
    });
    expect(lens.graph.counts["Article"]).toBe(8);
  });

  test("has what was mixed apart, and when the inspections were that found something", async () => {
    const lens = Lens.parse(await get("lens?among=areas"));
    expect(lens.mixed).toEqual([{ subject: "area:E99000003", theme: "theme:transition", sentences: 1 }]);
    expect(lens.themes.map((theme) => theme.id)).toContain("theme:transition");
    const bodies = Lens.parse(await get("lens?among=bodies"));
    expect(bodies.mixed.map((link) => link.subject)).toEqual(["body:E99000003", "body:Q99"]);
    expect(lens.inspections.map(({ date }) => date).sort()).toEqual([
      "2017-03-06",
      "2018-01-22",
      "2018-10-15",
      "2019-05-13",
      "2023-06-12",
      "2024-02-05",
    ]);
  });

  test("without a polarity has both", async () => {
    const lens = Lens.parse(await get("lens"));
    expect(new Set(lens.links.map((link) => link.polarity))).toEqual(new Set(["weakness", "strength"]));
  });

  test.for(AMONG)("gives the pairs of the saved query, among %s", async (among) => {
    const lens = Lens.parse(await get(`lens?among=${among}&polarity=weakness`));
    const answer = await get(`queries/shared-weaknesses?minShared=1&among=${among}`);
    const labels = new Map(lens.themes.map((theme) => [theme.id, theme.label]));
    const pairs = rankPairs(lens.subjects, lens.links).map(({ a, b, shared, jaccard, themes }) => ({
      aId: a,
      bId: b,
      shared,
      jaccard,
      themes: themes.map((theme) => labels.get(theme)).sort(),
    }));
    expect(pairs.length).toBeGreaterThan(2);
    expect(answer).toMatchObject({ rows: pairs });
  });
});

describe("evidence", () => {
  test("has everything a reader needs to judge a sentence", async () => {
    const { sentences } = EvidenceAnswer.parse(
      await get("evidence?subject=area:E99000002&theme=theme:ehcp-timeliness&polarity=weakness"),
    );
    expect(sentences.map((sentence) => sentence.title)).toEqual([
      "Parents 'not heard' in Eastborough",
      "Eastborough told to act",
    ]);
    expect(sentences[0]).toMatchObject({
      exact: "Plans were slow, the inspectors’ letter said – “much too slow”.",
      saidBy: "inspectors",
      speaker: "Ofsted",
      areaName: "Eastborough",
      themeLabel: "EHC plan timeliness",
      framework: "2016-local-area",
      inspectedOn: "2018-10-15",
      inspectionPrecision: "day",
      inspectionPublished: "2018-12-10",
      publisher: "Example Gazette",
      published: "2018-12-13",
      sources: 2,
    });
  });

  test("of a body is that of the inspections it answers for", async () => {
    const { sentences } = EvidenceAnswer.parse(await get("evidence?subject=body:Q99&polarity=weakness"));
    expect(new Set(sentences.map((sentence) => sentence.areaName))).toEqual(
      new Set(["Northshire", "Westhaven"]),
    );
    expect(new Set(sentences.map((sentence) => sentence.inspectedOn))).toEqual(
      new Set(["2023-06-12", "2024-02-05"]),
    );
  });

  test("leaves out what was retracted", async () => {
    const { sentences } = EvidenceAnswer.parse(await get("evidence?subject=area:E99000006"));
    expect(sentences).toEqual([]);
  });

  test("puts what others claim after what inspectors say, by name", async () => {
    const { sentences } = EvidenceAnswer.parse(
      await get("evidence?subject=area:E99000004&polarity=weakness"),
    );
    expect(sentences.at(-1)).toMatchObject({ saidBy: "council", speaker: "Southmoor County Council" });
  });
});

test("a node's card tells what it is and its neighbours by relationship", async () => {
  const node = NodeAnswer.parse(await get("node/body:Q99"));
  expect(node).toMatchObject({
    label: "Body",
    name: "NHS Northshire and Westhaven Integrated Care Board",
    facts: [
      { name: "Kind", value: "integrated care board" },
      { name: "From", value: "1 July 2022" },
    ],
  });
  expect(
    node.groups.map((group) => `${group.heading}: ${group.neighbours.map(({ name }) => name).join("; ")}`),
  ).toEqual([
    "Answers for: Westhaven, area SEND inspection, 5 February 2024; Northshire, area SEND inspection, 12 June 2023",
    "Mentioned in: Northshire turns a corner on exclusions, not on plans; Westhaven families face long waits",
    "Took over from: NHS Northshire CCG",
  ]);
});

test("an area's card tells how each inspection ended", async () => {
  const { groups } = NodeAnswer.parse(await get("node/area:E99000001"));
  const told = (wanted: string) =>
    groups
      .find(({ heading }) => heading === wanted)
      ?.neighbours.map(({ name, detail }) => (detail === null ? name : `${name}: ${detail}`));
  expect(told("Inspections")).toEqual([
    "Northshire, area SEND inspection, 12 June 2023: Inconsistent experiences and outcomes",
    "Northshire, local area SEND inspection, 6 March 2017: Written statement of action required",
  ]);
});

test("an area's inspections stand the newest first, whatever kind they are", async () => {
  const id = "area:E99000001";
  const { groups } = NodeAnswer.parse(await get(`node/${id}`));
  const names = groups.find(({ heading }) => heading === "Inspections")?.neighbours.map(({ name }) => name);
  expect(names).toEqual([
    "Northshire, area SEND inspection, 12 June 2023",
    "Northshire, local area SEND inspection, 6 March 2017",
  ]);
});

test.for<readonly [string, readonly string[]]>([
  ["north", ["Area Northshire", "Body Northshire County Council", "Body NHS Northshire CCG"]],
  ["pat", ["Person Pat Writer"]],
  ["ADHD diagnosis", ["Sentence The wait for an ADHD diagnosis in Westhaven is too long."]],
  ["diagnosis wait", ["Sentence The wait for an ADHD diagnosis in Westhaven is too long."]],
  [
    "westhavn diagnosis",
    ["Area Westhaven", "Sentence The wait for an ADHD diagnosis in Westhaven is too long."],
  ],
])("search for “%s” finds names, then sentences", async ([words, expected]) => {
  const { hits } = SearchAnswer.parse(await get(`search?q=${encodeURIComponent(words)}`));
  expect(hits.map((hit) => `${hit.kind} ${hit.name}`)).toEqual(expect.arrayContaining([...expected]));
});

test.for(["", "zzzz"])("search for “%s” finds nothing", async (words) => {
  expect(await get(`search?q=${words}`)).toEqual({ hits: [] });
});

test("the whole graph joins nodes that it has, and holds no sentence", async () => {
  const graph = WholeGraph.parse(await get("graph"));
  const ids = new Set(graph.nodes.map((node) => node.id));
  expect(graph.edges.length).toBeGreaterThan(40);
  for (const { from, to } of graph.edges) expect(ids.has(from) && ids.has(to), `${from} ${to}`).toBe(true);
  expect(graph.nodes.filter((node) => /^(evidence|finding):/.test(node.id))).toEqual([]);
});

test("saved queries are listed with their parameters", async () => {
  expect(await get("queries")).toMatchObject({
    queries: expect.arrayContaining([
      expect.objectContaining({
        name: "shared-weaknesses",
        parameters: expect.arrayContaining([expect.objectContaining({ name: "minShared", default: 2 })]),
      }),
    ]),
  });
});

describe("headers", () => {
  test("let a browser keep an answer as long as the graph is the same", async () => {
    const first = await api(new Request("http://localhost/api/lens"));
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/".+"$/);
    const again = await api(new Request("http://localhost/api/lens", { headers: { "if-none-match": tag } }));
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("keep out whatever is not ours", async () => {
    const response = await api(new Request("http://localhost/api/health"));
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.json()).toMatchObject({
      ok: true,
      graphHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

test.for<readonly [string, number, string]>([
  ["node/area:nowhere", 404, 'There is nothing with the id "area:nowhere" in the graph.'],
  ["articles/article:none", 404, 'There is no article "article:none" in the graph.'],
  ["lens?among=parishes", 400, 'among "parishes" is not known. It is one of areas, bodies.'],
  [
    "queries/shared-weakness",
    404,
    'There is no saved query "shared-weakness". Did you mean "shared-weaknesses"?',
  ],
  [
    "queries/shared-weaknesses?min=1",
    400,
    'Query "shared-weaknesses" has no parameter "min". Did you mean "minShared"? It takes minShared, region, among.',
  ],
  ["nothing/here", 404, 'There is nothing at GET "/api/nothing/here".'],
])("%s is refused with what to do", async ([path, status, detail]) => {
  const response = await api(new Request(`http://localhost/api/${path}`));
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.json()).toMatchObject({ status, detail, remedy: expect.stringMatching(/.{10}/) });
});

test("nothing can be written", async () => {
  for (const method of ["POST", "PUT", "DELETE"]) {
    const response = await api(new Request("http://localhost/api/lens", { method }));
    expect(response.status).toBe(404);
  }
});
