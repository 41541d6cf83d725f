const BOLD = "\u001B[1m";
const ORANGE = "\u001B[33m";
const BLUE = "\u001B[36m";
const PLAIN = "\u001B[0m";

/** May standard output be coloured? Source: https://no-color.org */
export function isColoured(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  return isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

/** Paints the lines of a table for a terminal, one after the other: the head bold, weaknesses and strengths in the explorer's colours. */
export function makePainter(): (line: string) => string {
  let isHead = true;
  return (line) => {
    const painted = isHead
      ? BOLD + line + PLAIN
      : line
          .replace(/\bweakness\b/g, `${ORANGE}weakness${PLAIN}`)
          .replace(/\bstrength\b/g, `${BLUE}strength${PLAIN}`);
    isHead = false;
    return painted;
  };
}
