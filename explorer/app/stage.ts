import type { Lens } from "../view/lens.ts";
import type { Place } from "../view/place.ts";
import type { LensView } from "../view/view.ts";
import type { Go } from "./use-place.ts";

/** What every part of the page is given: the answer, where the reader is, and how to go elsewhere. */
export interface Stage {
  readonly lens: Lens;
  readonly view: LensView;
  readonly place: Place;
  readonly go: Go;
}
