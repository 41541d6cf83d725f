/** The milliseconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds as they are printed. */
export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
