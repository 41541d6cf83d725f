// Rule 8: articles that count though another text stands in their place.
MATCH (n:Article)
WHERE coalesce(n.status, 'current') = 'current' AND size(coalesce(n.places, [])) = 0
  AND size(coalesce(n.formerPlaces, [])) > 0
RETURN n.id AS id
