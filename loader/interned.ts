/**
 * The one copy of a string that the engine keeps for names of properties: such copies are told apart by their place in memory,
 * so that comparing words, and looking them up in sets and maps, reads none of their letters.
 */
export function interned(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}
