// The inspections that looked at each area.
MATCH (i:Inspection)-[:INSPECTS]->(s:Area)
WHERE i.withdrawn IS NULL
RETURN DISTINCT s.id AS subject, i.id AS inspection
ORDER BY subject, inspection
