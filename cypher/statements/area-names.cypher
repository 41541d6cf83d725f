// The areas of the graph with what a person may name them by, and their regions.
MATCH (x:Area)
RETURN x.id AS id, coalesce(x.gss, '') AS gss, x.name AS name, coalesce(x.region, '') AS region
ORDER BY name, id
