// The areas whose inspections an article reports.
MATCH (n:Article)-[:REPORTS]->(i:Inspection)
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
RETURN DISTINCT n.id AS article, a.name AS area
ORDER BY article, area
