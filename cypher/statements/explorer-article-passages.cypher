// How many sentences or parts of sentences of an article stand behind findings.
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
RETURN n.id AS article, count(DISTINCT e.id) AS passages
ORDER BY article
