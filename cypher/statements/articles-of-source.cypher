// The articles that were read from a file of this name or from this address, or whose id begins so.
// param typed: text
MATCH (n:Article)
WHERE n.source = $typed OR n.id STARTS WITH $typed
RETURN n.id AS id
ORDER BY id
