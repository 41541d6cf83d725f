// Rule 4: evidence of texts with characters of two UTF-16 code units, for a check that counts in these.
MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE n.text =~ '(?s).*[\\x{10000}-\\x{10FFFF}].*'
RETURN e.id AS id, e.exact AS exact, e.start AS start, e.end AS end, n.text AS text
