// The derived edges as they stand.
MATCH (x:Area)-[r:HAS_WEAKNESS|HAS_STRENGTH]->(t:Theme)
RETURN x.id AS subject, 'Area' AS subjectLabel, type(r) AS type, t.id AS theme, properties(r) AS properties
UNION ALL
MATCH (x:Body)-[r:HAS_WEAKNESS|HAS_STRENGTH]->(t:Theme)
RETURN x.id AS subject, 'Body' AS subjectLabel, type(r) AS type, t.id AS theme, properties(r) AS properties
