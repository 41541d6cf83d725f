const INITIALS: readonly (readonly [words: string, initials: string])[] = [
  ["Integrated Care Board", "ICB"],
  ["Clinical Commissioning Group", "CCG"],
  ["Metropolitan Borough Council", "MBC"],
  ["County Council", "CC"],
  ["London Borough of", "LB"],
];

/** A body's name with the kind of body by its initials, for where room is short: whoever reads it so may ask for it so. */
export function abbreviate(name: string): string {
  return INITIALS.reduce((text, [words, initials]) => text.replaceAll(words, initials), name);
}
