// The stories in which the inspectors state a finding, with the article's status: copies of one text are one story.
MATCH (f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors'
RETURN DISTINCT f.id AS finding, coalesce(n.story, n.id) AS story, n.status AS status
