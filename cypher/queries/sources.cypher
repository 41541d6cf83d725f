// title: Where it all comes from
// Which articles, letters and reports are in the graph, on which areas, and how much does each hold?
// param publisher: text of Article.publisher = ""  Only of this publisher; empty for all
// returns: table
// column findings: Findings that it supports: weaknesses, strengths and mixed ones, and what only others than inspectors claim
// column areas: Areas that its findings are about, by name
// column status: current, superseded by a later version, or retracted
// example: publisher=Express & Star
MATCH (n:Article)
WHERE $publisher = '' OR n.publisher = $publisher
OPTIONAL MATCH (n)<-[:TAKEN_FROM]-(e:Evidence)-[:SUPPORTS]->(f:Finding)
OPTIONAL MATCH (f)-[:CONCERNS]->(a:Area)
WITH n.id AS articleId, n.title AS title, n.publisher AS publisher, n.published AS published, n.kind AS kind, n.status AS status,
  f.id AS finding, a.name AS area
ORDER BY area
WITH articleId, title, publisher, published, kind, status, count(DISTINCT finding) AS findings, collect(DISTINCT area) AS areas
RETURN title AS title, publisher AS publisher, published AS published, kind AS kind, status AS status, findings AS findings,
  areas AS areas, articleId AS articleId
ORDER BY published DESC, articleId
