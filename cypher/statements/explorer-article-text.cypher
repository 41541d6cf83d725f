// The text of one article.
// param article: id
MATCH (n:Article)
WHERE n.id = $article
RETURN n.id AS id, n.text AS text
ORDER BY id
