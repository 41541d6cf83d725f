/** Words of the language that a reading query may have. Source: the openCypher grammar. */
export const KEYWORDS = [
  "ALL", "AND", "ANY", "AS", "ASC", "BY", "CALL", "CASE", "CONTAINS", "COUNT", "DESC", "DISTINCT", "ELSE", "END", "ENDS",
  "EXISTS", "FALSE", "IN", "IS", "LIMIT", "MATCH", "NONE", "NOT", "NULL", "OPTIONAL", "OR", "ORDER", "RETURN", "SINGLE",
  "SKIP", "STARTS", "THEN", "TRUE", "UNION", "UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD",
] as const; // biome-ignore format: a list of words
