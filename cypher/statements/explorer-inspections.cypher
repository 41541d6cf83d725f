// Every inspection of an area, known from articles or from the register alone.
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
WHERE i.withdrawn IS NULL
RETURN DISTINCT i.id AS id, a.id AS area, a.name AS areaName, a.region AS region, a.kind AS areaKind,
  coalesce(i.framework, 'other') AS framework,
  i.date AS date, i.precision AS precision, i.published AS published
ORDER BY id, area
