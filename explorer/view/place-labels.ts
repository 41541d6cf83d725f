import { type Box, isLineOver, type Stroke } from "./line-over-box.ts";

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
  /** Lines that names do not lie over where they have another place. */
  readonly lines?: readonly Stroke[];
}

/** What is known of a picture beside its nodes. */
export interface PictureOfNames {
  /** No name passes its sides. */
  readonly width?: number;
  /** Nor its top and bottom, where it is said. */
  readonly height?: number;
  /** Lines that names do not lie over where they have another place. */
  readonly lines?: readonly Stroke[];
}

/** With more lines times names no place is free of lines, and to look for one takes long. */
const MOST_LOOKED_AT = 200_000;

const GAP = 4;
/** Between a name and the next, so that they do not read as one. */
const APART = 4;

/**
 * Finds room for names beside their nodes: right, left, below, above or aslant, larger nodes first. No name lies over another name
 * or over a named node; one that has no room is left out.
 *
 * Where lines are told, of the places that have room a name takes the one that fewest lines pass through, unless fewer names had room so.
 *
 * @param height  of a line of text
 */
export function placeLabels(
  labelled: readonly Labelled[],
  height: number,
  picture: PictureOfNames = {},
): PlacedLabel[] {
  const ordered = orderBySize(labelled);
  const { width = Number.POSITIVE_INFINITY, lines = [] } = picture;
  const room = { width, height: picture.height ?? Number.POSITIVE_INFINITY };
  const anywhere = placeNear(ordered, height, room);
  const isLookedAt = lines.length > 0 && lines.length * labelled.length <= MOST_LOOKED_AT;
  const clear = isLookedAt ? placeNear(ordered, height, room, { discs: [], names: [], lines }) : anywhere;
  const count = (boxes: readonly (Box | null)[]) => boxes.filter((box) => box !== null).length;
  const boxes = count(clear) < count(anywhere) ? anywhere : clear;
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
    const box = label.isFixed ? right : pickClear([right, ...elsewhere], hasRoom, around.lines ?? []);
    if (box === undefined) return null;
    taken.push(widen(box));
    return box;
  });
}

/** The first box that has room, or that of those with room that fewest lines pass through. */
function pickClear(
  boxes: readonly Box[],
  hasRoom: (box: Box) => boolean,
  lines: readonly Stroke[],
): Box | undefined {
  let best: { readonly box: Box; readonly crossed: number } | undefined;
  for (const box of boxes.filter(hasRoom)) {
    const crossed = lines.filter((line) => isLineOver(line, box)).length;
    if (best === undefined || crossed < best.crossed) best = { box, crossed };
    if (crossed === 0) break;
  }
  return best?.box;
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
