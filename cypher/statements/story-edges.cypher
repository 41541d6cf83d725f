// The stories as they stand.
MATCH (n:Article)
WHERE n.story IS NOT NULL
RETURN n.id AS id, n.story AS story
