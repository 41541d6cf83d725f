/** Texts up to so many code units share one array; a longer one has its own, which goes with it. */
const LONGEST_SHARED = 0x40000;
const SPACE = 0x20;

let shared = new Uint16Array(0x4000);

/**
 * The code units of a text, with a space after the last: a letter is read from them many times sooner than from the text.
 *
 * Shape   holds until the next call.
 */
export function codeUnitsOf(text: string): Uint16Array {
  const units = roomFor(text.length + 1);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  units[text.length] = SPACE;
  return units;
}

function roomFor(length: number): Uint16Array {
  if (length > LONGEST_SHARED) return new Uint16Array(length);
  if (length > shared.length) shared = new Uint16Array(LONGEST_SHARED);
  return shared;
}
