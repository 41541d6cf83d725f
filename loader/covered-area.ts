/** How the text before a name ends where the name is one more that a body covers: "the board, which also covers Harrow and Ealing". */
const COVERED =
  /\b(?:which|that|who)(?: also| both)? (?:cover|serve|span|straddle)s?(?: [\p{Lu}][\p{L}-]*,?| and| both)* $/u;
/** Characters in which it says so. */
const COVERED_REACH = 80;

/** Is the area whose name begins at `start` named only as one more that a body covers? It is not what the text turns to. */
export function isCovered(start: number, text: string): boolean {
  return COVERED.test(text.slice(Math.max(0, start - COVERED_REACH), start));
}
