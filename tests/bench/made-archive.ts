import { withHash } from "../../cypher/batch-hash.ts";
import type { ArticleBatch, GraphEdge, GraphNode, HashedArticle } from "../../cypher/graph-batch.ts";
import type { NodeLabel, RelationshipType } from "../../cypher/schema.ts";
import { sketchOf } from "../../cypher/story/sketch.ts";
import { buildReferenceBatch } from "../../loader/batch/build-reference.ts";
import { readReference } from "../../loader/tables/reference.ts";

/** Letters of a made-up article. */
const TEXT_LENGTH = 3_000;
const FINDINGS = 6;
const STATEMENTS_A_FINDING = 2;

/**
 * A made-up archive: articles about inspections of the register, a few areas in many of them and most in few, with a dozen
 * statements each. The same seed gives the same archive.
 */
function* makeArchive(articles: number, seed = 1): Generator<ArticleBatch> {
  const reference = readReference("seeds");
  const known = buildReferenceBatch(reference);
  const nodeById = new Map(known.nodes.map((node) => [node.id, node]));
  const inspections = [...reference.registerByArea.values()].flat();
  const themes = [...reference.themes.values()].filter(({ parent }) => parent !== null);
  const random = randomFrom(seed);
  /** Few are named often, many seldom. */
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() ** 2 * list.length)];
    if (found === undefined) throw new Error("The reference data is empty.");
    return found;
  };
  for (let number = 0; number < articles; number += 1) {
    const nodes = new Map<string, GraphNode>();
    const edges: GraphEdge[] = [];
    const row = pick(inspections);
    const id = `article:${number.toString(16).padStart(64, "0")}`;
    const join = (
      from: GraphNode,
      type: RelationshipType,
      to: GraphNode,
      properties: GraphEdge["properties"] = {},
    ) => edges.push({ type, from: from.id, fromLabel: from.label, to: to.id, toLabel: to.label, properties });
    const add = (node: GraphNode): GraphNode => {
      nodes.set(node.id, node);
      return node;
    };
    const make = (nodeId: string, label: NodeLabel, properties: GraphNode["properties"]) =>
      add({ id: nodeId, label, properties });
    const refer = (nodeId: string): GraphNode => {
      const node = nodeById.get(nodeId);
      if (node === undefined) throw new Error(`No "${nodeId}" in the reference data.`);
      return add(node);
    };
    const text = makeText(random);
    const article = make(id, "Article", {
      kind: "news",
      title: text.slice(0, 60),
      published: row.published ?? "2024-01-01",
      text,
      status: "current",
      source: `article-${number}.txt`,
      sketch: sketchOf(text) ?? "",
    });
    const inspection = make(row.id, "Inspection", {
      framework: row.framework,
      precision: "unknown",
      inRegister: true,
    });
    const area = refer(row.area);
    join(inspection, "INSPECTS", area);
    join(article, "REPORTS", inspection);
    join(article, "MENTIONS", area, { count: 3 });
    const council = refer(row.area.replace("area:", "body:"));
    join(article, "MENTIONS", council, { count: 2 });
    join(inspection, "HOLDS_TO_ACCOUNT", council, { source: id });
    const ofsted = refer("inspectorate:ofsted");
    join(inspection, "CONDUCTED_BY", ofsted, { source: id });
    const writer = make(`person:writer-${Math.floor(random() * 2_000)}:gazette`, "Person", {
      name: "A Writer",
      kind: "journalist",
    });
    join(writer, "WROTE", article);
    for (let count = 0; count < FINDINGS; count += 1) {
      const theme = refer(pick(themes).id);
      const polarity = random() < 0.7 ? "weakness" : "strength";
      const finding = make(`finding:${row.id}:${theme.id}:${polarity}`, "Finding", {
        polarity,
        certainty: "stated",
      });
      join(inspection, "FOUND", finding);
      join(finding, "ABOUT", theme);
      join(finding, "CONCERNS", area);
      for (let statement = 0; statement < STATEMENTS_A_FINDING; statement += 1) {
        const start = Math.floor(random() * (TEXT_LENGTH - 200));
        const end = start + 120;
        const evidence = make(`evidence:${id}:${count}:${start}-${end}`, "Evidence", {
          exact: text.slice(start, end),
          start,
          end,
          saidBy: "inspectors",
          kind: "reported",
        });
        join(evidence, "SUPPORTS", finding);
        join(evidence, "TAKEN_FROM", article);
        join(evidence, "SAID_BY", ofsted);
      }
    }
    yield { articleId: id, nodes: [...nodes.values()], edges: unique(edges) };
  }
}

/** The same, hashed as a load hashes what it read. */
export function* hashedArchive(articles: number): Generator<HashedArticle> {
  for (const article of makeArchive(articles)) yield withHash(article);
}

function unique(edges: readonly GraphEdge[]): GraphEdge[] {
  return [...new Map(edges.map((edge) => [`${edge.type} ${edge.from} ${edge.to}`, edge])).values()];
}

const WORDS =
  "children wait too long for plans that say little of health and care in this area while leaders know it".split(
    " ",
  );

function makeText(random: () => number): string {
  let text = "";
  while (text.length < TEXT_LENGTH) text += `${WORDS[Math.floor(random() * WORDS.length)]} `;
  return text.slice(0, TEXT_LENGTH);
}

/** Numbers from 0 to 1 that only the seed decides. Source: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
