// The articles in which each finding has a sentence, whoever says it.
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
RETURN DISTINCT f.id AS finding, n.id AS article
