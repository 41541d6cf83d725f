/**
 * What is to be laid out, as plain numbers that go to a worker without being copied.
 *
 * Shape   nodes are counted from 0 in an order that is the same for the same graph; link i joins `ends[2 * i]` and `ends[2 * i + 1]`
 * Units   radii in the units of the places, in which the first stage about fills `EXTENT`
 */
export interface LayoutJob {
  /** When each node comes: those of stage 0 first. What is there already does not move when more comes. */
  readonly stages: Int32Array;
  readonly radii: Float64Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
  /** Another number starts from another order of the nodes. */
  readonly seed: number;
  /** Places that hold already, x and y of each node in turn, NaN where there is none; null for none at all. */
  readonly known: Float64Array | null;
}

/** Side of the square that has the area of a picture. */
export const EXTENT = 760;
