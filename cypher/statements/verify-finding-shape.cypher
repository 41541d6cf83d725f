// Rule 1: findings that have not one polarity and one inspection.
MATCH (f:Finding)
WITH f.id AS id, coalesce(f.polarity, '') AS polarity, COUNT { (:Inspection)-[:FOUND]->(f) } AS inspections
WHERE inspections <> 1 OR NOT polarity IN ['strength', 'weakness', 'mixed']
RETURN id AS id
