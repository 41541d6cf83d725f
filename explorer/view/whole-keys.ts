/** What the keys do with the mark that they are at of the whole graph that they are at. */
export const WHOLE_KEYS: readonly (readonly [key: string, meaning: string])[] = [
  ["arrow keys", "to the next mark in that direction"],
  ["Enter", "what stands behind it"],
  ["M", "all that can be done with it"],
  ["O", "open a group, or fold it again"],
  ["E", "bring in all its neighbours"],
  ["G", "draw its neighbours of a kind as one, or part them again"],
  ["H", "leave it out"],
  ["P", "pin it where it stands, or let it go"],
  ["N", "only what is within one step of it, then two, three, four"],
  ["W", "the way from it; on a second mark, the way to it"],
];
