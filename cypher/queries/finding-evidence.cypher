// title: Evidence of one finding
// Which sentences, in which articles, stand behind a finding, and who said them?
// param finding: Finding    Id of the finding, as other queries give it
// returns: table
// column exact: The words of the text, to the character
// column start: Where it begins in the article's text (UTF-16 units)
// column kind: quoted, in quotation marks in the text; or reported, told in the text's own words
// column themeGuessedFrom: The words that the learnt model guessed the theme or its polarity from, where no rule tells it (a * is any ending); empty where one does
// example: finding=finding:E10000003:2016-local-area:2017-03-20:exclusions:strength
MATCH (f:Finding)
WHERE f.id = $finding
MATCH (f)-[:CONCERNS]->(a:Area)
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)<-[s:SUPPORTS]-(e:Evidence)
MATCH (e)-[:TAKEN_FROM]->(n:Article)
RETURN a.name AS area, t.label AS theme, f.polarity AS polarity, f.certainty AS certainty, e.saidBy AS saidBy, e.kind AS kind,
  s.learntFrom AS themeGuessedFrom, e.exact AS exact, e.start AS start, e.end AS end, n.title AS article, n.publisher AS publisher, n.published AS published,
  n.status AS status, n.id AS articleId, e.id AS evidence
ORDER BY published, articleId, start, end, area, theme
