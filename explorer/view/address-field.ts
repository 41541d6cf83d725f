import type { Place } from "./place.ts";

/** One parameter of an address: how a place tells it, and how it changes a place. */
export interface AddressField {
  readonly name: string;
  /** Null where it is as on the opening page: the address leaves it out. */
  readonly tell: (place: Place) => string | null;
  /** Null where the text makes no sense here. */
  readonly read: (text: string, place: Place) => Place | null;
  /** What would make sense, for who is told that theirs does not. */
  readonly wants: string;
}
