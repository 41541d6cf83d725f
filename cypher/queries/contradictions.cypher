// title: Praise and criticism of one theme
// Where did one inspection both praise and criticise the same theme? Each is a finding of its own, with its sentences.
// param area: Area[] = ""     Only these areas; empty for all
// returns: table
// column strengths: The sentences that praise
// column weaknesses: The sentences that criticise
// example: area=Cambridgeshire
MATCH (i:Inspection)-[:FOUND]->(good:Finding)-[:ABOUT]->(t:Theme)
WHERE good.polarity = 'strength' AND good.certainty = 'stated'
MATCH (i)-[:FOUND]->(bad:Finding)
WHERE bad.polarity = 'weakness' AND bad.certainty = 'stated'
MATCH (bad)-[:ABOUT]->(t)
MATCH (good)-[:CONCERNS]->(a:Area)
WHERE size($area) = 0 OR a.id IN $area
MATCH (bad)-[:CONCERNS]->(a)
WITH DISTINCT a.id AS areaId, a.name AS area, i.id AS inspection, t.id AS themeId, t.label AS theme,
  good.id AS goodId, bad.id AS badId
MATCH (e:Evidence)-[:SUPPORTS]->(good:Finding {id: goodId})
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND n.status = 'current'
WITH areaId, area, inspection, themeId, theme, badId, n.id AS articleId, e.start AS start, e.exact AS exact
ORDER BY articleId, start
WITH areaId, area, inspection, themeId, theme, badId, collect(exact) AS strengths
MATCH (e:Evidence)-[:SUPPORTS]->(bad:Finding {id: badId})
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND n.status = 'current'
WITH areaId, area, inspection, themeId, theme, strengths, n.id AS articleId, e.start AS start, e.exact AS exact
ORDER BY articleId, start
WITH areaId, area, inspection, themeId, theme, strengths, collect(exact) AS weaknesses
MATCH (i:Inspection {id: inspection})
RETURN area AS area, areaId AS areaId, theme AS theme, themeId AS themeId, i.date AS date, i.framework AS framework,
  strengths AS strengths, weaknesses AS weaknesses, inspection AS inspection
ORDER BY area, areaId, coalesce(i.date, i.published, ''), inspection, theme, themeId
