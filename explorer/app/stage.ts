import type { Lens } from "../view/lens.ts";
import type { Place } from "../view/place.ts";
import type { LensView } from "../view/view.ts";
import type { Go } from "./use-place.ts";
import type { ShownLens } from "./use-shown-lens.ts";

/** What every part of the page is given: the answer, where the reader is, and how to go elsewhere. */
export interface Stage extends ShownLens {
  /** The lens before it was narrowed and folded: it knows every name. */
  readonly whole: Lens;
  readonly view: LensView;
  readonly place: Place;
  readonly go: Go;
}
