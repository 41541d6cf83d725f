// What every article holds, as a hash.
MATCH (n:Article)
RETURN n.id AS id, coalesce(n.batchHash, '') AS batchHash
