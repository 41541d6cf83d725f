// Rule 4: each statement with the article it is taken from.
MATCH (e:Evidence)
OPTIONAL MATCH (e)-[:TAKEN_FROM]->(n:Article)
RETURN e.id AS id, e.exact AS exact, e.start AS start, e.end AS end, n.id AS article
