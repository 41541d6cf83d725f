// title: Areas or bodies that share weaknesses
// Which pairs have the same weaknesses, as inspectors stated them? Most shared first.
// Two bodies that answered for the same inspection share what it found by construction: such pairs are left out.
// param minShared: integer = 2             Fewest themes in common
// param region: text of Area.region = ""  Only areas of this region, or bodies that answer for one; empty for all
// param among: areas | bodies = areas      Whom to compare
// returns: graph | matrix | table
// column shared: How many themes they have in common
// column jaccard: Themes in common over themes of either
// column themes: The themes in common
// example: minShared=1
CALL {
  MATCH (a:Area)-[:HAS_WEAKNESS]->(t:Theme)
  MATCH (t)<-[:HAS_WEAKNESS]-(b:Area)
  WHERE $among = 'areas' AND a.id < b.id
    AND ($region = '' OR (a.region = $region AND b.region = $region))
  RETURN a.id AS aId, a.name AS a, COUNT { (a)-[:HAS_WEAKNESS]->(:Theme) } AS ofA,
    b.id AS bId, b.name AS b, COUNT { (b)-[:HAS_WEAKNESS]->(:Theme) } AS ofB, t.label AS theme
  UNION ALL
  MATCH (a:Body)-[:HAS_WEAKNESS]->(t:Theme)
  MATCH (t)<-[:HAS_WEAKNESS]-(b:Body)
  WHERE $among = 'bodies' AND a.id < b.id
    AND NOT EXISTS {
      MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(a)
      MATCH (i)-[:HOLDS_TO_ACCOUNT]->(b)
    }
    AND ($region = '' OR EXISTS {
      MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(a)
      MATCH (i)-[:INSPECTS]->(x:Area)
      WHERE x.region = $region
    })
    AND ($region = '' OR EXISTS {
      MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(b)
      MATCH (i)-[:INSPECTS]->(x:Area)
      WHERE x.region = $region
    })
  RETURN a.id AS aId, a.name AS a, COUNT { (a)-[:HAS_WEAKNESS]->(:Theme) } AS ofA,
    b.id AS bId, b.name AS b, COUNT { (b)-[:HAS_WEAKNESS]->(:Theme) } AS ofB, t.label AS theme
}
WITH aId, a, ofA, bId, b, ofB, theme
ORDER BY theme
WITH aId, a, ofA, bId, b, ofB, collect(theme) AS themes
WITH aId, a, ofA, bId, b, ofB, themes, size(themes) AS shared
WHERE shared >= $minShared
WITH aId, a, bId, b, themes, shared, round(10000.0 * shared / (ofA + ofB - shared)) / 10000 AS jaccard
RETURN a AS a, b AS b, aId AS aId, bId AS bId, shared AS shared, jaccard AS jaccard, themes AS themes
ORDER BY shared DESC, jaccard DESC, aId, bId
