// title: What changed between an area's inspections
// Which weaknesses and strengths, as inspectors stated them, are told of again, newly, no longer or the other way round since the inspection before?
// A theme that the texts do not mention may have been as it was: "newly mentioned" is not new, nor "no longer mentioned" gone.
// Lists run from the first inspection that speaks of the theme to the last; an area inspected once has no changes: "single".
// param area: Area    The area, by id, GSS code or name
// returns: timeline | table
// column change: criticised again, praised again, mixed again, improved (criticised, then praised), worsened (the reverse), changed, newly mentioned, no longer mentioned; single where there was one inspection
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
RETURN theme AS theme, themeId AS themeId,
  CASE
    WHEN held = 1 THEN 'single'
    WHEN inspections[-1] <> latest THEN 'no longer mentioned'
    WHEN size(inspections) = 1 THEN 'newly mentioned'
    WHEN polarities[-2] = 'weakness' AND polarities[-1] = 'weakness' THEN 'criticised again'
    WHEN polarities[-2] = 'strength' AND polarities[-1] = 'strength' THEN 'praised again'
    WHEN polarities[-2] = polarities[-1] THEN 'mixed again'
    WHEN polarities[-2] = 'weakness' AND polarities[-1] = 'strength' THEN 'improved'
    WHEN polarities[-2] = 'strength' AND polarities[-1] = 'weakness' THEN 'worsened'
    ELSE 'changed'
  END AS change,
  inspections AS inspections, dates AS dates, frameworks AS frameworks, polarities AS polarities
ORDER BY theme, themeId
