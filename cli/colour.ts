const BOLD = "\u001B[1m";
const ORANGE = "\u001B[33m";
const BLUE = "\u001B[36m";
const PLAIN = "\u001B[0m";

/** May standard output be coloured? Source: https://no-color.org */
export function isColoured(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  return isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

/** Paints the lines of a table for a terminal, one after the other: of a head of so many lines each bold, weaknesses and strengths in the explorer's colours. */
export function makePainter(headLines = 1): (line: string) => string {
  let left = headLines;
  return (line) => {
    const painted =
      left > 0
        ? BOLD + line + PLAIN
        : line
            .replace(/\bweakness\b/g, `${ORANGE}weakness${PLAIN}`)
            .replace(/\bstrength\b/g, `${BLUE}strength${PLAIN}`);
    left -= 1;
    return painted;
  };
}
