// Sentences that hold every one of the words, themselves or in their article's title, whatever their case; those that hold them in
// one piece come first.
// param words: list of words in lower case
// param phrase: text in lower case
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
  AND all(word IN $words WHERE toLower(e.exact + ' ' + coalesce(n.title, '')) CONTAINS word)
WITH CASE WHEN toLower(e.exact) CONTAINS $phrase THEN '0' ELSE '1' END AS place,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence,
  CASE WHEN n.id = n.story THEN '0' ELSE '1' END + e.id AS copy
WITH sentence, min(place) AS rank, min(copy) AS first
MATCH (e:Evidence {id: substring(first, 1)})-[:TAKEN_FROM]->(n:Article)
RETURN
  e.id AS id,
  e.exact AS exact,
  n.id AS article,
  coalesce(n.title, 'Untitled') AS title,
  rank AS rank
ORDER BY rank, id
LIMIT 8
