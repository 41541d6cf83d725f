// Who answers for each inspection.
MATCH (i:Inspection)-[r:HOLDS_TO_ACCOUNT]->(b:Body)
WHERE r.withdrawn IS NULL AND i.withdrawn IS NULL
RETURN DISTINCT i.id AS inspection, b.id AS id, b.name AS name, coalesce(b.kind, '') AS kind
ORDER BY inspection, id
