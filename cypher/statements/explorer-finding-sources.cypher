// How many sources support each of these findings: copies of one text are one.
// param findings: list of ids
MATCH (n:Article)<-[:TAKEN_FROM]-(e:Evidence)-[:SUPPORTS]->(f:Finding)
WHERE f.id IN $findings AND n.status = 'current'
RETURN f.id AS finding, count(DISTINCT coalesce(n.story, n.id)) AS sources
ORDER BY finding
