// Who said each of these sentences.
// param evidence: list of ids
MATCH (e:Evidence)-[:SAID_BY]->(s:Inspectorate)
WHERE e.id IN $evidence
RETURN e.id AS evidence, s.id AS speaker, s.name AS name
UNION ALL
MATCH (e:Evidence)-[:SAID_BY]->(s:Body)
WHERE e.id IN $evidence
RETURN e.id AS evidence, s.id AS speaker, s.name AS name
UNION ALL
MATCH (e:Evidence)-[:SAID_BY]->(s:Person)
WHERE e.id IN $evidence
RETURN e.id AS evidence, s.id AS speaker, s.name AS name
