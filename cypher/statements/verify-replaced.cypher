// Rule 8: superseded articles that are not joined to the one that stands where they stood. Who stands there is looked for only where
// that is so: a list has no index.
MATCH (n:Article)
WHERE size(coalesce(n.places, [])) = 0 AND size(coalesce(n.formerPlaces, [])) > 0
UNWIND n.formerPlaces AS place
OPTIONAL MATCH (n)-[:SUPERSEDED_BY]->(k:Article)
WHERE place IN k.places
WITH n.id AS id, place AS place, count(k.id) AS joined
WHERE joined = 0
MATCH (m:Article)
WHERE place IN m.places
RETURN DISTINCT id + ' ' + m.id AS id
