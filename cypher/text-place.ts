/**
 * The properties of a node without where an article's text lay: the first copy's place is kept in the graph, but it is no part
 * of what the graph says, and so of no hash.
 */
export function withoutPlace<Value>(
  label: string,
  properties: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  if (label !== "Article") return properties;
  const { source: _, ...rest } = properties;
  return rest;
}
