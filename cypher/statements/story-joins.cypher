// Which article is joined to the first of its story.
MATCH (n:Article)-[:SAME_STORY_AS]->(m:Article)
RETURN n.id AS id, m.id AS story
