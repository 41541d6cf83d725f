// title: Outcomes by region and year
// How did inspections end, region by region and year by year? The year is that of the inspection; where its day is
// unknown, of its report's publication. Each inspection counts once, with the outcome that the map shows: the register's, or
// an article's where the register tells none.
// param framework: text of Inspection.framework = ""  Only inspections under this framework; empty for all
// returns: table | matrix
// column inspections: How many inspections ended so
// column names: The areas, by name
// example: framework=2023-area-send
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
WHERE ($framework = '' OR i.framework = $framework) AND i.withdrawn IS NULL
MATCH (i)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.withdrawn IS NULL
WITH DISTINCT i.id AS inspection, a.id AS areaId, a.name AS area, coalesce(a.region, '') AS region,
  left(coalesce(i.date, i.published, ''), 4) AS year, o.id AS told,
  CASE WHEN o.id = 'outcome:unknown' THEN 2 WHEN coalesce(r.source, 'register') = 'register' THEN 0 ELSE 1 END AS standing
ORDER BY inspection, areaId, standing, told
WITH inspection, areaId, area, region, year, collect(told) AS outcomes
WITH inspection, areaId, area, region, year, outcomes[0] AS outcomeId
MATCH (o:Outcome {id: outcomeId})
WITH region, year, outcomeId, o.label AS outcome, o.order AS rank, area, inspection
ORDER BY area, inspection
WITH region, year, outcomeId, outcome, rank, collect(area) AS names
RETURN region AS region, year AS year, outcome AS outcome, outcomeId AS outcomeId, size(names) AS inspections, names AS names
ORDER BY region, year, rank, outcomeId
