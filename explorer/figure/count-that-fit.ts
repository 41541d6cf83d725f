/** How many of the heights, from the first on, have room in `most` together, in the same unit: one at the least. */
export function countThatFit(heights: readonly number[], most: number): number {
  let used = 0;
  const end = heights.findIndex((height) => {
    used += height;
    return used > most;
  });
  return end < 0 ? heights.length : Math.max(end, 1);
}
