// How every article stands. No text comes with it.
MATCH (n:Article)
RETURN n.id AS id, coalesce(n.status, 'current') AS status, n.places AS places, n.formerPlaces AS formerPlaces,
  n.formerTurns AS formerTurns, coalesce(n.published, '') AS published
