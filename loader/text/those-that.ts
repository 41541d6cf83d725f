const NONE: readonly never[] = [];

/**
 * Those of a list that pass: the list itself where all do. The engine's `filter` makes room for sixteen whatever stays, and lists of a
 * sentence's parts and marks, by the ten thousand in a long text, hold one or two.
 */
export function thoseThat<Item>(items: readonly Item[], passes: (item: Item) => boolean): readonly Item[] {
  let at = 0;
  while (at < items.length && passes(items[at] as Item)) at++; // below the length
  if (at === items.length) return items;
  let left: Item[] | undefined = at === 0 ? undefined : items.slice(0, at);
  for (at++; at < items.length; at++) {
    const item = items[at] as Item; // below the length
    if (!passes(item)) continue;
    if (left) left.push(item);
    else left = [item];
  }
  return left ?? NONE;
}
