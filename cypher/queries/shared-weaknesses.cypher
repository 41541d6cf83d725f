// title: Areas or bodies that share weaknesses
// Which pairs have the same weaknesses, as inspectors stated them? Most shared first.
// Two bodies that answered for the same inspection share what it found by construction: such pairs are left out.
// param minShared: integer from 0 = 2      Fewest weaknesses in common. With 2, pairs that have only one are left out; the explorer’s opening page and the figure of this name count from 1
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
  WITH a.id AS aId, a.name AS a, b.id AS bId, b.name AS b, t.label AS theme
  ORDER BY theme
  WITH aId, a, bId, b, collect(theme) AS themes
  WHERE size(themes) >= $minShared
  MATCH (x:Area {id: aId})
  MATCH (y:Area {id: bId})
  RETURN aId AS aId, a AS a, bId AS bId, b AS b, themes AS themes,
    COUNT { (x)-[:HAS_WEAKNESS]->(:Theme) } AS ofA, COUNT { (y)-[:HAS_WEAKNESS]->(:Theme) } AS ofB
  UNION ALL
  MATCH (a:Body)-[:HAS_WEAKNESS]->(t:Theme)
  MATCH (t)<-[:HAS_WEAKNESS]-(b:Body)
  WHERE $among = 'bodies' AND a.id < b.id
  WITH a.id AS aId, a.name AS a, b.id AS bId, b.name AS b, t.label AS theme
  ORDER BY theme
  WITH aId, a, bId, b, collect(theme) AS themes
  WHERE size(themes) >= $minShared
  MATCH (x:Body {id: aId})
  MATCH (y:Body {id: bId})
  WHERE NOT EXISTS {
      MATCH (x)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)
      MATCH (i)-[s:HOLDS_TO_ACCOUNT]->(y)
      WHERE r.withdrawn IS NULL AND s.withdrawn IS NULL
    }
    AND ($region = '' OR EXISTS {
      MATCH (x)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)
      MATCH (i)-[:INSPECTS]->(p:Area)
      WHERE r.withdrawn IS NULL AND p.region = $region
    })
    AND ($region = '' OR EXISTS {
      MATCH (y)<-[r:HOLDS_TO_ACCOUNT]-(i:Inspection)
      MATCH (i)-[:INSPECTS]->(p:Area)
      WHERE r.withdrawn IS NULL AND p.region = $region
    })
  RETURN aId AS aId, a AS a, bId AS bId, b AS b, themes AS themes,
    COUNT { (x)-[:HAS_WEAKNESS]->(:Theme) } AS ofA, COUNT { (y)-[:HAS_WEAKNESS]->(:Theme) } AS ofB
}
WITH aId, a, bId, b, themes, size(themes) AS shared, ofA, ofB
WITH aId, a, bId, b, themes, shared, round(10000.0 * shared / (ofA + ofB - shared)) / 10000 AS jaccard
RETURN a AS a, b AS b, aId AS aId, bId AS bId, shared AS shared, jaccard AS jaccard, themes AS themes
ORDER BY shared DESC, jaccard DESC, aId, bId
