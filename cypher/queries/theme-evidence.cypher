// title: A theme's areas with their sentences
// What was said of this theme, area by area, in which article, by whom?
// param theme: Theme                                     The theme; of a group, name one of its themes
// param polarity: any | weakness | strength | mixed = any  Which findings
// param saidBy: any | inspectors | council | nhs | other = any  Whose claims
// returns: table
// column exact: The words of the text, to the character
// column saidBy: Whose claim it is
// column kind: quoted, in quotation marks in the text; or reported, told in the text's own words
// column themeGuessedFrom: The words that the learnt model guessed the theme from, where no rule names it (a * is any ending); empty where one does
// example: theme=Exclusions and suspensions; polarity=weakness
MATCH (f:Finding)-[:ABOUT]->(t:Theme)
WHERE t.id = $theme AND ($polarity = 'any' OR f.polarity = $polarity)
MATCH (f)-[:CONCERNS]->(a:Area)
MATCH (f)<-[:FOUND]-(i:Inspection)
MATCH (f)<-[s:SUPPORTS]-(e:Evidence)
WHERE $saidBy = 'any' OR e.saidBy = $saidBy
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
RETURN a.name AS area, a.id AS areaId, f.polarity AS polarity, e.saidBy AS saidBy, e.kind AS kind, e.exact AS exact,
  s.learntFrom AS themeGuessedFrom, i.framework AS framework, i.date AS date, n.title AS article, n.publisher AS publisher, n.published AS published,
  f.id AS finding, e.id AS evidence, n.id AS articleId
ORDER BY area, areaId, coalesce(i.date, i.published, ''), i.id, polarity, n.published, n.id, e.start, e.end, finding
