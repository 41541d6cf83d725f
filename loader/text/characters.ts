/** What a character is to the tokeniser. */
export const LETTER = 1;
/** A digit 0 to 9. */
export const DIGIT = 2;
/** What may stand inside a word but not begin one: combining marks, other numerals, the underscore. */
export const JOINER = 3;
/** White space and the quotation marks that make no token. */
export const GAP = 4;
/** An apostrophe, or a quotation mark that can be one. */
export const APOSTROPHE = 5;
/** Anything else. */
const MARK = 6;

const UNITS = 0x10000;
const kinds = new Uint8Array(UNITS);

/** The kind of the character that begins at `at`; 0 at the text's end. Each kind is looked up once and then remembered. */
export function characterKind(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  const known = kinds[unit];
  if (known) return known;
  const code = text.codePointAt(at) ?? unit;
  const kind = kindOf(String.fromCodePoint(code));
  if (code === unit && !isSurrogate(unit)) kinds[unit] = kind;
  return kind;
}

/** The kind of the character of one code unit; 0 where it is not known yet. */
export function knownKind(unit: number): number {
  return kinds[unit] ?? 0;
}

/**
 * May the code unit stand inside a word, as far as is known? A quick answer for most characters of a text; where it is false the
 * character is still to be looked at.
 */
export function isKnownInside(unit: number): boolean {
  const kind = kinds[unit];
  return kind === LETTER || kind === DIGIT || kind === JOINER;
}

/** Code units of the character that begins at `at`: two for a pair of surrogates. */
export function characterLength(text: string, at: number): number {
  return isSurrogate(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) >= UNITS ? 2 : 1;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/\d/.test(character)) return DIGIT;
  if (/['’‘`]/.test(character)) return APOSTROPHE;
  if (/[\s"“”«»]/.test(character)) return GAP;
  return /[\p{M}\p{N}_]/u.test(character) ? JOINER : MARK;
}
