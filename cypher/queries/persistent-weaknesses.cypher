// title: Weaknesses that outlast a framework
// Which weaknesses did inspectors state of an area in more than one inspection, and under which frameworks?
// param region: text of Area.region = ""    Only areas of this region; empty for all
// param acrossFrameworks: boolean = false   Only those stated under two frameworks or more
// returns: table | timeline
// column inspections: How many inspections stated it
// column frameworks: The frameworks of those inspections, first to last
// column dates: When they were; empty text where unknown
// example: region=East of England
MATCH (f:Finding)-[:CONCERNS]->(a:Area)
WHERE f.certainty = 'stated' AND f.polarity = 'weakness' AND ($region = '' OR a.region = $region)
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)<-[:FOUND]-(i:Inspection)
WITH DISTINCT a.id AS areaId, a.name AS area, t.id AS themeId, t.label AS theme, i.id AS inspection,
  coalesce(i.date, '') AS date, coalesce(i.date, i.published, '') AS sortDate, i.framework AS framework
ORDER BY sortDate, inspection
WITH areaId, area, themeId, theme, collect(inspection) AS inspectionIds, collect(date) AS dates,
  collect(framework) AS told, collect(DISTINCT framework) AS frameworks
WHERE size(inspectionIds) > 1 AND (NOT $acrossFrameworks OR size(frameworks) > 1)
RETURN area AS area, areaId AS areaId, theme AS theme, themeId AS themeId, size(inspectionIds) AS inspections,
  told AS frameworks, dates AS dates, inspectionIds AS inspectionIds
ORDER BY inspections DESC, area, areaId, theme, themeId
