// The texts of these articles.
// param ids: list of ids
UNWIND $ids AS id
MATCH (n:Article {id: id})
RETURN n.id AS id, coalesce(n.text, '') AS text
