// title: Strengths where an area is weak
// Who was praised for what this area was criticised for, so that it can learn from them?
// param area: Area      The area that wants to learn
// returns: table | graph
// column theme: What the area is weak in
// column learnFrom: An area that was praised for it
// column inspections: How many inspections praised it
// column lastOn: The last inspection that did; empty where its day is unknown
// column sources: Independent sources of the praise
// example: area=Cambridgeshire
MATCH (a:Area)-[:HAS_WEAKNESS]->(t:Theme)
WHERE a.id = $area
MATCH (t)<-[r:HAS_STRENGTH]-(b:Area)
WHERE b.id <> a.id
RETURN t.label AS theme, t.id AS themeId, b.name AS learnFrom, b.id AS learnFromId, b.region AS region,
  r.inspections AS inspections, r.lastOn AS lastOn, r.sources AS sources
ORDER BY theme, themeId, inspections DESC, sources DESC, learnFromId
