// Every finding with the inspection that made it, its theme and the area it concerns.
MATCH (i:Inspection)-[:FOUND]->(f:Finding)
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)-[:CONCERNS]->(a:Area)
RETURN f.id AS finding, f.polarity AS polarity, i.id AS inspection, coalesce(i.date, '') AS date,
  t.id AS theme, a.id AS area
