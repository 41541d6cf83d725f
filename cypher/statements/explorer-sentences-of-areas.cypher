// How many of the inspectors' sentences stand behind each strength and weakness of an area.
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (s:Area)<-[:CONCERNS]-(f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
WHERE e.saidBy = 'inspectors' AND n.status = 'current' AND f.polarity <> 'mixed'
RETURN s.id AS subject, t.id AS theme, f.polarity AS polarity, count(DISTINCT e.id) AS sentences
ORDER BY subject, theme, polarity
