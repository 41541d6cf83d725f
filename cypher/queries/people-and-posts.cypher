// title: People and their posts over time
// Who held which post in a body, by the articles and reports that name them?
// param body: Body[] = ""     Only posts in these bodies; empty for all
// param person: text = ""     Part of a name; empty for all
// returns: table | timeline
// column title: The post as the text has it
// column asOf: When the text came out; empty where it does not say
// example: person=Zaman
MATCH (p:Person)-[h:HOLDS_POST]->(b:Body)
WHERE h.withdrawn IS NULL AND (size($body) = 0 OR b.id IN $body) AND ($person = '' OR toLower(p.name) CONTAINS toLower($person))
WITH b.name AS body, b.id AS bodyId, b.kind AS kind, p.name AS person, p.id AS personId, h.title AS title,
  coalesce(h.asOf, '') AS asOf, h.source AS article
ORDER BY article
WITH body, bodyId, kind, person, personId, title, asOf, collect(DISTINCT article) AS articles
RETURN body AS body, bodyId AS bodyId, kind AS kind, title AS title, person AS person, personId AS personId, asOf AS asOf, articles AS articles
ORDER BY body, bodyId, asOf, person, personId, title
