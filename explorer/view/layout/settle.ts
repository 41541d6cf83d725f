import type { Particle, Spring } from "./particle.ts";
import { buildTree, pushAway } from "./quad-tree.ts";

/** How hard the middle pulls those that are not held otherwise, as a share of their mass. */
const GRAVITY = 0.06;
/** Links pull with a force that is even from this length on: nearer than that they would swing. */
const SHORT = 0.02;
/** The longest step of the first round; it shrinks to nothing. The whole is about 2 wide. */
const FIRST_STEP = 0.3;
/** What a step becomes after the particle swung back, and after it went on. */
const PACE = { swung: 0.6, went: 1.15, least: 0.02 };

/**
 * Moves particles until their forces are nearly even: linked ones pull with a force that does not grow with distance, and push each
 * other away by their links' weights (Noack, 2007), which draws clusters apart. The number of rounds is fixed, and only plus, minus, times, division and
 * square root are used, of which every machine has the same: so the same input gives the same places everywhere.
 *
 * @param middle  to which gravity pulls
 */
export function settle(
  particles: readonly Particle[],
  springs: readonly Spring[],
  rounds: number,
  middle: { readonly x: number; readonly y: number },
): void {
  const push = 1 / particles.reduce((sum, { mass }) => sum + mass, 0);
  const movable = particles.filter((particle) => !particle.isFixed);
  for (let round = 0; round < rounds; round += 1) {
    const tree = buildTree(particles);
    for (const particle of movable) {
      const [dx, dy] = [middle.x - particle.x, middle.y - particle.y];
      const distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      particle.forceX = (GRAVITY * particle.mass * dx) / distance;
      particle.forceY = (GRAVITY * particle.mass * dy) / distance;
      pushAway(particle, tree, push);
    }
    pull(springs);
    const left = 1 - round / rounds;
    move(movable, FIRST_STEP * left * left + 0.0005);
  }
}

function pull(springs: readonly Spring[]): void {
  for (const { a, b, weight } of springs) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const strength = weight / (Math.sqrt(dx * dx + dy * dy) + SHORT);
    a.forceX += dx * strength;
    a.forceY += dy * strength;
    b.forceX -= dx * strength;
    b.forceY -= dy * strength;
  }
}

function move(particles: readonly Particle[], most: number): void {
  for (const particle of particles) {
    const { forceX, forceY } = particle;
    const hasSwung = forceX * particle.pastX + forceY * particle.pastY < 0;
    particle.pace = hasSwung
      ? Math.max(particle.pace * PACE.swung, PACE.least)
      : Math.min(particle.pace * PACE.went, 1);
    const size = Math.sqrt(forceX * forceX + forceY * forceY) + 1e-12;
    const step = (Math.min(size / particle.mass, most) * particle.pace) / size;
    particle.x += forceX * step;
    particle.y += forceY * step;
    particle.pastX = forceX;
    particle.pastY = forceY;
  }
}
