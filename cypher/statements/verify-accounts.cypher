// Rule 3: bodies that answer for an inspection, with the time in which they existed.
MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(b:Body)
RETURN DISTINCT i.id AS inspection, i.date AS date, b.id AS body, b.validFrom AS validFrom, b.validTo AS validTo
