// Which article was superseded by which.
MATCH (n:Article)-[:SUPERSEDED_BY]->(m:Article)
RETURN n.id AS from, m.id AS to
