import type { AddressField } from "./address-field.ts";
import { ADDRESS_FIELDS } from "./address-fields.ts";

const NAMES: ReadonlySet<string> = new Set([
  ...["start", "around", "way", "steps", "omit", "kinds", "bundles", "pins", "colour", "hide", "seed"],
]);

/** What of an address tells how the whole graph is drawn, wherever it is looked at from. */
export const WHOLE_FIELDS: readonly AddressField[] = ADDRESS_FIELDS.filter(({ name }) => NAMES.has(name));
