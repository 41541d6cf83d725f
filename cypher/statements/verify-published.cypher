// Rule 2: inspections and articles whose day of publication is none.
MATCH (n:Article)
WHERE NOT coalesce(n.published, '2000-01-01') =~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
RETURN n.id AS id
UNION ALL
MATCH (n:Inspection)
WHERE NOT coalesce(n.published, '2000-01-01') =~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
RETURN n.id AS id
