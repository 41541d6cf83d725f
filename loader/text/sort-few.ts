/** Longer lists are left to the engine. */
const FEW = 12;

/** Sorts in place as the engine does, equal ones in the order they had. Of a few things the engine's own sort first makes two copies. */
export function sortFew<Item>(items: Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (items.length > FEW) return items.sort(compare);
  for (let i = 1; i < items.length; i++) {
    const item = items[i] as Item; // below the length
    let at = i - 1;
    for (; at >= 0 && compare(items[at] as Item, item) > 0; at--) items[at + 1] = items[at] as Item;
    items[at + 1] = item;
  }
  return items;
}
