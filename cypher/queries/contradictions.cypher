// title: Praise and criticism of one theme
// Where did one inspection both praise and criticise the same theme? Each is a finding of its own, with its sentences.
// What copies of one text tell stands once.
// param area: Area[] = ""     Only these areas; empty for all
// returns: table
// column strengths: The sentences that praise
// column weaknesses: The sentences that criticise
// column strengthKinds: Of each sentence that praises: quoted, in quotation marks in the text; or reported, told in its own words
// column strengthIds: The finding behind each sentence that praises
// column weaknessKinds: The same of each sentence that criticises
// column weaknessIds: The finding behind each sentence that criticises
// column themeGuessedFrom: Of each of these sentences whose theme or polarity no rule tells, the words that the learnt model guessed it from (a * is any ending)
// example: area=Hillingdon
MATCH (i:Inspection)-[:FOUND]->(f:Finding)
WHERE f.certainty = 'stated' AND f.polarity IN ['strength', 'weakness']
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)-[:CONCERNS]->(a:Area)
WHERE size($area) = 0 OR a.id IN $area
MATCH (f)<-[s:SUPPORTS]-(e:Evidence)
WHERE e.saidBy = 'inspectors'
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WHERE n.status = 'current'
WITH a.id AS areaId, f.id AS finding, e.id AS evidence,
  CASE WHEN n.story IS NULL THEN e.id ELSE n.story + ' ' + replace(replace(replace(replace(e.exact, '‘', "'"), '’', "'"), '“', '"'), '”', '"') END AS sentence,
  CASE WHEN n.id = n.story THEN '0' ELSE '1' END + coalesce(n.published, '') + ' ' + n.id + ' ' + e.id AS rank
ORDER BY rank
WITH areaId, finding, sentence, collect(evidence) AS copies
WITH areaId, finding, copies[0] AS evidence
MATCH (f:Finding {id: finding})-[:CONCERNS]->(a:Area {id: areaId})
MATCH (f)-[:ABOUT]->(t:Theme)
MATCH (f)<-[:FOUND]-(i:Inspection)
MATCH (f)<-[s:SUPPORTS]-(e:Evidence {id: evidence})
MATCH (e)-[:TAKEN_FROM]->(n:Article)
WITH a.id AS areaId, a.name AS area, t.id AS themeId, t.label AS theme, i.id AS inspection, i.date AS date,
  i.framework AS framework, coalesce(i.date, i.published, '') AS sortDate, f.polarity AS polarity, e.exact AS exact,
  coalesce(e.kind, '') AS kind, s.learntFrom AS guessedFrom,
  n.id AS articleId, e.start AS start, f.id AS finding
ORDER BY articleId, start
WITH areaId, area, themeId, theme, inspection, date, framework, sortDate,
  collect(guessedFrom) AS themeGuessedFrom,
  collect(CASE WHEN polarity = 'strength' THEN exact END) AS strengths,
  collect(CASE WHEN polarity = 'strength' THEN kind END) AS strengthKinds,
  collect(CASE WHEN polarity = 'strength' THEN finding END) AS strengthIds,
  collect(CASE WHEN polarity = 'weakness' THEN exact END) AS weaknesses,
  collect(CASE WHEN polarity = 'weakness' THEN kind END) AS weaknessKinds,
  collect(CASE WHEN polarity = 'weakness' THEN finding END) AS weaknessIds
WHERE size(strengths) > 0 AND size(weaknesses) > 0
RETURN area AS area, areaId AS areaId, theme AS theme, themeId AS themeId, date AS date, framework AS framework,
  strengths AS strengths, strengthKinds AS strengthKinds, strengthIds AS strengthIds,
  weaknesses AS weaknesses, weaknessKinds AS weaknessKinds, weaknessIds AS weaknessIds, themeGuessedFrom AS themeGuessedFrom,
  inspection AS inspection
ORDER BY area, areaId, sortDate, inspection, theme, themeId
