// Rule 2: inspections whose date is not of its precision.
MATCH (i:Inspection)
WITH i.id AS id, coalesce(i.date, '') AS date, coalesce(i.precision, '') AS precision
WHERE NOT CASE precision
  WHEN 'unknown' THEN date = ''
  WHEN 'day' THEN date =~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
  WHEN 'month' THEN date =~ '^[0-9]{4}-[0-9]{2}$'
  WHEN 'year' THEN date =~ '^[0-9]{4}$'
  ELSE false
END
RETURN id AS id
