// How many of the inspectors' sentences stand behind each strength and weakness that a body answers for, and which inspections found it.
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (s:Body)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)-[:FOUND]->(f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
WHERE e.saidBy = 'inspectors' AND n.status = 'current' AND r.withdrawn IS NULL AND f.polarity <> 'mixed'
RETURN s.id AS subject, t.id AS theme, f.polarity AS polarity, count(DISTINCT e.id) AS sentences,
  collect(DISTINCT i.id) AS foundBy
ORDER BY subject, theme, polarity
