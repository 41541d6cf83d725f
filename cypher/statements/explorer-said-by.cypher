// The newest sentences that a person or an inspectorate said, and how many there are in all.
// param subject, theme, polarity, article: text; empty for any but subject
// param most: how many are given
MATCH (s:Person)<-[:SAID_BY]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e)-[:SUPPORTS]->(f:Finding)-[:ABOUT]->(t:Theme)
WHERE s.id = $subject
  AND ($theme = '' OR t.id = $theme)
  AND ($polarity = '' OR f.polarity = $polarity)
  AND (n.id = $article OR ($article = '' AND n.status = 'current'))
WITH DISTINCT e.id AS id, coalesce(n.published, '') AS published, n.id AS source, e.start AS start
ORDER BY published DESC, source, start
WITH collect(id) AS ids
RETURN ids[0..$most] AS newest, size(ids) AS told
UNION ALL
MATCH (s:Inspectorate)<-[:SAID_BY]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
MATCH (e)-[:SUPPORTS]->(f:Finding)-[:ABOUT]->(t:Theme)
WHERE s.id = $subject
  AND ($theme = '' OR t.id = $theme)
  AND ($polarity = '' OR f.polarity = $polarity)
  AND (n.id = $article OR ($article = '' AND n.status = 'current'))
WITH DISTINCT e.id AS id, coalesce(n.published, '') AS published, n.id AS source, e.start AS start
ORDER BY published DESC, source, start
WITH collect(id) AS ids
RETURN ids[0..$most] AS newest, size(ids) AS told
