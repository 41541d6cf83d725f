// title: What a body inherited
// Which weaknesses of the bodies that it succeeded does a body answer for, and were they stated again in its own time?
// param body: Body      The successor: an integrated care board, or a council of a divided county
// returns: table | graph
// column predecessor: The body before it
// column on: When the one followed the other
// column lastOn: The last inspection that stated the weakness of the predecessor
// column again: Whether it was stated of the successor too
// example: body=NHS Cambridgeshire and Peterborough Integrated Care Board
MATCH (old:Body)-[s:SUCCEEDED_BY]->(b:Body)
WHERE b.id = $body
MATCH (old)-[w:HAS_WEAKNESS]->(t:Theme)
RETURN DISTINCT old.name AS predecessor, old.id AS predecessorId, s.on AS on, t.label AS theme, t.id AS themeId,
  w.lastOn AS lastOn, w.sources AS sources, EXISTS { MATCH (b)-[:HAS_WEAKNESS]->(t) } AS again
ORDER BY again DESC, theme, themeId, predecessor, predecessorId, on
