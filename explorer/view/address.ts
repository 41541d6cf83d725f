import { ADDRESS_FIELDS } from "./address-fields.ts";
import { HOME, type Place, TABS } from "./place.ts";
import { squeeze, unsqueeze } from "./squeeze.ts";
import { shorten } from "./wording.ts";

/** A query longer than this is squeezed: mail programs break long links. Letters. */
const MOST_PLAIN = 300;
const SQUEEZED = "z";

/** What an address tells, and in plain words each part of it that could not be read. */
export interface ReadAddress {
  readonly place: Place;
  readonly problems: readonly string[];
}

/** A place as an address, without the `#`; what is as on the opening page is left out. */
export function encodePlace(place: Place): string {
  const parameters = new URLSearchParams();
  for (const field of ADDRESS_FIELDS) {
    const text = field.tell(place);
    if (text !== null) parameters.set(field.name, text);
  }
  const query = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  const path = place.tab ?? "";
  if (query === "") return `/${path}`;
  return query.length > MOST_PLAIN ? `/${path}?${SQUEEZED}=${squeeze(query)}` : `/${path}?${query}`;
}

/**
 * The place that an address tells, of this version or an earlier one. What it does not understand is as on the opening page,
 * and named.
 */
export function readAddress(address: string): ReadAddress {
  const [path = "", ...rest] = address.replace(/^#?\/?/, "").split("?");
  const problems: string[] = [];
  const tab = TABS.find((candidate) => candidate === path) ?? null;
  if (tab === null && path !== "") problems.push(`There is no view “${shorten(path, 40)}”.`);
  const plain = expand(rest.join("?"));
  if (plain === null) problems.push("The link is damaged: its end could not be read.");
  const place = readFields({ ...HOME, tab }, new URLSearchParams(plain ?? ""), problems);
  return { place, problems };
}

/** The query in plain letters; null where it was squeezed and is damaged. */
function expand(query: string): string | null {
  const squeezed = new URLSearchParams(query).get(SQUEEZED);
  return squeezed === null ? query : unsqueeze(squeezed);
}

function readFields(start: Place, parameters: URLSearchParams, problems: string[]): Place {
  const known = new Set(ADDRESS_FIELDS.map((field) => field.name));
  for (const name of new Set(parameters.keys())) {
    if (!known.has(name)) problems.push(`“${shorten(name, 40)}” is nothing that a link can say here.`);
  }
  let place = start;
  for (const field of ADDRESS_FIELDS) {
    const text = parameters.get(field.name);
    if (text === null) continue;
    const changed = field.read(text, place);
    if (changed) place = changed;
    else problems.push(`${field.name} “${shorten(text, 40)}” was not understood: it is ${field.wants}.`);
  }
  return place;
}
