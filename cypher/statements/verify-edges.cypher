// Rules 6 and 7: every relationship of our nodes with the labels of its ends. No aggregate, so patterns may go without.
MATCH (x)-[r]->(y)
WHERE x:Area OR x:Body OR x:Inspectorate OR x:Person OR x:Theme OR x:Outcome
  OR x:Inspection OR x:Finding OR x:Evidence OR x:Measure OR x:Article
RETURN type(r) AS type, coalesce(x.id, '') AS from, labels(x) AS fromLabels, coalesce(y.id, '') AS to,
  labels(y) AS toLabels, r.source AS source
