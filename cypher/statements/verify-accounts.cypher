// Rule 3: bodies that answer for an inspection outside the time in which they existed. Dates are compared as far as both are known.
MATCH (i:Inspection)-[:HOLDS_TO_ACCOUNT]->(b:Body)
WITH DISTINCT i.id + ' ' + b.id AS id, coalesce(i.date, '') AS date, coalesce(b.validFrom, '') AS since,
  coalesce(b.validTo, '9999') AS until
WHERE date <> '' AND (substring(date, 0, size(since)) < substring(since, 0, size(date))
  OR substring(until, 0, size(date)) < substring(date, 0, size(until)))
RETURN id AS id
