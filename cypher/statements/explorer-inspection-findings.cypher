// What the inspectors of each inspection found of each theme, by how many sentences of which article.
MATCH (i:Inspection)-[:FOUND]->(f:Finding)-[:ABOUT]->(t:Theme)
MATCH (f:Finding)-[:CONCERNS]->(a:Area)
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND n.status = 'current'
RETURN i.id AS inspection, a.id AS area, t.id AS theme, t.label AS label, f.polarity AS polarity, n.id AS article,
  count(DISTINCT e.id) AS sentences
ORDER BY inspection, area, theme, polarity, article
