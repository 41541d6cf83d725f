// title: Outcomes by region and year
// How did inspections end, region by region and year by year? The year is that of the inspection; where its day is
// unknown, of its report's publication.
// param framework: text of Inspection.framework = ""  Only inspections under this framework; empty for all
// returns: table | matrix
// column inspections: How many inspections ended so
// column names: The areas, by name
// example: framework=2023-area-send
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
WHERE ($framework = '' OR i.framework = $framework) AND i.withdrawn IS NULL
MATCH (i)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.withdrawn IS NULL
WITH DISTINCT i.id AS inspection, a.name AS area, coalesce(a.region, '') AS region,
  left(coalesce(i.date, i.published, ''), 4) AS year, o.id AS outcomeId, o.label AS outcome, o.order AS rank
ORDER BY area, inspection
WITH region, year, outcomeId, outcome, rank, collect(area) AS names
RETURN region AS region, year AS year, outcome AS outcome, outcomeId AS outcomeId, size(names) AS inspections, names AS names
ORDER BY region, year, rank, outcomeId
