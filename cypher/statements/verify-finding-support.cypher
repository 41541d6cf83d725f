// Rule 4: findings without evidence.
MATCH (f:Finding)
WHERE NOT EXISTS { (:Evidence)-[:SUPPORTS]->(f) }
RETURN f.id AS id
