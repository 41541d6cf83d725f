// How certain each finding is told to be, and whose words in articles of which status it rests on.
MATCH (f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
RETURN DISTINCT f.id AS finding, coalesce(f.certainty, '') AS certainty, n.status = 'current' AS stands,
  e.saidBy = 'inspectors' AS isStated
