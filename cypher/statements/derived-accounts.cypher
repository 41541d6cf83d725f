// The bodies that answer for an inspection.
MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(b:Body)
RETURN DISTINCT i.id AS inspection, b.id AS body
