/** The addresses that the reader has been at, for undo and redo. Newest past last, nearest future first. */
export interface Trail {
  readonly past: readonly string[];
  readonly present: string;
  readonly future: readonly string[];
}

const MOST_STEPS = 500;

/** A trail that begins here. */
export function startTrail(present: string): Trail {
  return { past: [], present, future: [] };
}

/** The reader is at an address now: one step back or forth along the trail, or a new step, which ends the future. */
export function follow(trail: Trail, address: string): Trail {
  if (address === trail.present) return trail;
  if (address === trail.past.at(-1)) {
    return {
      past: trail.past.slice(0, -1),
      present: address,
      future: [trail.present, ...trail.future],
    };
  }
  if (address === trail.future[0]) {
    return { past: [...trail.past, trail.present], present: address, future: trail.future.slice(1) };
  }
  return { past: [...trail.past, trail.present].slice(-MOST_STEPS), present: address, future: [] };
}

/** The present is told otherwise, without a step: the camera has moved. */
export function amend(trail: Trail, address: string): Trail {
  return { ...trail, present: address };
}
