// What is told of each of these sentences.
// param evidence: list of ids
// param theme, polarity: text; empty for any
// One path from finding to article: in two clauses the embedded engine tries every article for every finding.
MATCH (i:Inspection)-[:FOUND]->(f:Finding)<-[s:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
MATCH (f:Finding)-[:CONCERNS]->(a:Area)
WHERE e.id IN $evidence
  AND ($theme = '' OR t.id = $theme)
  AND ($polarity = '' OR f.polarity = $polarity)
RETURN DISTINCT e.id AS id, f.id AS finding, e.exact AS exact, coalesce(e.prefix, '') AS prefix, coalesce(e.suffix, '') AS suffix,
  e.start AS start, e.end AS end, e.cueStart AS cueStart, e.cueEnd AS cueEnd, coalesce(e.saidBy, 'other') AS saidBy, coalesce(e.kind, 'reported') AS kind,
  f.polarity AS polarity, t.id AS theme, t.label AS themeLabel, s.learntFrom AS learntFrom, a.id AS area, a.name AS areaName,
  i.id AS inspection, i.framework AS framework, i.date AS inspectedOn, i.precision AS inspectionPrecision, i.published AS inspectionPublished,
  n.id AS article, n.story AS story, coalesce(n.kind, 'news') AS articleKind, coalesce(n.title, 'Untitled') AS title, n.publisher AS publisher, n.published AS published
ORDER BY id, finding
