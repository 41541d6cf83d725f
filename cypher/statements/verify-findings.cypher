// Rules 1 and 4: what each finding has.
MATCH (f:Finding)
RETURN f.id AS id, f.polarity AS polarity, COUNT { (:Inspection)-[:FOUND]->(f) } AS inspections,
  COUNT { (:Evidence)-[:SUPPORTS]->(f) } AS statements
