import { groupBy } from "../group-by.ts";
import { NODE_LABELS, RELATIONSHIP_JOINS, type RelationshipJoin } from "../schema.ts";

/** Statements that give the ids of nodes of one label that share an id with another. */
export function repeatedNodes(): string[] {
  return NODE_LABELS.map(
    (label) => `MATCH (n:${label}) WITH n.id AS id, count(*) AS nodes WHERE nodes > 1 RETURN id AS id`,
  );
}

/** Statements that give the relationships that are there twice, a statement a type. */
export function repeatedEdges(): string[] {
  return byType(
    RELATIONSHIP_JOINS,
    ({ from, type, to }) =>
      `MATCH (x:${from})-[r:${type}]->(y:${to})
       WITH x.id AS from, y.id AS to, coalesce(r.source, '') AS source, count(*) AS edges
       WHERE edges > 1
       RETURN from + ' ${type} ' + to + CASE source WHEN '' THEN '' ELSE ' (' + source + ')' END AS id`,
  );
}

/** Statements that give the relationships that somebody asserts, but neither reference data nor an article of the graph. */
export function unassertedEdges(): string[] {
  return byType(
    RELATIONSHIP_JOINS.filter(({ asserted }) => asserted === "source"),
    ({ from, type, to }) =>
      `MATCH (x:${from})-[r:${type}]->(y:${to})
       WHERE NOT coalesce(r.source, '') IN ['reference', 'register']
         AND NOT EXISTS { MATCH (n:Article) WHERE n.id = r.source }
       RETURN x.id + ' ${type} ' + y.id + CASE WHEN r.source IS NULL THEN '' ELSE ' (' + r.source + ')' END AS id`,
  );
}

/** What relationships join, each as `Label TYPE Label`. */
export function schemaJoins(): string[] {
  return RELATIONSHIP_JOINS.map(({ from, type, to }) => `${from} ${type} ${to}`);
}

function byType(
  joins: readonly RelationshipJoin[],
  statementOf: (join: RelationshipJoin) => string,
): string[] {
  return [...groupBy(joins, ({ type }) => type).values()].map((group) =>
    group.map(statementOf).join(" UNION ALL "),
  );
}
