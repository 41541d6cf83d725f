/** A node while it is laid out: where it is, how it last moved, and how hard it pushes others away. */
export interface Particle {
  x: number;
  y: number;
  /** The force of this round and of the one before. */
  forceX: number;
  forceY: number;
  pastX: number;
  pastY: number;
  /** Share of a full step that it takes: less after it swung back and forth. */
  pace: number;
  readonly mass: number;
  readonly radius: number;
  /** It pushes and pulls, and stays. */
  readonly isFixed: boolean;
}

/** Two particles that pull each other, and how hard. */
export interface Spring {
  readonly a: Particle;
  readonly b: Particle;
  readonly weight: number;
}

/** The golden angle's cosine and sine: as numbers, so that no machine's own cosine can differ in the last digit. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** Places `count` points on a sunflower about 0, each as far from the next: an even start without chance. */
export function sunflower(count: number, pitch: number): { x: number; y: number }[] {
  let [cos, sin] = [1, 0];
  return Array.from({ length: count }, (_, index) => {
    const radius = pitch * Math.sqrt(index + (count === 1 ? 0 : 0.5));
    const point = { x: radius * cos, y: radius * sin };
    [cos, sin] = [cos * TURN.cos - sin * TURN.sin, cos * TURN.sin + sin * TURN.cos];
    return point;
  });
}
