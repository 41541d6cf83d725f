// How many findings of each polarity an article has sentences for: those that inspectors state in it, and those that only others claim.
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e:Evidence)-[:SUPPORTS]->(f:Finding)
WITH n.id AS article, f.id AS finding, f.polarity AS polarity, collect(DISTINCT e.saidBy) AS voices
WITH article, finding, polarity, 'inspectors' IN voices AS isStated
RETURN article AS article, polarity AS polarity, isStated AS isStated, count(DISTINCT finding) AS findings
ORDER BY article, polarity, isStated
