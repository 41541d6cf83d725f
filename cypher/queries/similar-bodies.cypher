// title: Bodies most like this one
// Which councils and health bodies have the same weaknesses as this one, and is that more than the weaknesses' own spread would make likely?
// Two bodies that answered for the same inspection share what it found by construction: they are not compared.
// Jaccard is the themes in common over the themes of either. Lift is the themes in common over those that a body of this
// graph has in common with this one on average: above 1 means more alike than most.
// param body: Body                The body to compare with
// param minShared: integer from 0 = 1    Fewest themes in common
// returns: table | graph
// column body: The other body
// column shared: Themes in common
// column jaccard: Themes in common over themes of either
// column lift: Themes in common over the average of all other bodies that have a weakness
// example: body=Cambridgeshire County Council
MATCH (a:Body)-[:HAS_WEAKNESS]->(own:Theme)
WHERE a.id = $body
WITH a.id AS aId, count(DISTINCT own.id) AS ofA
MATCH (a:Body {id: aId})
MATCH (other:Body)-[:HAS_WEAKNESS]->(:Theme)
WHERE other.id <> aId AND NOT EXISTS {
    MATCH (a)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)
    MATCH (i)-[s:HOLDS_TO_ACCOUNT]->(other)
    WHERE r.withdrawn IS NULL AND s.withdrawn IS NULL
  }
WITH aId, ofA, collect(DISTINCT other.id) AS others
MATCH (a:Body {id: aId})-[:HAS_WEAKNESS]->(t:Theme)
MATCH (t)<-[:HAS_WEAKNESS]-(b:Body)
WHERE b.id IN others
WITH ofA, size(others) AS others, b.id AS bodyId, b.name AS body, b.kind AS kind,
  COUNT { (b)-[:HAS_WEAKNESS]->(:Theme) } AS ofB, t.label AS theme
ORDER BY theme
WITH ofA, others, bodyId, body, kind, ofB, collect(theme) AS themes
WITH others, collect({bodyId: bodyId, body: body, kind: kind, themes: themes, either: ofA + ofB - size(themes)}) AS rows,
  sum(size(themes)) AS total
UNWIND rows AS row
WITH row AS row, size(row.themes) AS shared, 1.0 * total / others AS average
WHERE shared >= $minShared
RETURN row.body AS body, row.bodyId AS bodyId, row.kind AS kind, shared AS shared,
  round(10000.0 * shared / row.either) / 10000 AS jaccard, round(100.0 * shared / average) / 100 AS lift, row.themes AS themes
ORDER BY shared DESC, jaccard DESC, bodyId
