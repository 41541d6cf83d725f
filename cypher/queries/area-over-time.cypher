// title: What changed between an area's inspections
// What was praised and criticised, as inspectors stated it, in the newest inspection and in the last before it that speaks of the theme?
// A theme that the texts do not mention may have been as it was: one mentioned now alone is not new, nor one mentioned then alone gone.
// Lists run from the first inspection that speaks of the theme to the last; of an area inspected once there is no then and now.
// param area: Area    The area, by id, GSS code or name
// returns: timeline | table
// column change: What was said then and now: "praised then, criticised now"; of an area inspected once alone "criticised", "praised" or both
// column inspections: Those that speak of the theme, first to last
// column polarities: What each found
// example: area=Cambridgeshire
MATCH (x:Area)
WHERE x.id = $area
MATCH (x)<-[:CONCERNS]-(f:Finding)
WHERE f.certainty = 'stated'
MATCH (f)<-[:FOUND]-(i:Inspection)
WITH DISTINCT x.id AS areaId, i.id AS inspection, coalesce(i.date, i.published, '') AS sortDate
ORDER BY sortDate, inspection
WITH areaId, collect(inspection) AS ordered
WITH areaId, size(ordered) AS held, ordered[-1] AS latest
MATCH (f:Finding)-[:CONCERNS]->(x:Area {id: areaId})
WHERE f.certainty = 'stated'
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)<-[:FOUND]-(i:Inspection)
WITH held, latest, t.id AS themeId, t.label AS theme, i.id AS inspection, coalesce(i.date, '') AS date,
  coalesce(i.date, i.published, '') AS sortDate, i.framework AS framework, collect(DISTINCT f.polarity) AS found
WITH held, latest, themeId, theme, inspection, date, sortDate, framework,
  CASE WHEN size(found) = 1 THEN found[0] ELSE 'mixed' END AS polarity
ORDER BY sortDate, inspection
WITH held, latest, themeId, theme, collect(inspection) AS inspections, collect(date) AS dates,
  collect(framework) AS frameworks, collect(polarity) AS polarities
WITH held, latest, themeId, theme, inspections, dates, frameworks, polarities,
  CASE
    WHEN polarities[-1] = 'weakness' THEN 'criticised'
    WHEN polarities[-1] = 'strength' THEN 'praised'
    ELSE 'praised and criticised'
  END AS said
RETURN theme AS theme, themeId AS themeId,
  CASE
    WHEN held = 1 THEN said
    WHEN inspections[-1] <> latest THEN said + ' then, not mentioned now'
    WHEN size(inspections) = 1 THEN said + ' now, not mentioned then'
    WHEN polarities[-2] = 'mixed' OR polarities[-1] = 'mixed' THEN 'praised and criticised, then or now'
    WHEN polarities[-2] = polarities[-1] THEN said + ' then and now'
    WHEN polarities[-1] = 'strength' THEN 'criticised then, praised now'
    ELSE 'praised then, criticised now'
  END AS change,
  inspections AS inspections, dates AS dates, frameworks AS frameworks, polarities AS polarities
ORDER BY theme, themeId
