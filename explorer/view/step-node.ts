/** Where something stands that an arrow key may lead to. */
export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What the arrow keys mean: steps to the right and down. */
export const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Half a pixel: spots in one row may stand that much apart. */
const LEAST_STEP = 0.5;
/** How much farther what lies aside counts than what lies ahead. */
const ASIDE = 2.5;

/** The nearest spot in a direction, or null where there is none: what an arrow key leads to. */
export function stepNode<S extends Spot>(spots: readonly S[], from: Spot, dx: number, dy: number): S | null {
  const distance = (spot: Spot) => {
    const [across, down] = [spot.x - from.x, spot.y - from.y];
    return Math.abs(across * dx + down * dy) + ASIDE * (Math.abs(across * dy) + Math.abs(down * dx));
  };
  return (
    spots
      .filter((spot) => (spot.x - from.x) * dx + (spot.y - from.y) * dy > LEAST_STEP)
      .sort((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))[0] ?? null
  );
}
