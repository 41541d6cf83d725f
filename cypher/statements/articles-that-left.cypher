// Articles that stood somewhere where they stand no more.
MATCH (n:Article)
WHERE size(n.formerPlaces) > 0
RETURN n.id AS id, coalesce(n.status, 'current') AS status, n.places AS places, n.formerPlaces AS formerPlaces,
  n.formerTurns AS formerTurns, coalesce(n.published, '') AS published
