// title: What was said of an area
// Which inspections did an area have, what came of them, and which sentence says so?
// param area: Area    The area, by id, GSS code or name
// returns: table | timeline
// column outcomes: How the inspection ended, by the register or an article
// column certainty: stated by inspectors, claimed by others, or withdrawn
// column exact: The words of the text, to the character
// column kind: quoted, in quotation marks in the text; or reported, told in the text's own words
// column themeGuessedFrom: The words that the learnt model guessed the theme or its polarity from, where no rule tells it (a * is any ending); empty where one does
// column alsoIn: Which other papers have the sentence in a copy of the same text: it stands here once, from the copy that came out first
// example: area=Cambridgeshire
MATCH (x:Area)
WHERE x.id = $area
MATCH (x)<-[:INSPECTS]-(i:Inspection)
WHERE i.withdrawn IS NULL
OPTIONAL MATCH (i)-[r:RESULTED_IN]->(o:Outcome)
WHERE r.withdrawn IS NULL
WITH x.id AS areaId, i.id AS inspection, o.label AS outcome
ORDER BY outcome
WITH areaId, inspection, collect(DISTINCT outcome) AS outcomes
MATCH (i:Inspection {id: inspection})
OPTIONAL MATCH (i)-[:FOUND]->(f:Finding)-[:CONCERNS]->(y:Area {id: areaId})
OPTIONAL MATCH (f)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
WITH inspection, outcomes, f.id AS finding, e.saidBy AS voice, e.id AS evidence, n.id AS articleId, coalesce(n.publisher, n.title, 'Untitled') AS outlet,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence,
  CASE WHEN n.id = n.story THEN '0' ELSE '1' END + coalesce(n.published, '') + ' ' + n.id + ' ' + e.id AS rank
ORDER BY rank
WITH inspection, outcomes, finding, voice, sentence, articleId, outlet, collect(evidence) AS places, min(rank) AS rank
ORDER BY rank
WITH inspection, outcomes, finding, voice, sentence, collect(places[0]) AS firsts, collect(outlet) AS outlets, collect(articleId) AS articles
WITH inspection, outcomes, finding, firsts[0] AS evidence, outlets[1..] AS alsoIn, articles[1..] AS alsoInIds
MATCH (i:Inspection {id: inspection})
OPTIONAL MATCH (f:Finding {id: finding})-[:ABOUT]->(t:Theme)
OPTIONAL MATCH (f)<-[s:SUPPORTS]-(e:Evidence {id: evidence})-[:TAKEN_FROM]->(n:Article)
RETURN i.id AS inspection, i.framework AS framework, i.date AS date, i.precision AS precision,
  outcomes AS outcomes, t.id AS themeId, t.label AS theme, f.polarity AS polarity, f.certainty AS certainty,
  e.exact AS exact, e.saidBy AS saidBy, e.kind AS kind, s.learntFrom AS themeGuessedFrom, n.title AS article,
  n.publisher AS publisher, n.published AS published, n.status AS status, alsoIn AS alsoIn, alsoInIds AS alsoInIds, f.id AS finding, e.id AS evidence,
  n.id AS articleId
ORDER BY coalesce(i.date, i.published, ''), i.id, t.label, t.id, f.polarity, n.published, n.id, e.start, e.end
