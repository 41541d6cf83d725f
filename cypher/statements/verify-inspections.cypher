// Rule 2: when inspections were, and when their letters came out.
MATCH (i:Inspection)
RETURN i.id AS id, i.date AS date, i.precision AS precision, i.published AS published
