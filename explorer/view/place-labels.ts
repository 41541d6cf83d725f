/** A node that is to be named. `x` and `y` are its middle, `size` its radius. Pixels. */
export interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
  /** Of a name in several lines; one line where nothing is said. */
  readonly height?: number;
  /** Stands on the right whatever lies there, and is placed first: what is pointed at. */
  readonly isFixed?: boolean;
}

/** A name where it has room: `x` its left end, `y` the middle of its height. */
export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where something lies. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The picture that names stand in: no name passes its sides. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** What has its place before the names that are to be placed. */
export interface Around {
  /** Nodes that other names belong to. */
  readonly discs: readonly Box[];
  readonly names: readonly Box[];
}

const GAP = 4;
/** Between a name and the next, so that they do not read as one. */
const APART = 4;

/**
 * Finds room for names beside their nodes: right, left, below, above or aslant, larger nodes first. No name lies over another name
 * or over a named node; one that has no room is left out.
 *
 * @param height  of a line of text
 * @param width  of the picture: no name passes its sides
 */
export function placeLabels(
  labelled: readonly Labelled[],
  height: number,
  width: number = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const ordered = orderBySize(labelled);
  const boxes = placeNear(ordered, height, { width, height: Number.POSITIVE_INFINITY });
  return ordered.flatMap((label, own) => {
    const box = boxes[own];
    return box ? [toPlaced(label, box)] : [];
  });
}

/** What is pointed at, then larger nodes first. */
export function orderBySize(labelled: readonly Labelled[]): Labelled[] {
  return [...labelled].sort(
    (a, b) =>
      Number(b.isFixed ?? false) - Number(a.isFixed ?? false) ||
      b.size - a.size ||
      (a.text < b.text ? -1 : 1),
  );
}

/** The box of each name, at its node, those first in order choosing first; null for one that has no room there. */
export function placeNear(
  ordered: readonly Labelled[],
  height: number,
  room: Room,
  around: Around = { discs: [], names: [] },
): (Box | null)[] {
  const taken: Box[] = [...around.names];
  const discs = ordered.map(discBox);
  return ordered.map((label, own) => {
    const [right, ...elsewhere] = candidates(label, label.height ?? height, room.width);
    const hasRoom = (box: Box) =>
      isWithin(box, room) &&
      !taken.some((other) => isOver(box, other)) &&
      !around.discs.some((other) => isOver(box, other)) &&
      !discs.some((other, index) => index !== own && isOver(box, other));
    const box = label.isFixed ? right : [right, ...elsewhere].find(hasRoom);
    if (box === undefined) return null;
    taken.push(widen(box));
    return box;
  });
}

/** Of a picture whose height is not bounded a name may stand as high as it will. */
function isWithin(box: Box, { width, height }: Room): boolean {
  const isTall = box.top >= 0 && box.bottom <= height;
  return box.left >= 0 && box.right <= width && (isTall || height === Number.POSITIVE_INFINITY);
}

/** The box with the room that names need between each other. */
export function widen(box: Box): Box {
  return { ...box, left: box.left - APART, right: box.right + APART };
}

/** A name in its box. */
export function toPlaced({ text, width }: Labelled, box: Box): PlacedLabel {
  return { text, x: box.left, y: (box.top + box.bottom) / 2, width };
}

function candidates({ x, y, size, width }: Labelled, height: number, room: number): [Box, ...Box[]] {
  const reach = size + GAP;
  // Above and below a name may stand out of the middle, near to a side of the picture.
  const middle = Math.max(0, Math.min(x - width / 2, room - width));
  // Aslant a name begins where a line at 45 degrees leaves the disc.
  const [across, down] = [reach * Math.SQRT1_2, reach * Math.SQRT1_2 + height / 4];
  const [above, below] = [y - reach - height / 2, y + reach + height / 2];
  return [
    boxAt(x + reach, y, width, height),
    boxAt(x - reach - width, y, width, height),
    boxAt(middle, below, width, height),
    boxAt(middle, above, width, height),
    boxAt(x + across, y - down, width, height),
    boxAt(x + across, y + down, width, height),
    boxAt(x - across - width, y - down, width, height),
    boxAt(x - across - width, y + down, width, height),
    // Flush with one side of the disc.
    boxAt(x + size - width, below, width, height),
    boxAt(x + size - width, above, width, height),
    boxAt(x - size, below, width, height),
    boxAt(x - size, above, width, height),
  ];
}

function boxAt(left: number, middle: number, width: number, height: number): Box {
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

/** The square about a node. */
export function discBox({ x, y, size }: Labelled): Box {
  return boxAt(x - size, y, size * 2, size * 2);
}

/** Have the two anything in common? */
export function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
