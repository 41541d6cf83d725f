// Every relationship between nodes of ours. No aggregate, so the pattern may go without labels.
MATCH (x)-[r]->(y)
WHERE (x:Area OR x:Body OR x:Person OR x:Theme OR x:Inspection OR x:Finding OR x:Evidence OR x:Measure OR x:Article)
  AND (y:Area OR y:Body OR y:Inspectorate OR y:Person OR y:Theme OR y:Outcome OR y:Inspection OR y:Finding
    OR y:Evidence OR y:Article)
RETURN type(r) AS type, x.id AS from, y.id AS to, properties(r) AS properties
