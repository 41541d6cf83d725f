/** A disc of a picture: its middle and its radius. Pixels. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The room that discs may stand in. Pixels. */
export interface DiscRoom {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Rounds after which discs that can be parted are. */
const ROUNDS = 120;

/**
 * Moves discs that lie over each other apart, as little as it takes, by the same steps each time.
 *
 * @param gap  between two discs, where the room has it
 */
export function separateDiscs(discs: readonly Disc[], room: DiscRoom, gap: number): Disc[] {
  const moved = discs.map((disc) => ({ ...disc }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let isParted = true;
    moved.forEach((a, index) => {
      for (const b of moved.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const missing = a.radius + b.radius + gap - distance;
        if (missing <= 0.01) continue;
        isParted = false;
        // Two at one spot go apart sideways.
        const [ux, uy] = distance < 1e-6 ? [1, 0] : [dx / distance, dy / distance];
        a.x -= (ux * missing) / 2;
        a.y -= (uy * missing) / 2;
        b.x += (ux * missing) / 2;
        b.y += (uy * missing) / 2;
      }
    });
    for (const disc of moved) {
      disc.x = Math.min(Math.max(disc.x, room.left), room.right);
      disc.y = Math.min(Math.max(disc.y, room.top), room.bottom);
    }
    if (isParted) break;
  }
  return moved;
}
