// Rule 5: nodes whose id is not of their label's form: reference data by its codes, the others by their label.
MATCH (n:Area)
WHERE NOT toString(coalesce(n.id, '')) =~ '^area:E[0-9]{8}$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Body)
WHERE NOT toString(coalesce(n.id, '')) =~ '^body:[A-Za-z0-9_-]+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Inspectorate)
WHERE NOT toString(coalesce(n.id, '')) =~ '^inspectorate:[A-Za-z0-9_-]+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Person)
WHERE NOT toString(coalesce(n.id, '')) =~ '(?s)^person:.+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Theme)
WHERE NOT toString(coalesce(n.id, '')) =~ '^theme:[A-Za-z0-9_-]+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Outcome)
WHERE NOT toString(coalesce(n.id, '')) =~ '^outcome:[A-Za-z0-9_-]+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Inspection)
WHERE NOT toString(coalesce(n.id, '')) =~ '(?s)^inspection:.+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Finding)
WHERE NOT toString(coalesce(n.id, '')) =~ '(?s)^finding:.+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Evidence)
WHERE NOT toString(coalesce(n.id, '')) =~ '(?s)^evidence:.+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Measure)
WHERE NOT toString(coalesce(n.id, '')) =~ '(?s)^measure:.+$'
RETURN toString(coalesce(n.id, '')) AS id
UNION ALL
MATCH (n:Article)
WHERE NOT toString(coalesce(n.id, '')) =~ '^article:[0-9a-f]{64}$'
RETURN toString(coalesce(n.id, '')) AS id
