// Rule 4: evidence that does not stand in its article to the character. Offsets are UTF-16 code units and Cypher counts characters: texts
// that have characters of two units are left to verify-evidence-wide.
MATCH (e:Evidence)
OPTIONAL MATCH (e)-[:TAKEN_FROM]->(n:Article)
WITH e.id AS id, coalesce(e.exact, '') AS exact, coalesce(e.start, -1) AS start, coalesce(e.end, -1) AS end,
  coalesce(n.text, '') AS text
WITH id, exact, text, start, end, CASE WHEN start < 0 OR end <= start OR end > size(text) THEN '' ELSE substring(text, start, end - start) END AS told
WHERE (exact = '' OR told <> exact) AND NOT text =~ '(?s).*[\\x{10000}-\\x{10FFFF}].*'
RETURN id AS id
