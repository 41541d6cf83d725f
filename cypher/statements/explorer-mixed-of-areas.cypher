// How many of the inspectors' sentences about an area praise and criticise a theme in one: neither strength nor weakness.
MATCH (f:Finding)-[:CONCERNS]->(s:Area)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND n.status = 'current' AND f.polarity = 'mixed'
RETURN s.id AS subject, t.id AS theme, t.label AS label, count(DISTINCT e.id) AS sentences
ORDER BY subject, theme
