// The articles that may tell one story, with the sketches of their texts.
MATCH (n:Article)
WHERE n.sketch IS NOT NULL AND n.status = 'current'
RETURN n.id AS id, coalesce(n.kind, '') AS kind, coalesce(n.published, '') AS published, n.sketch AS sketch
