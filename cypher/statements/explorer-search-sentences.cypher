// Sentences that hold the words as they stand, whatever their case.
// param words: text in lower case
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE toLower(e.exact) CONTAINS $words AND n.status = 'current'
RETURN DISTINCT e.id AS id, e.exact AS exact, n.id AS article, coalesce(n.title, 'Untitled') AS title
ORDER BY id
LIMIT 8
