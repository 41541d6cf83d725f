// The newest sentences that a person or an inspectorate said, each by its ids in the copies of a text, and how many there are in all.
// param subject, theme, polarity, article: text; empty for any but subject
// param most: how many are given
MATCH (s:Person)<-[:SAID_BY]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e)-[:SUPPORTS]->(f:Finding)-[:ABOUT]->(t:Theme)
WHERE s.id = $subject
  AND ($theme = '' OR t.id = $theme)
  AND ($polarity = '' OR f.polarity = $polarity)
  AND (n.id = $article OR ($article = '' AND n.status = 'current'))
WITH DISTINCT e.id AS id, coalesce(n.published, '') AS published, n.id AS source, e.start AS start,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence
ORDER BY published DESC, source, start
WITH sentence, collect(id) AS ids, max(published) AS published, min(source) AS source, min(start) AS start
ORDER BY published DESC, source, start, sentence
WITH collect(ids) AS sentences
RETURN sentences[0..$most] AS newest, size(sentences) AS told
UNION ALL
MATCH (s:Inspectorate)<-[:SAID_BY]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e)-[:SUPPORTS]->(f:Finding)-[:ABOUT]->(t:Theme)
WHERE s.id = $subject
  AND ($theme = '' OR t.id = $theme)
  AND ($polarity = '' OR f.polarity = $polarity)
  AND (n.id = $article OR ($article = '' AND n.status = 'current'))
WITH DISTINCT e.id AS id, coalesce(n.published, '') AS published, n.id AS source, e.start AS start,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence
ORDER BY published DESC, source, start
WITH sentence, collect(id) AS ids, max(published) AS published, min(source) AS source, min(start) AS start
ORDER BY published DESC, source, start, sentence
WITH collect(ids) AS sentences
RETURN sentences[0..$most] AS newest, size(sentences) AS told
