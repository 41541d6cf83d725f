/** A link between the layer to order and the layer beside it. */
export interface LayerLink {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
}

/** Sweeps after which the barycentre order no longer improves on graphs of this size. */
const SWEEPS = 12;

/**
 * Orders two layers so that few of the links between them cross: each is sorted by the mean place of its neighbours in
 * turn, and the order with the fewest crossings is kept. Ties keep the order given, so the result is the same each time.
 */
export function orderLayers(
  left: readonly string[],
  right: readonly string[],
  links: readonly LayerLink[],
): { left: string[]; right: string[] } {
  let best = { left: [...left], right: [...right] };
  let fewest = countCrossings(best.left, best.right, links);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const nextRight = sortByMean(current.right, placesOf(current.left), links, "right");
    const nextLeft = sortByMean(current.left, placesOf(nextRight), links, "left");
    current = { left: nextLeft, right: nextRight };
    const crossings = countCrossings(nextLeft, nextRight, links);
    if (crossings < fewest) {
      best = current;
      fewest = crossings;
    }
  }
  return best;
}

/** How many pairs of links cross, each pair counted once. */
export function countCrossings(
  left: readonly string[],
  right: readonly string[],
  links: readonly LayerLink[],
): number {
  const leftPlaces = placesOf(left);
  const rightPlaces = placesOf(right);
  const ends = links
    .map((link) => [leftPlaces.get(link.left) ?? 0, rightPlaces.get(link.right) ?? 0] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let crossings = 0;
  ends.forEach(([leftPlace, rightPlace], index) => {
    for (const other of ends.slice(index + 1)) {
      if (other[0] > leftPlace && other[1] < rightPlace) crossings += 1;
    }
  });
  return crossings;
}

function placesOf(layer: readonly string[]): Map<string, number> {
  return new Map(layer.map((id, index) => [id, index]));
}

function sortByMean(
  layer: readonly string[],
  neighbourPlaces: ReadonlyMap<string, number>,
  links: readonly LayerLink[],
  side: "left" | "right",
): string[] {
  const sums = new Map<string, { sum: number; weight: number }>();
  for (const link of links) {
    const [id, neighbour] = side === "left" ? [link.left, link.right] : [link.right, link.left];
    const entry = sums.get(id) ?? { sum: 0, weight: 0 };
    entry.sum += (neighbourPlaces.get(neighbour) ?? 0) * link.weight;
    entry.weight += link.weight;
    sums.set(id, entry);
  }
  const middle = (neighbourPlaces.size - 1) / 2;
  const meanOf = (id: string) => {
    const entry = sums.get(id);
    return entry ? entry.sum / entry.weight : middle;
  };
  return [...layer].sort((a, b) => meanOf(a) - meanOf(b));
}
