/**
 * The properties of a node without where an article's text lay: the first copy's place and all places are kept in the graph,
 * but they are no part of what the graph says, and so of no hash.
 */
export function withoutPlace<Value>(
  label: string,
  properties: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  if (label !== "Article") return properties;
  const { source: _, places: _now, formerPlaces: _before, formerTurns: _turns, ...rest } = properties;
  return rest;
}
