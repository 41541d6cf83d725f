import type { Particle } from "./particle.ts";

const ROUNDS = 24;

/** Moves apart discs that lie over each other, those that stand fixed staying. `gap` is the least distance between rims. */
export function spread(particles: readonly Particle[], gap: number): void {
  const widest = particles.reduce((most, { radius }) => Math.max(most, radius), 0);
  const pitch = 2 * widest + gap;
  if (pitch <= 0) return;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!spreadOnce(particles, pitch, gap)) return;
  }
}

/** Tells whether any two had to move. */
function spreadOnce(particles: readonly Particle[], pitch: number, gap: number): boolean {
  const cells = new Map<string, Particle[]>();
  const cellOf = (column: number, row: number) => cells.get(`${column} ${row}`) ?? [];
  const placeOf = ({ x, y }: Particle) => [Math.floor(x / pitch), Math.floor(y / pitch)] as const;
  let hasMoved = false;
  for (const particle of particles) {
    const [column, row] = placeOf(particle);
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) {
        for (const other of cellOf(column + dx, row + dy)) {
          hasMoved = part(particle, other, gap) || hasMoved;
        }
      }
    }
    const key = `${column} ${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(particle);
    else cells.set(key, [particle]);
  }
  return hasMoved;
}

/** Moves two apart along the line between them, each by half unless one is fixed. */
function part(a: Particle, b: Particle, gap: number): boolean {
  if (a.isFixed && b.isFixed) return false;
  const least = a.radius + b.radius + gap;
  let [dx, dy] = [a.x - b.x, a.y - b.y];
  const square = dx * dx + dy * dy;
  if (square >= least * least) return false;
  if (square < 1e-9) [dx, dy] = [1e-3, 1e-3];
  const distance = Math.sqrt(dx * dx + dy * dy);
  const push = (least - distance) / distance;
  const share = a.isFixed ? 0 : b.isFixed ? 1 : 0.5;
  a.x += dx * push * share;
  a.y += dy * push * share;
  b.x -= dx * push * (1 - share);
  b.y -= dy * push * (1 - share);
  return true;
}
