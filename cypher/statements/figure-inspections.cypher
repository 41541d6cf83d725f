// The inspections of one area, with all that is known of when.
// param area: id
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
WHERE a.id = $area AND i.withdrawn IS NULL
RETURN DISTINCT i.id AS id, coalesce(i.framework, 'other') AS framework, i.date AS date, i.precision AS precision,
  i.published AS published
ORDER BY id
