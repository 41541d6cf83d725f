// Which article stands at each of these places, and how.
// param places: list of text
MATCH (n:Article)
UNWIND n.places AS place
WITH n, place
WHERE place IN $places
RETURN n.id AS id, coalesce(n.status, 'current') AS status, n.places AS places, n.formerPlaces AS formerPlaces,
  n.formerTurns AS formerTurns, coalesce(n.published, '') AS published
