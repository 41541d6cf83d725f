// What the inspectors state of each area and theme, counted by findings, inspections and stories (copies of one text are one) that
// stand. Where only superseded or retracted articles say so, the counts are 0.
MATCH (f:Finding)<-[:SUPPORTS]-(e:Evidence)-[:TAKEN_FROM]->(n:Article)
WHERE e.saidBy = 'inspectors' AND f.polarity IN ['weakness', 'strength']
WITH DISTINCT f.id AS finding, f.polarity AS polarity, coalesce(n.story, n.id) AS story,
  coalesce(n.status, '') = 'current' AS stands
MATCH (f:Finding {id: finding})-[:ABOUT]->(t:Theme)
MATCH (f)-[:CONCERNS]->(a:Area)
MATCH (i:Inspection)-[:FOUND]->(f)
RETURN a.id AS subject, t.id AS theme, polarity AS polarity,
  count(DISTINCT CASE WHEN stands THEN finding END) AS findings,
  count(DISTINCT CASE WHEN stands THEN i.id END) AS inspections,
  count(DISTINCT CASE WHEN stands THEN story END) AS sources,
  min(CASE WHEN stands THEN i.date END) AS firstOn,
  max(CASE WHEN stands THEN i.date END) AS lastOn
