// Rule 5: nodes that have two of the labels that have ids of their own. No aggregate, so the pattern may go without a label.
// param labels: those labels
MATCH (n)
WHERE size([label IN labels(n) WHERE label IN $labels]) > 1
RETURN coalesce(n.id, '') AS id
