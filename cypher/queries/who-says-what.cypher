// title: Inspectors against councils
// Of an area's themes, what did inspectors say and what did the council, the NHS or others say of themselves?
// param area: Area[] = ""              Only these areas; empty for all
// param onlyDisputed: boolean = false  Only themes on which somebody else says otherwise than the inspectors
// returns: table | matrix
// column inspectors: What inspectors said: weakness, strength, mixed, or several
// column others: What anybody else said
// column saidBy: Who the others were
// example: onlyDisputed=true
MATCH (f:Finding)-[:CONCERNS]->(a:Area)
WHERE size($area) = 0 OR a.id IN $area
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)<-[:FOUND]-(i:Inspection)
MATCH (f)<-[:SUPPORTS]-(e:Evidence)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
WITH DISTINCT a.id AS areaId, a.name AS area, t.id AS themeId, t.label AS theme, i.id AS inspection, i.date AS date,
  coalesce(i.date, i.published, '') AS sortDate, f.polarity AS polarity, e.saidBy AS voice
ORDER BY polarity, voice
WITH areaId, area, themeId, theme, inspection, date, sortDate,
  collect(DISTINCT CASE WHEN voice = 'inspectors' THEN polarity END) AS inspectors,
  collect(DISTINCT CASE WHEN voice <> 'inspectors' THEN polarity END) AS others,
  collect(DISTINCT CASE WHEN voice <> 'inspectors' THEN voice END) AS saidBy
WHERE size(others) > 0 AND (NOT $onlyDisputed OR (size(inspectors) > 0 AND any(said IN others WHERE NOT said IN inspectors)))
RETURN area AS area, areaId AS areaId, theme AS theme, themeId AS themeId, date AS date,
  inspectors AS inspectors, others AS others, saidBy AS saidBy, inspection AS inspection
ORDER BY area, areaId, sortDate, inspection, theme, themeId
