// title: Weaknesses that come together
// Which two weaknesses are often stated of the same area, and more often than their own spread would make likely?
// Lift is the share of areas that have both over the product of the shares that have each: above 1 means that they go together.
// param minAreas: integer from 0 = 2    Fewest areas that have both
// returns: table | graph
// column areas: How many areas have both
// column lift: How many times more often together than apart
// example: minAreas=1
MATCH (a:Area)-[:HAS_WEAKNESS]->(:Theme)
WITH count(DISTINCT a.id) AS all
MATCH (a:Area)-[:HAS_WEAKNESS]->(s:Theme)
MATCH (a)-[:HAS_WEAKNESS]->(t:Theme)
WHERE s.id < t.id
WITH all, s.id AS sId, s.label AS s, t.id AS tId, t.label AS t, a.name AS area
ORDER BY area
WITH all, sId, s, tId, t, collect(area) AS names
WHERE size(names) >= $minAreas
MATCH (x:Theme {id: sId})
MATCH (y:Theme {id: tId})
WITH all, sId, s, tId, t, names, COUNT { (x)<-[:HAS_WEAKNESS]-(:Area) } AS ofS, COUNT { (y)<-[:HAS_WEAKNESS]-(:Area) } AS ofT
RETURN s AS theme, sId AS themeId, t AS otherTheme, tId AS otherThemeId, size(names) AS areas,
  round(100.0 * size(names) * all / (ofS * ofT)) / 100 AS lift, names AS names
ORDER BY areas DESC, lift DESC, themeId, otherThemeId
