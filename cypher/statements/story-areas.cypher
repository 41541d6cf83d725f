// The areas whose inspections each article reports.
MATCH (n:Article)-[:REPORTS]->(i:Inspection)
MATCH (i)-[:INSPECTS]->(a:Area)
RETURN DISTINCT n.id AS article, a.id AS area
