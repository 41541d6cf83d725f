const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * Each name's two letters or so, for where no more has room: the initials of its words, or its first letter and another of its own.
 * No two of the names have the same, and of names that would, the earlier one in the list has it.
 */
export function codeNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const code = candidates(name).find((one) => !taken.has(one.toLowerCase())) ?? String(taken.size + 1);
    taken.add(code.toLowerCase());
    return code;
  });
}

function candidates(name: string): string[] {
  // Accents are left out of a code: a tile is too small for them.
  const plain = name.normalize("NFD").replace(/[^\p{L} ]/gu, "");
  const [first = "X", ...rest] = [...plain.replaceAll(" ", "")];
  const initial = first.toUpperCase();
  const initials = plain.split(/ +/).flatMap((word) => /^\p{Lu}/u.exec(word)?.[0] ?? []);
  return [
    ...(initials.length > 1 ? [`${initial}${initials[1]}`] : []),
    ...rest.map((letter) => `${initial}${letter.toLowerCase()}`),
    ...LETTERS.map((letter) => `${initial}${letter}`),
    ...LETTERS.flatMap((second) => LETTERS.map((third) => `${initial}${second}${third}`)),
  ];
}
