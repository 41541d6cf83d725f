// Which article stands at each of these places.
// param places: list of text
MATCH (n:Article)
UNWIND n.places AS place
WITH n, place
WHERE place IN $places
RETURN n.id AS id, place AS place
