// The articles in which the inspectors state a finding, with the article's status.
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors'
RETURN DISTINCT f.id AS finding, n.id AS article, n.status AS status
