// Which theme stands under which.
MATCH (t:Theme)-[:BROADER]->(p:Theme)
RETURN t.id AS theme, p.id AS parent, p.label AS parentLabel
ORDER BY theme, parent
