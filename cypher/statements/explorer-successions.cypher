// Which body or area came after which.
MATCH (x:Body)-[:SUCCEEDED_BY]->(y:Body)
RETURN DISTINCT x.id AS from, y.id AS to
UNION ALL
MATCH (x:Area)-[:SUCCEEDED_BY]->(y:Area)
RETURN DISTINCT x.id AS from, y.id AS to
