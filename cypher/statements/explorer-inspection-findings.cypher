// What the inspectors of each inspection found of each theme, by how many sentences of which article; copies of one text are one.
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (i:Inspection)-[:FOUND]->(f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
MATCH (f:Finding)-[:CONCERNS]->(a:Area)
WHERE e.saidBy = 'inspectors' AND n.status = 'current'
WITH i.id AS inspection, a.id AS area, t.id AS theme, t.label AS label, f.polarity AS polarity, coalesce(n.story, n.id) AS article,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence
RETURN inspection AS inspection, area AS area, theme AS theme, label AS label, polarity AS polarity, article AS article,
  count(DISTINCT sentence) AS sentences
ORDER BY inspection, area, theme, polarity, article
