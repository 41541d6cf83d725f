// title: Revisits and what came of them
// Which inspection followed which in an area, how did each end, and how long was it between them?
// param region: text of Area.region = ""   Only areas of this region; empty for all
// returns: table | timeline
// column before: Outcome of the earlier inspection
// column after: Outcome of the later one
// column months: Whole months between the two; empty where a day or month is unknown
// example: region=East of England
MATCH (later:Inspection)-[r:FOLLOWS]->(earlier:Inspection)
WHERE r.withdrawn IS NULL AND later.withdrawn IS NULL AND earlier.withdrawn IS NULL
MATCH (later)-[:INSPECTS]->(a:Area)
WHERE $region = '' OR a.region = $region
WITH DISTINCT a.id AS areaId, a.name AS area, earlier.id AS earlierId, later.id AS laterId
MATCH (earlier:Inspection {id: earlierId})
MATCH (later:Inspection {id: laterId})
OPTIONAL MATCH (earlier)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.withdrawn IS NULL
WITH areaId, area, earlierId, earlier.framework AS earlierFramework, earlier.date AS earlierDate,
  coalesce(earlier.date, earlier.published, '') AS sortDate, laterId, o.label AS outcome
ORDER BY outcome
WITH areaId, area, earlierId, earlierFramework, earlierDate, sortDate, laterId, collect(DISTINCT outcome) AS before
MATCH (later:Inspection {id: laterId})
OPTIONAL MATCH (later)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.withdrawn IS NULL
WITH areaId, area, earlierId, earlierFramework, earlierDate, sortDate, before, laterId, later.framework AS laterFramework,
  later.date AS laterDate, o.label AS outcome
ORDER BY outcome
WITH areaId, area, earlierId, earlierFramework, earlierDate, sortDate, before, laterId, laterFramework, laterDate,
  collect(DISTINCT outcome) AS after
RETURN area AS area, areaId AS areaId, earlierDate AS firstDate, earlierFramework AS firstFramework, before AS before,
  laterDate AS date, laterFramework AS framework, after AS after,
  CASE
    WHEN size(coalesce(earlierDate, '')) < 7 OR size(coalesce(laterDate, '')) < 7 THEN null
    ELSE 12 * (toInteger(substring(laterDate, 0, 4)) - toInteger(substring(earlierDate, 0, 4)))
      + toInteger(substring(laterDate, 5, 2)) - toInteger(substring(earlierDate, 5, 2))
  END AS months,
  earlierId AS firstInspection, laterId AS inspection
ORDER BY area, areaId, sortDate, firstInspection, inspection
