// The articles, newest first. The text comes only with one of them.
MATCH (n:Article)
RETURN n.id AS id, coalesce(n.kind, 'news') AS kind, coalesce(n.title, 'Untitled') AS title, n.author AS author, n.publisher AS publisher,
  n.published AS published, coalesce(n.status, 'current') AS status
ORDER BY coalesce(n.published, '') DESC, id
