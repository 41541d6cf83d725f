import type { Camera } from "../view/place.ts";

/** The camera of Sigma, as far as it is needed here. */
interface MovingCamera {
  getState(): { x: number; y: number; ratio: number };
  setState(state: Camera): unknown;
  isAnimated(): boolean;
  animate(state: Camera, options: { duration: number }): Promise<void>;
  on(event: "updated", listener: () => void): unknown;
}

/** Milliseconds for which the camera must stand still to be told of. */
const STILL_MS = 250;
/** Finer than a pixel on any screen. */
const CAMERA_DIGITS = 1e4;

/** Looks from a place, null for the whole; says anew what the whole is; ends. */
export interface WatchedCamera {
  readonly look: (camera: Camera | null) => void;
  readonly setWhole: (camera: Camera) => void;
  readonly stop: () => void;
}

/** Tells of the camera once it stands still, and sets it without telling. `whole` shows everything. */
export function watchCamera(
  camera: MovingCamera,
  start: Camera | null,
  whole: Camera,
  onCamera: (camera: Camera | null) => void,
  onFailure: (error: unknown) => void,
): WatchedCamera {
  let told = start ?? whole;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (camera.isAnimated() ? wait() : tell()), STILL_MS);
  };
  const tell = () => {
    const { x, y, ratio } = camera.getState();
    const now = { x: roundCamera(x), y: roundCamera(y), ratio: roundCamera(ratio) };
    if (isSameCamera(now, told)) return;
    told = now;
    onCamera(isSameCamera(now, whole) ? null : now);
  };
  camera.setState(told);
  camera.on("updated", wait);
  const goTo = (wanted: Camera) => {
    if (isSameCamera(wanted, told)) return;
    told = wanted;
    // A glide that is under way would go on after a mere setting.
    camera.animate(wanted, { duration: 1 }).catch(onFailure);
  };
  return {
    look: (place) => goTo(place ?? whole),
    setWhole(next) {
      const showsWhole = isSameCamera(told, whole);
      whole = next;
      if (showsWhole) goTo(whole);
    },
    stop: () => clearTimeout(timer),
  };
}

/** A rectangle in the layout's units, as Sigma counts. */
interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** The camera that shows a rectangle, where without being moved it shows the frame. */
export function fitCamera(frame: Rectangle, all: Rectangle): Camera {
  const width = ([least, most]: readonly [number, number]) => most - least;
  const middle = ([least, most]: readonly [number, number]) => (least + most) / 2;
  const side = Math.max(width(frame.x), width(frame.y)) || 1;
  const wider = Math.max(width(all.x) / (width(frame.x) || 1), width(all.y) / (width(frame.y) || 1));
  return {
    x: roundCamera(0.5 + (middle(all.x) - middle(frame.x)) / side),
    y: roundCamera(0.5 + (middle(all.y) - middle(frame.y)) / side),
    ratio: roundCamera(Math.min(Math.max(wider, 1), 5)),
  };
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

function roundCamera(value: number): number {
  return Math.round(value * CAMERA_DIGITS) / CAMERA_DIGITS;
}
