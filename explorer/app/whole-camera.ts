import type { Camera } from "../view/place.ts";

/** The camera of Sigma, as far as it is needed here. */
interface MovingCamera {
  getState(): { x: number; y: number; ratio: number };
  setState(state: Camera): unknown;
  isAnimated(): boolean;
  animate(state: Camera, options: { duration: number }): Promise<void>;
  on(event: "updated", listener: () => void): unknown;
}

/** Where the camera stands before it is moved, and how long it must stand still to be told of. */
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
const STILL_MS = 250;
/** Finer than a pixel on any screen. */
const CAMERA_DIGITS = 1e4;

/** Tells of the camera once it stands still, and sets it without telling. */
export function watchCamera(
  camera: MovingCamera,
  start: Camera | null,
  onCamera: (camera: Camera | null) => void,
  onFailure: (error: unknown) => void,
): { readonly look: (camera: Camera | null) => void; readonly stop: () => void } {
  let told = start ?? WHOLE;
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
    onCamera(isSameCamera(now, WHOLE) ? null : now);
  };
  camera.setState(told);
  camera.on("updated", wait);
  return {
    look(place) {
      const wanted = place ?? WHOLE;
      if (isSameCamera(wanted, told)) return;
      told = wanted;
      // A glide that is under way would go on after a mere setting.
      camera.animate(wanted, { duration: 1 }).catch(onFailure);
    },
    stop: () => clearTimeout(timer),
  };
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

function roundCamera(value: number): number {
  return Math.round(value * CAMERA_DIGITS) / CAMERA_DIGITS;
}
