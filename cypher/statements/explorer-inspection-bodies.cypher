// Who answers for each inspection.
MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(b:Body)
RETURN DISTINCT i.id AS inspection, b.id AS id, b.name AS name, coalesce(b.kind, '') AS kind
ORDER BY inspection, id
