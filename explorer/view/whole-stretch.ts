/** A picture's room. Pixels. */
export interface PictureRoom {
  readonly width: number;
  readonly height: number;
}

/** An upright picture is drawn so much taller than it was laid out, at most, and a wide one so much lower. */
const MOST = { taller: 1.7, lower: 0.6 };
/** What names need to the left and right of a wide picture. Pixels. */
const NAMES = 240;

/**
 * By how much a laid-out picture is drawn taller, so that its room is used and marks and names find some. Below 1 it is lower, which in
 * a room that its height fills already draws it wider.
 *
 * @param laid  how high it was laid out, as a share of how wide
 */
export function stretchPicture({ width, height }: PictureRoom, laid: number): number {
  if (!(width > 0 && height > 0 && laid > 0)) return 1;
  const wanted = width > height ? height / Math.max(width - NAMES, height) : height / width;
  // What fits already stays: a wide picture is not drawn taller, nor an upright one lower.
  const [least, most] = width > height ? [MOST.lower, 1] : [1, MOST.taller];
  return Math.min(Math.max(wanted / laid, least), most);
}
