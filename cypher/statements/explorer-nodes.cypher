// Every node but findings, evidence and measures, with what a card tells of it.
MATCH (n:Area)
RETURN n.id AS id, 'Area' AS label, coalesce(n.name, n.id) AS name,
  n {.kind, .region, .gss, .validFrom, .validTo} AS facts
UNION ALL
MATCH (n:Body)
RETURN n.id AS id, 'Body' AS label, coalesce(n.name, n.id) AS name,
  n {.kind, .validFrom, .validTo} AS facts
UNION ALL
MATCH (n:Inspectorate)
RETURN n.id AS id, 'Inspectorate' AS label, coalesce(n.name, n.id) AS name,
  n {.fullName} AS facts
UNION ALL
MATCH (n:Person)
RETURN n.id AS id, 'Person' AS label, coalesce(n.name, n.id) AS name,
  n {.kind, .organisation} AS facts
UNION ALL
MATCH (n:Theme)
RETURN n.id AS id, 'Theme' AS label, coalesce(n.label, n.id) AS name,
  n {.definition} AS facts
UNION ALL
MATCH (n:Outcome)
RETURN n.id AS id, 'Outcome' AS label, coalesce(n.label, n.id) AS name,
  n {.framework, .definition} AS facts
UNION ALL
MATCH (n:Inspection)
RETURN n.id AS id, 'Inspection' AS label, coalesce(n.framework, '') AS name,
  n {.framework, .date, .precision, .published, .withdrawn} AS facts
UNION ALL
MATCH (n:Article)
RETURN n.id AS id, 'Article' AS label, coalesce(n.title, 'Untitled') AS name,
  n {.kind, .author, .publisher, .published, .status} AS facts
