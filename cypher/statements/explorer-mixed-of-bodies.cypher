// How many of the inspectors' sentences that a body answers for praise and criticise a theme in one: neither strength nor weakness.
// Of copies of one text a sentence counts once, as readers of the list see it.
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (s:Body)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)-[:FOUND]->(f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
WHERE e.saidBy = 'inspectors' AND n.status = 'current' AND r.withdrawn IS NULL AND f.polarity = 'mixed'
WITH s.id AS subject, t.id AS theme, t.label AS label,
  f.id + ' ' + CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence
RETURN subject AS subject, theme AS theme, label AS label, count(DISTINCT sentence) AS sentences
ORDER BY subject, theme
