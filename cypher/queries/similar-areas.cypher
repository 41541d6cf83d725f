// title: Areas most like this one
// Which areas have the same weaknesses as this one, and is that more than the weaknesses' own spread would make likely?
// Jaccard is the themes in common over the themes of either. Lift is the themes in common over those that an area of
// this graph has in common with this one on average: above 1 means more alike than most.
// param area: Area                The area to compare with
// param minShared: integer from 0 = 1    Fewest themes in common
// returns: table | graph
// column area: The other area
// column shared: Themes in common
// column jaccard: Themes in common over themes of either
// column lift: Themes in common over the average of all other areas that have a weakness
// example: area=Cambridgeshire
MATCH (a:Area)-[:HAS_WEAKNESS]->(own:Theme)
WHERE a.id = $area
WITH a.id AS aId, count(DISTINCT own.id) AS ofA
MATCH (other:Area)-[:HAS_WEAKNESS]->(:Theme)
WHERE other.id <> aId
WITH aId, ofA, count(DISTINCT other.id) AS others
MATCH (a:Area {id: aId})-[:HAS_WEAKNESS]->(t:Theme)
MATCH (t)<-[:HAS_WEAKNESS]-(b:Area)
WHERE b.id <> aId
WITH aId, ofA, others, b.id AS areaId, b.name AS area, b.region AS region,
  COUNT { (b)-[:HAS_WEAKNESS]->(:Theme) } AS ofB, t.label AS theme
ORDER BY theme
WITH ofA, others, areaId, area, region, ofB, collect(theme) AS themes
WITH others, collect({areaId: areaId, area: area, region: region, themes: themes, either: ofA + ofB - size(themes)}) AS rows,
  sum(size(themes)) AS total
UNWIND rows AS row
WITH row AS row, size(row.themes) AS shared, 1.0 * total / others AS average
WHERE shared >= $minShared
RETURN row.area AS area, row.areaId AS areaId, row.region AS region, shared AS shared,
  round(10000.0 * shared / row.either) / 10000 AS jaccard, round(100.0 * shared / average) / 100 AS lift, row.themes AS themes
ORDER BY shared DESC, jaccard DESC, areaId
