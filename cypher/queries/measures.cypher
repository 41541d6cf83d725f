// title: What was counted
// Which figures do the texts give of an area, and in which sentence?
// param area: Area[] = ""     Only these areas; empty for all
// returns: table
// column what: What was counted
// column value: The figure as the text has it
// column exact: The words of the text, to the character
// column kind: quoted or reported
// example: area=Cambridgeshire
MATCH (m:Measure)-[:MEASURES]->(a:Area)
WHERE size($area) = 0 OR a.id IN $area
MATCH (m)-[:MEASURED_BY]->(e:Evidence)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
RETURN a.name AS area, a.id AS areaId, m.what AS what, m.value AS value, m.unit AS unit, e.exact AS exact, e.kind AS kind,
  n.title AS article, n.publisher AS publisher, n.published AS published, m.id AS measure,
  e.id AS evidence, n.id AS articleId
ORDER BY area, areaId, published, articleId, e.start, measure
