import { expect, test } from "vitest";
import { formatAnswer } from "../../cli/answer-formats.ts";
import { drawGraph } from "../../cypher/graph-rows.ts";
import { parseQueryFile } from "../../cypher/query-file.ts";

/** More than a call takes as arguments. */
const MANY = 200_000;

test("an answer whose rows come all at once is drawn whole, however many they are", async () => {
  const query = parseQueryFile("large", "MATCH (a:Area) RETURN a.name AS a, a.id AS aId");
  const rows = Array.from({ length: MANY }, (_, at) => ({ a: `Area ${at}`, aId: `area:${at}` }));
  let nodes = 0;
  for await (const line of formatAnswer(query, { rows: [rows], parameters: {}, note: null }, "graphml"))
    if (line.includes("<node ")) nodes += 1;
  expect(nodes).toBe(MANY);
});

test("a label of however many nodes is drawn whole", async () => {
  const nodes = Array.from({ length: MANY }, (_, at) => ({
    id: `evidence:${at}`,
    label: "Evidence" as const,
    properties: {},
  }));
  const parts = async function* () {
    yield { kind: "nodes" as const, nodes };
  };
  expect((await drawGraph(parts())).nodes).toHaveLength(MANY);
});
