// title: What was counted
// Which figures do the texts give of an area, and in which sentence?
// param area: Area[] = ""     Only these areas; empty for all
// returns: table
// column what: What was counted
// column value: The figure as the text has it
// column exact: The words of the text, to the character
// column kind: quoted or reported
// column copies: How many copies of the article have the sentence too; each stands here once, by the story's first article that has it
// example: area=Cambridgeshire
MATCH (m:Measure)-[:MEASURES]->(a:Area)
WHERE size($area) = 0 OR a.id IN $area
MATCH (m)-[:MEASURED_BY]->(e:Evidence)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
WITH a.id AS areaId, a.name AS area, coalesce(n.story, n.id) AS story, n.id AS articleId,
  m.id AS measure, m.what AS what, m.value AS value, coalesce(m.unit, '') AS unit,
  replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') AS words
WITH areaId, area, story, what, value, unit, words, count(DISTINCT articleId) AS articles,
  min(CASE WHEN articleId = story THEN '0' + measure ELSE '1' + measure END) AS first
MATCH (m:Measure {id: substring(first, 1)})-[:MEASURED_BY]->(e:Evidence)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
RETURN area AS area, areaId AS areaId, m.what AS what, m.value AS value, m.unit AS unit, e.exact AS exact, e.kind AS kind,
  articles - 1 AS copies, n.title AS article, n.publisher AS publisher, n.published AS published, m.id AS measure,
  e.id AS evidence, n.id AS articleId
ORDER BY area, areaId, published, articleId, e.start, measure
