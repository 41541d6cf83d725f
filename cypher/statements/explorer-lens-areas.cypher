// What inspectors criticised and praised in each area: the derived edges, both polarities.
MATCH (s:Area)-[r:HAS_WEAKNESS|HAS_STRENGTH]->(t:Theme)
RETURN s.id AS subject, s.name AS name, coalesce(s.kind, '') AS kind, s.region AS region,
  t.id AS theme, t.label AS label, type(r) AS type,
  r.findings AS findings, r.inspections AS inspections, r.sources AS sources, r.firstOn AS firstOn, r.lastOn AS lastOn
ORDER BY subject, theme, type
