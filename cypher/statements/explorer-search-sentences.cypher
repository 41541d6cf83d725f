// Sentences that hold every one of the words, themselves or in their article's title, whatever their case, accents, apostrophes and
// hyphens; those that hold them in one piece come first.
// param words: list of words, folded
// param phrase: text, folded
// param folds: list of letters, each before what it is folded to
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
WITH e, n,
  reduce(text = toLower(e.exact), pair IN $folds | replace(text, substring(pair, 0, 1), substring(pair, 1))) AS said,
  reduce(text = toLower(coalesce(n.title, '')), pair IN $folds | replace(text, substring(pair, 0, 1), substring(pair, 1))) AS named
WITH e, n, replace(said, '-', ' ') AS spaced, replace(said, '-', '') AS closed, replace(named, '-', ' ') + ' ' + replace(named, '-', '') AS heading
WHERE all(word IN $words WHERE spaced CONTAINS word OR closed CONTAINS word OR heading CONTAINS word)
WITH CASE WHEN spaced CONTAINS $phrase OR closed CONTAINS $phrase THEN '0' ELSE '1' END AS place,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence,
  CASE WHEN n.id = n.story THEN '0' ELSE '1' END + e.id AS copy
WITH sentence, min(place) AS rank, min(copy) AS first
MATCH (e:Evidence {id: substring(first, 1)})-[:TAKEN_FROM]->(n:Article)
RETURN
  e.id AS id,
  e.exact AS exact,
  e.start AS start,
  e.end AS end,
  n.id AS article,
  coalesce(n.title, 'Untitled') AS title,
  rank AS rank
ORDER BY rank, id
LIMIT 24
