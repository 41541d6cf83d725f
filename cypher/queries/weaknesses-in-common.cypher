// title: What chosen areas or bodies have in common
// Which weaknesses (or strengths) do several of the chosen ones share, as inspectors stated them?
// Without a choice every area of the graph is looked at.
// param areas: Area[] = ""                        The areas to compare
// param bodies: Body[] = ""                       Bodies to compare, beside the areas
// param polarity: weakness | strength = weakness  What they share
// param atLeast: integer from 0 = 2               Fewest of them that a theme must hold for
// returns: matrix | table | graph
// column theme: What it is about
// column holders: Who has it, by name
// column holderIds: Their ids, in the same order
// column shared: How many of the chosen have it
// column sources: Independent sources that say so, of all holders together
// example: areas=Northumberland, Cambridgeshire
CALL {
  MATCH (x:Area)-[r:HAS_WEAKNESS]->(t:Theme)
  WHERE $polarity = 'weakness' AND (x.id IN $areas OR (size($areas) = 0 AND size($bodies) = 0))
  RETURN x.id AS holderId, x.name AS holder, t.id AS themeId, t.label AS theme, r.sources AS told
  UNION ALL
  MATCH (x:Area)-[r:HAS_STRENGTH]->(t:Theme)
  WHERE $polarity = 'strength' AND (x.id IN $areas OR (size($areas) = 0 AND size($bodies) = 0))
  RETURN x.id AS holderId, x.name AS holder, t.id AS themeId, t.label AS theme, r.sources AS told
  UNION ALL
  MATCH (x:Body)-[r:HAS_WEAKNESS]->(t:Theme)
  WHERE $polarity = 'weakness' AND x.id IN $bodies
  RETURN x.id AS holderId, x.name AS holder, t.id AS themeId, t.label AS theme, r.sources AS told
  UNION ALL
  MATCH (x:Body)-[r:HAS_STRENGTH]->(t:Theme)
  WHERE $polarity = 'strength' AND x.id IN $bodies
  RETURN x.id AS holderId, x.name AS holder, t.id AS themeId, t.label AS theme, r.sources AS told
}
WITH holderId, holder, themeId, theme, told
ORDER BY holder, holderId
WITH themeId, theme, collect(holder) AS holders, collect(holderId) AS holderIds, sum(told) AS sources
WITH themeId, theme, holders, holderIds, sources, size(holderIds) AS shared
WHERE shared >= $atLeast
RETURN theme AS theme, themeId AS themeId, shared AS shared, sources AS sources, holders AS holders, holderIds AS holderIds
ORDER BY shared DESC, theme, themeId
