// title: A theme's areas with their sentences
// What was said of this theme, area by area, in which article, by whom?
// param theme: Theme                                     The theme; of a group, name one of its themes
// param polarity: any | weakness | strength | mixed = any  Which findings
// param saidBy: any | inspectors | council | nhs | other = any  Whose claims
// returns: table
// column exact: The words of the text, to the character
// column saidBy: Whose claim it is
// column kind: quoted, in quotation marks in the text; or reported, told in the text's own words
// column themeGuessedFrom: The words that the learnt model guessed the theme or its polarity from, where no rule tells it (a * is any ending); empty where one does
// column alsoIn: Which other papers have the sentence in a copy of the same text: it stands here once, from the copy that came out first
// example: theme=Exclusions and suspensions; polarity=weakness
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
WHERE t.id = $theme AND ($polarity = 'any' OR f.polarity = $polarity)
MATCH (f)<-[:SUPPORTS]-(e:Evidence)
WHERE $saidBy = 'any' OR e.saidBy = $saidBy
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
WITH f.id AS finding, e.saidBy AS voice, e.id AS evidence, n.id AS articleId, coalesce(n.publisher, n.title, 'Untitled') AS outlet,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence,
  CASE WHEN n.id = n.story THEN '0' ELSE '1' END + coalesce(n.published, '') + ' ' + n.id + ' ' + e.id AS rank
ORDER BY rank
WITH finding, voice, sentence, articleId, outlet, collect(evidence) AS places, min(rank) AS rank
ORDER BY rank
WITH finding, voice, sentence, collect(places[0]) AS firsts, collect(outlet) AS outlets, collect(articleId) AS articles
WITH finding, firsts[0] AS evidence, outlets[1..] AS alsoIn, articles[1..] AS alsoInIds
MATCH (f:Finding {id: finding})-[:CONCERNS]->(a:Area)
MATCH (f)<-[:FOUND]-(i:Inspection)
MATCH (f)<-[s:SUPPORTS]-(e:Evidence {id: evidence})
MATCH (e)-[:TAKEN_FROM]->(n:Article)
RETURN a.name AS area, a.id AS areaId, f.polarity AS polarity, e.saidBy AS saidBy, e.kind AS kind, e.exact AS exact,
  s.learntFrom AS themeGuessedFrom, i.framework AS framework, i.date AS date, n.title AS article, n.publisher AS publisher, n.published AS published,
  alsoIn AS alsoIn, alsoInIds AS alsoInIds, f.id AS finding, e.id AS evidence, n.id AS articleId
ORDER BY area, areaId, coalesce(i.date, i.published, ''), i.id, polarity, n.published, n.id, e.start, e.end, finding
