// The text of one article, and where it came from.
// param article: id
MATCH (n:Article)
WHERE n.id = $article
RETURN n.id AS id, n.text AS text, n.source AS source
ORDER BY id
