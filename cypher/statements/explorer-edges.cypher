// Every relationship between the nodes of explorer-nodes, once however many assert it; of what only withdrawn articles tell, no more
// than which area an inspection is of, for its name.
MATCH (x:Article)-[r:REPORTS]->(y:Inspection)
RETURN DISTINCT x.id AS from, y.id AS to, 'REPORTS' AS type, '' AS detail
UNION ALL
MATCH (x:Article)-[r:MENTIONS]->(y:Area)
RETURN DISTINCT x.id AS from, y.id AS to, 'MENTIONS' AS type, '' AS detail
UNION ALL
MATCH (x:Article)-[r:MENTIONS]->(y:Body)
RETURN DISTINCT x.id AS from, y.id AS to, 'MENTIONS' AS type, '' AS detail
UNION ALL
MATCH (x:Article)-[r:MENTIONS]->(y:Person)
RETURN DISTINCT x.id AS from, y.id AS to, 'MENTIONS' AS type, '' AS detail
UNION ALL
MATCH (x:Person)-[r:WROTE]->(y:Article)
RETURN DISTINCT x.id AS from, y.id AS to, 'WROTE' AS type, '' AS detail
UNION ALL
MATCH (x:Inspection)-[r:INSPECTS]->(y:Area)
RETURN DISTINCT x.id AS from, y.id AS to, 'INSPECTS' AS type, '' AS detail
UNION ALL
MATCH (x:Inspection)-[r:CONDUCTED_BY]->(y:Inspectorate)
WHERE r.withdrawn IS NULL
RETURN DISTINCT x.id AS from, y.id AS to, 'CONDUCTED_BY' AS type, '' AS detail
UNION ALL
MATCH (x:Inspection)-[r:HOLDS_TO_ACCOUNT]->(y:Body)
WHERE r.withdrawn IS NULL
RETURN DISTINCT x.id AS from, y.id AS to, 'HOLDS_TO_ACCOUNT' AS type, '' AS detail
UNION ALL
MATCH (x:Inspection)-[r:RESULTED_IN]->(y:Outcome)
WHERE r.withdrawn IS NULL
RETURN DISTINCT x.id AS from, y.id AS to, 'RESULTED_IN' AS type, '' AS detail
UNION ALL
MATCH (x:Inspection)-[r:FOLLOWS]->(y:Inspection)
WHERE r.withdrawn IS NULL
RETURN DISTINCT x.id AS from, y.id AS to, 'FOLLOWS' AS type, '' AS detail
UNION ALL
MATCH (x:Theme)-[r:BROADER]->(y:Theme)
RETURN DISTINCT x.id AS from, y.id AS to, 'BROADER' AS type, '' AS detail
UNION ALL
MATCH (x:Body)-[r:COMMISSIONS_FOR]->(y:Area)
RETURN DISTINCT x.id AS from, y.id AS to, 'COMMISSIONS_FOR' AS type, '' AS detail
UNION ALL
MATCH (x:Body)-[r:SUCCEEDED_BY]->(y:Body)
RETURN DISTINCT x.id AS from, y.id AS to, 'SUCCEEDED_BY' AS type, '' AS detail
UNION ALL
MATCH (x:Area)-[r:SUCCEEDED_BY]->(y:Area)
RETURN DISTINCT x.id AS from, y.id AS to, 'SUCCEEDED_BY' AS type, '' AS detail
UNION ALL
MATCH (x:Person)-[r:HOLDS_POST]->(y:Body)
WHERE r.withdrawn IS NULL
RETURN DISTINCT x.id AS from, y.id AS to, 'HOLDS_POST' AS type, coalesce(r.title, '') AS detail
UNION ALL
MATCH (x:Area)-[r:HAS_WEAKNESS]->(y:Theme)
RETURN DISTINCT x.id AS from, y.id AS to, 'HAS_WEAKNESS' AS type, toString(r.findings) AS detail
UNION ALL
MATCH (x:Area)-[r:HAS_STRENGTH]->(y:Theme)
RETURN DISTINCT x.id AS from, y.id AS to, 'HAS_STRENGTH' AS type, toString(r.findings) AS detail
UNION ALL
MATCH (x:Article)-[r:SAME_STORY_AS]->(y:Article)
RETURN DISTINCT x.id AS from, y.id AS to, 'SAME_STORY_AS' AS type, '' AS detail
UNION ALL
MATCH (x:Article)-[r:SUPERSEDED_BY]->(y:Article)
RETURN DISTINCT x.id AS from, y.id AS to, 'SUPERSEDED_BY' AS type, '' AS detail
