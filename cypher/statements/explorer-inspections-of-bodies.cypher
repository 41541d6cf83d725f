// The inspections that each body answers for.
MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(s:Body)
RETURN DISTINCT s.id AS subject, i.id AS inspection
ORDER BY subject, inspection
