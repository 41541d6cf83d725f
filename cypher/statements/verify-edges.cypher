// Rule 6: relationships that join what the schema does not join. No aggregate, so the pattern may go without labels.
// param joins: what it joins, each as "Label TYPE Label"
MATCH (x)-[r]->(y)
WHERE (x:Area OR x:Body OR x:Inspectorate OR x:Person OR x:Theme OR x:Outcome
  OR x:Inspection OR x:Finding OR x:Evidence OR x:Measure OR x:Article)
  AND NOT any(a IN labels(x) WHERE any(b IN labels(y) WHERE (a + ' ' + type(r) + ' ' + b) IN $joins))
RETURN coalesce(x.id, '') + ' ' + type(r) + ' ' + coalesce(y.id, '')
  + CASE WHEN r.source IS NULL THEN '' ELSE ' (' + r.source + ')' END AS id
