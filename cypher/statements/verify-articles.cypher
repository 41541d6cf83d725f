// Rules 2 and 4: when articles came out, and the text that evidence is cut from.
MATCH (n:Article)
RETURN n.id AS id, n.published AS published, n.text AS text
