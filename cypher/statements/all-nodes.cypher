// Every node of ours, and none of another's in the same database. No aggregate, so the pattern may go without a label.
MATCH (n)
WHERE n:Area OR n:Body OR n:Inspectorate OR n:Person OR n:Theme OR n:Outcome
  OR n:Inspection OR n:Finding OR n:Evidence OR n:Measure OR n:Article
RETURN labels(n) AS labels, properties(n) AS properties
