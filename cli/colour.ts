const BOLD = "\u001B[1m";
const ORANGE = "\u001B[33m";
const BLUE = "\u001B[36m";
const PLAIN = "\u001B[0m";

/** May standard output be coloured? Source: https://no-color.org */
export function isColoured(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  return isTerminal && (env["NO_COLOR"] ?? "") === "" && env["TERM"] !== "dumb";
}

/** A table for a terminal: its head bold, weaknesses and strengths in the colours that the explorer has for them. */
export function* painted(lines: Iterable<string>): Generator<string> {
  let isHead = true;
  for (const line of lines) {
    yield isHead
      ? BOLD + line + PLAIN
      : line
          .replace(/\bweakness\b/g, `${ORANGE}weakness${PLAIN}`)
          .replace(/\bstrength\b/g, `${BLUE}strength${PLAIN}`);
    isHead = false;
  }
}
