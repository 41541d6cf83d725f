// Rule 8: articles that are told to be superseded by one that does not stand where they stood.
MATCH (n:Article)-[:SUPERSEDED_BY]->(m:Article)
WHERE size(coalesce(n.places, [])) > 0
  OR NOT any(place IN coalesce(n.formerPlaces, []) WHERE place IN coalesce(m.places, []))
RETURN n.id + ' ' + m.id AS id
