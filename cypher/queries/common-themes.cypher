// title: Themes by how many areas
// Which weaknesses (or strengths) are the most widespread, as inspectors stated them?
// param polarity: weakness | strength = weakness  Which of the two
// param region: text of Area.region = ""          Only areas of this region; empty for all
// returns: table | graph
// column areas: How many areas have it
// column ofAreas: Of how many: the areas of which any weakness (or strength) was stated; the opening page has it of all that were read about
// column share: The one over the other
// column names: The areas, by name
// example: polarity=strength
CALL {
  MATCH (a:Area)-[:HAS_WEAKNESS]->(t:Theme)
  WHERE $polarity = 'weakness' AND ($region = '' OR a.region = $region)
  RETURN a.id AS areaId, a.name AS area, t.id AS themeId, t.label AS theme
  UNION ALL
  MATCH (a:Area)-[:HAS_STRENGTH]->(t:Theme)
  WHERE $polarity = 'strength' AND ($region = '' OR a.region = $region)
  RETURN a.id AS areaId, a.name AS area, t.id AS themeId, t.label AS theme
}
WITH areaId, area, themeId, theme
ORDER BY area, areaId
WITH themeId, theme, collect(DISTINCT areaId) AS areaIds, collect(area) AS names
WITH collect({themeId: themeId, theme: theme, areaIds: areaIds, names: names}) AS rows
UNWIND rows AS one
UNWIND one.areaIds AS areaId
WITH rows, count(DISTINCT areaId) AS told
UNWIND rows AS row
RETURN row.theme AS theme, row.themeId AS themeId, size(row.areaIds) AS areas, told AS ofAreas,
  round(10000.0 * size(row.areaIds) / told) / 10000 AS share, row.names AS names
ORDER BY areas DESC, theme, themeId
