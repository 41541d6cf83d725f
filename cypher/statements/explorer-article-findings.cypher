// How many of the inspectors' findings of each polarity an article has sentences for.
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
WHERE e.saidBy = 'inspectors'
RETURN n.id AS article, f.polarity AS polarity, count(DISTINCT f.id) AS findings
ORDER BY article, polarity
