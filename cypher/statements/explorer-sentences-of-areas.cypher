// How many of the inspectors' sentences stand behind each strength and weakness of an area.
MATCH (f:Finding)-[:CONCERNS]->(s:Area)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND n.status = 'current' AND f.polarity <> 'mixed'
RETURN s.id AS subject, t.id AS theme, f.polarity AS polarity, count(DISTINCT e.id) AS sentences
ORDER BY subject, theme, polarity
