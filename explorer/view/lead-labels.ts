import { type Box, isLineOver } from "./line-over-box.ts";
import {
  discBox,
  isOver,
  type Labelled,
  orderBySize,
  type PlacedLabel,
  placeNear,
  type Room,
  toPlaced,
  widen,
} from "./place-labels.ts";

/** A name that stands at its node, or away from it with a line to it. */
export interface LedLabel extends PlacedLabel {
  readonly line: Line | null;
}

/** A line from a node's rim to its name. */
export interface Line {
  readonly from: Spot;
  readonly to: Spot;
}
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** So often names without room choose first, for others may yield. */
const ROUNDS = 12;
/** How far from its node a name is looked for, and in what steps. Pixels. */
const FARTHEST = 110;
const STEP = 6;
const DIRECTIONS = 32;
/** The line ends so far from the letters and the node, and passes others at least so far. Pixels. */
const GAP = 2;
const CLEAR = 4;

/**
 * Finds room for the names of a few nodes, of all if it can: where one has none at its node others are placed after it, and if that
 * does not help it stands away from its node, with a line that runs over no name, no other node and no other such line.
 *
 * @param height  of a line of text
 * @param room  the picture: no name passes its sides
 */
export function placeAllLabels(labelled: readonly Labelled[], height: number, room: Room): LedLabel[] {
  const { order, boxes } = placeMost(labelled, height, room, []);
  return leadAway({ order, boxes, discs: order.map(discBox), crossed: [] }, height, room);
}

/**
 * Finds room for the names of many nodes: for those of the largest few first, away from their nodes if there is none at them, and then
 * for as many others as have room at theirs.
 *
 * @param most  so many of the largest have their names away from them
 * @param isOver  may these lie over smaller nodes? So they have room where nodes stand close
 */
export function placeManyLabels(
  labelled: readonly Labelled[],
  height: number,
  room: Room,
  most: number,
  isOver = false,
): LedLabel[] {
  const ordered = orderBySize(labelled);
  const [largest, others] = [ordered.slice(0, most), ordered.slice(most)];
  const between = isOver ? [] : others.map(discBox);
  const { order, boxes } = placeMost(largest, height, room, between);
  const led = leadAway({ order, boxes, discs: order.map(discBox), crossed: between }, height, room);
  const heightOf = new Map(order.map(({ text, height: own }) => [text, own ?? height]));
  const names = led.flatMap(({ text, x, y, width, line }) => {
    const half = (heightOf.get(text) ?? height) / 2;
    const box = widen({ left: x, right: x + width, top: y - half, bottom: y + half });
    return line === null ? [box] : [box, boxAbout(line)];
  });
  const near = placeNear(others, height, room, { discs: order.map(discBox), names });
  return [
    ...led,
    ...others.flatMap((label, own): LedLabel[] => {
      const box = near[own];
      return box ? [{ ...toPlaced(label, box), line: null }] : [];
    }),
  ];
}

/** Names in their order, with the boxes that they have at their nodes and those nodes; lines run over `crossed`, names do not. */
interface Placing {
  readonly order: readonly Labelled[];
  readonly boxes: readonly (Box | null)[];
  readonly discs: readonly Box[];
  readonly crossed: readonly Box[];
}

/** The names that have room at their nodes, and of the others those that have it away from them. */
function leadAway({ order, boxes, discs, crossed }: Placing, height: number, room: Room): LedLabel[] {
  const taken = boxes.flatMap((box) => (box === null ? [] : [widen(box)]));
  const lines: Line[] = [];
  return order.flatMap((label, own): LedLabel[] => {
    const box = boxes[own];
    if (box) return [{ ...toPlaced(label, box), line: null }];
    const others = discs.filter((_, index) => index !== own).map((disc) => grow(disc, CLEAR));
    const isFree = (far: Box, line: Line) =>
      far.left >= 0 &&
      far.right <= room.width &&
      far.top >= 0 &&
      far.bottom <= room.height &&
      ![...taken, ...discs, ...crossed].some((other) => isOver(far, other)) &&
      !lines.some((other) => crosses(other, far)) &&
      ![...taken, ...others, ...lines.map(boxAbout)].some((other) => crosses(line, other));
    const found = seekAfar(label, label.height ?? height, isFree);
    if (found === null) return [];
    taken.push(widen(found.box));
    lines.push(found.line);
    return [{ ...toPlaced(label, found.box), line: found.line }];
  });
}

/** Names at their nodes, as many as some orders of choosing give. */
function placeMost(labelled: readonly Labelled[], height: number, room: Room, between: readonly Box[]) {
  const around = { discs: between, names: [] };
  let order = orderBySize(labelled);
  let best = { order, boxes: placeNear(order, height, room, around) };
  let last = best;
  for (let round = 0; round < ROUNDS && best.boxes.includes(null); round += 1) {
    const { boxes } = last;
    const isFirst = (at: number) => boxes[at] === null || last.order[at]?.isFixed === true;
    order = [...last.order.filter((_, at) => isFirst(at)), ...last.order.filter((_, at) => !isFirst(at))];
    last = { order, boxes: placeNear(order, height, room, around) };
    if (countNone(last.boxes) < countNone(best.boxes)) best = last;
  }
  return best;
}

function countNone(boxes: readonly (Box | null)[]): number {
  return boxes.filter((box) => box === null).length;
}

/** The nearest free place away from a node. */
function seekAfar(
  label: Labelled,
  tall: number,
  isFree: (box: Box, line: Line) => boolean,
): { readonly box: Box; readonly line: Line } | null {
  for (let far = label.size + STEP; far <= FARTHEST; far += STEP)
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const box = boxBeyond(label, tall, far, (turn / DIRECTIONS) * 2 * Math.PI);
      const line = lineTo(label, box);
      if (line !== null && isFree(box, line)) return { box, line };
    }
  return null;
}

/** The box of a name beyond so much empty room in a direction. */
function boxBeyond({ x, y, width }: Labelled, tall: number, far: number, angle: number): Box {
  const [across, down] = [Math.cos(angle), Math.sin(angle)];
  const middleX = x + (far + width / 2) * across;
  const middleY = y + (far + tall / 2) * down;
  return {
    left: middleX - width / 2,
    right: middleX + width / 2,
    top: middleY - tall / 2,
    bottom: middleY + tall / 2,
  };
}

/** From the node's rim to the nearest point of the name; null where they touch. */
function lineTo({ x, y, size }: Labelled, box: Box): Line | null {
  const near = { x: clamp(x, box.left, box.right), y: clamp(y, box.top, box.bottom) };
  const long = Math.hypot(near.x - x, near.y - y);
  if (long <= size + 2 * GAP) return null;
  const at = (far: number) => ({ x: x + ((near.x - x) * far) / long, y: y + ((near.y - y) * far) / long });
  return { from: at(size + GAP), to: at(long - GAP) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function grow({ left, right, top, bottom }: Box, by: number): Box {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function boxAbout({ from, to }: Line): Box {
  return {
    left: Math.min(from.x, to.x) - CLEAR,
    right: Math.max(from.x, to.x) + CLEAR,
    top: Math.min(from.y, to.y) - CLEAR,
    bottom: Math.max(from.y, to.y) + CLEAR,
  };
}

/** Does a line run over a box? */
function crosses({ from, to }: Line, box: Box): boolean {
  return isLineOver({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }, box);
}
