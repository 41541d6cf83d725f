// The inspections whose inspectors are told to have found something, with what is known of when.
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (i:Inspection)-[:FOUND]->(f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND n.status = 'current'
RETURN DISTINCT i.id AS id, i.date AS date, i.published AS published
ORDER BY id
