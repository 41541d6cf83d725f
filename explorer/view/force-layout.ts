/** A pull between two nodes, by their places in the list. */
export interface Pull {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Rounds after which graphs of this size stand still. */
const ROUNDS = 260;
/** Ideal length of a link where the square is 1 wide, of a graph of one node; it shrinks with the root of their number. */
const SPREAD = 0.9;
const GRAVITY = 0.35;

/**
 * Places nodes in a square of 1 by 1 by force: linked ones near, all apart (Fruchterman and Reingold, 1991). The same input
 * gives the same places on every machine: a fixed start on a sunflower, a fixed number of rounds, and no random number.
 */
export function layOutByForce(count: number, pulls: readonly Pull[]): Point[] {
  const points = Array.from({ length: count }, (_, index) => startAt(index, count));
  const length = SPREAD / Math.sqrt(Math.max(count, 1));
  const heaviest = Math.max(1, ...pulls.map((pull) => pull.weight));
  for (let round = 0; round < ROUNDS; round += 1) {
    const moves = points.map(({ x, y }) => ({
      x: (0.5 - x) * GRAVITY * length,
      y: (0.5 - y) * GRAVITY * length,
    }));
    pushApart(points, moves, length);
    pullTogether(points, moves, pulls, length, heaviest);
    const most = 0.12 * (1 - round / ROUNDS) + 0.001;
    points.forEach((point, index) => {
      const move = moves[index] ?? { x: 0, y: 0 };
      const size = Math.hypot(move.x, move.y) || 1;
      const step = Math.min(size, most) / size;
      point.x += move.x * step;
      point.y += move.y * step;
    });
  }
  return fitSquare(points);
}

interface Moving {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

function startAt(index: number, count: number): Moving {
  const radius = 0.45 * Math.sqrt((index + 0.5) / count);
  return { x: 0.5 + radius * Math.cos(index * GOLDEN), y: 0.5 + radius * Math.sin(index * GOLDEN) };
}

function pushApart(points: readonly Moving[], moves: readonly Moving[], length: number): void {
  points.forEach((a, index) => {
    for (let other = index + 1; other < points.length; other += 1) {
      const [b, moveA, moveB] = [points[other], moves[index], moves[other]];
      if (!b || !moveA || !moveB) continue;
      const [dx, dy] = [a.x - b.x, a.y - b.y];
      const square = Math.max(dx * dx + dy * dy, 1e-6);
      const force = (length * length) / square;
      moveA.x += dx * force;
      moveA.y += dy * force;
      moveB.x -= dx * force;
      moveB.y -= dy * force;
    }
  });
}

function pullTogether(
  points: readonly Moving[],
  moves: readonly Moving[],
  pulls: readonly Pull[],
  length: number,
  heaviest: number,
): void {
  for (const { a, b, weight } of pulls) {
    const [from, to, moveFrom, moveTo] = [points[a], points[b], moves[a], moves[b]];
    if (!from || !to || !moveFrom || !moveTo) continue;
    const [dx, dy] = [from.x - to.x, from.y - to.y];
    const force = (Math.hypot(dx, dy) / length) * (weight / heaviest) * 0.5;
    moveFrom.x -= dx * force;
    moveFrom.y -= dy * force;
    moveTo.x += dx * force;
    moveTo.y += dy * force;
  }
}

/** How much of its place a point has by its rank among the others, not by force: one that lies far out leaves the rest the room. */
const BY_RANK = 0.45;

/** The same picture, as large as the square allows. */
function fitSquare(points: readonly Moving[]): Point[] {
  const across = spreadOut(points.map(({ x }) => x));
  const down = spreadOut(points.map(({ y }) => y));
  return points.map((_, index) => ({ x: across[index] ?? 0.5, y: down[index] ?? 0.5 }));
}

/** Values from 0 to 1 in the same order, partly at even steps. */
function spreadOut(values: readonly number[]): number[] {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  if (span === 0) return values.map(() => 0.5);
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const rankOf = new Map(order.map((index, rank) => [index, rank / (values.length - 1)]));
  return values.map(
    (value, index) => BY_RANK * (rankOf.get(index) ?? 0) + ((1 - BY_RANK) * (value - least)) / span,
  );
}
