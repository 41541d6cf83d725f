// The outcomes of each inspection, and who tells each: an article by its id, or the register.
MATCH (i:Inspection)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.withdrawn IS NULL AND i.withdrawn IS NULL
RETURN DISTINCT i.id AS inspection, o.id AS outcome, o.label AS label, coalesce(r.source, 'register') AS source
ORDER BY inspection, outcome, source
