// How many of the inspectors' sentences that a body answers for praise and criticise a theme in one: neither strength nor weakness.
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (s:Body)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)-[:FOUND]->(f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
WHERE e.saidBy = 'inspectors' AND n.status = 'current' AND r.withdrawn IS NULL AND f.polarity = 'mixed'
RETURN s.id AS subject, t.id AS theme, t.label AS label, count(DISTINCT e.id) AS sentences
ORDER BY subject, theme
