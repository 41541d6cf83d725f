// The inspections that each body answers for.
MATCH (i:Inspection)-[r:HOLDS_TO_ACCOUNT]->(s:Body)
WHERE r.withdrawn IS NULL AND i.withdrawn IS NULL
RETURN DISTINCT s.id AS subject, i.id AS inspection
ORDER BY subject, inspection
