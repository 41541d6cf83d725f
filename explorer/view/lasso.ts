/** A point of a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which marks lie within a line that was drawn round them; it is closed from its end to its beginning. */
export function findInside<Mark extends Point>(marks: readonly Mark[], line: readonly Point[]): Mark[] {
  return marks.filter((mark) => isInside(mark, line));
}

/** A ray from the point crosses the line an odd number of times. */
function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let isIn = false;
  let before = line.at(-1);
  for (const point of line) {
    if (before && point.y > y !== before.y > y) {
      const crossing = ((before.x - point.x) * (y - point.y)) / (before.y - point.y) + point.x;
      if (x < crossing) isIn = !isIn;
    }
    before = point;
  }
  return isIn;
}
