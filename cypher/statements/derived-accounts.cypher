// The bodies that answer for an inspection, by what stands.
MATCH (i:Inspection)-[r:HOLDS_TO_ACCOUNT]->(b:Body)
WHERE r.withdrawn IS NULL
RETURN DISTINCT i.id AS inspection, b.id AS body
