// Nodes that sendgraph did not make, some of them: of other labels, or of ours with other ids. No aggregate, so no label is needed.
MATCH (n)
WHERE NOT (n:SendgraphStamp OR n:Register)
  AND NOT (n:Area AND coalesce(toString(n.id), '') STARTS WITH 'area:')
  AND NOT (n:Body AND coalesce(toString(n.id), '') STARTS WITH 'body:')
  AND NOT (n:Inspectorate AND coalesce(toString(n.id), '') STARTS WITH 'inspectorate:')
  AND NOT (n:Person AND coalesce(toString(n.id), '') STARTS WITH 'person:')
  AND NOT (n:Theme AND coalesce(toString(n.id), '') STARTS WITH 'theme:')
  AND NOT (n:Outcome AND coalesce(toString(n.id), '') STARTS WITH 'outcome:')
  AND NOT (n:Inspection AND coalesce(toString(n.id), '') STARTS WITH 'inspection:')
  AND NOT (n:Finding AND coalesce(toString(n.id), '') STARTS WITH 'finding:')
  AND NOT (n:Evidence AND coalesce(toString(n.id), '') STARTS WITH 'evidence:')
  AND NOT (n:Measure AND coalesce(toString(n.id), '') STARTS WITH 'measure:')
  AND NOT (n:Article AND coalesce(toString(n.id), '') STARTS WITH 'article:')
RETURN labels(n) AS labels
LIMIT 1000
