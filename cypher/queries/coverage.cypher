// title: Inspections that no text covers
// Which inspections of the official register does no article, letter or report in the graph tell of?
// Texts that were superseded or retracted do not count.
// param covered: no | yes | any = no                      Those that no text covers, those that one does, or all
// param region: text of Area.region = ""                  Only areas of this region; empty for all
// param framework: text of Inspection.framework = ""      Only inspections under this framework; empty for all
// returns: table | timeline
// column outcome: How it ended by the register; empty where the register does not say
// column texts: How many texts tell of it; copies of one are one
// example: region=North East
MATCH (i:Inspection)-[:INSPECTS]->(a:Area)
WHERE i.inRegister = true AND ($region = '' OR a.region = $region) AND ($framework = '' OR i.framework = $framework)
OPTIONAL MATCH (i)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.source = 'register'
WITH i.id AS inspection, a.id AS areaId, a.name AS area, coalesce(a.region, '') AS region, i.framework AS framework,
  coalesce(i.date, '') AS date, coalesce(i.published, '') AS published, coalesce(o.label, '') AS outcome
MATCH (i:Inspection {id: inspection})
OPTIONAL MATCH (i)<-[:REPORTS]-(n:Article)
WHERE n.status = 'current'
WITH inspection, areaId, area, region, framework, date, published, outcome, count(DISTINCT coalesce(n.story, n.id)) AS texts
WHERE $covered = 'any' OR ($covered = 'no' AND texts = 0) OR ($covered = 'yes' AND texts > 0)
RETURN area AS area, areaId AS areaId, region AS region, framework AS framework, date AS date, published AS published,
  outcome AS outcome, texts AS texts, inspection AS inspection
ORDER BY area, areaId, date, published, inspection
