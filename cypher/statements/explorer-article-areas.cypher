// The areas whose inspections an article reports, and when those were.
MATCH (n:Article)-[:REPORTS]->(i:Inspection)
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
RETURN DISTINCT n.id AS article, a.name AS area, i.date AS inspectedOn
ORDER BY article, area, inspectedOn
