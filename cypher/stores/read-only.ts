/** Procedures that a read may call: they tell of the graph's shape and change nothing. */
export const READ_PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.propertyKeys",
  "db.relationshipTypes",
]);

/** What to do about a query that is refused. */
export const READ_ONLY_REMEDY =
  "Queries may only read: use MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN and UNION, without LOAD CSV. " +
  `Of procedures, these may be called: ${[...READ_PROCEDURES].join(", ")}.`;
