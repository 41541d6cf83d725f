/**
 * The one copy of a string that the engine keeps for names of properties: such copies are told apart by their place in memory,
 * so that comparing words, and looking them up in sets and maps, reads none of their letters.
 */
export function interned(text: string): string {
  // Without a prototype it is a table from the start: one with a prototype would be given a shape of its own for each text.
  const named: Record<string, true> = Object.create(null);
  named[text] = true;
  return Object.keys(named)[0] ?? text;
}
