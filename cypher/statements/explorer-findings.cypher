// Every finding by what a person would call it.
MATCH (f:Finding)-[:CONCERNS]->(a:Area)
MATCH (f)-[:ABOUT]->(t:Theme)
RETURN f.id AS id, a.name + ': ' + t.label + ' (' + f.polarity + ')' AS name
ORDER BY name, id
