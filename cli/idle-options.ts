import { SendgraphError } from "../cypher/errors.ts";

/**
 * Refuses options that a command would pass over as it is asked: whoever typed them meant something.
 *
 * Shape   `given` are the options' values by name as typed, `where` the end of the sentence "… does nothing …". Error: `usage`.
 */
export function refuseIdle(given: Readonly<Record<string, unknown>>, where: string, remedy: string): void {
  const idle = Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name]) => `--${name}`);
  if (idle.length === 0) return;
  throw new SendgraphError(
    "usage",
    `${idle.join(" and ")} ${idle.length === 1 ? "does" : "do"} nothing ${where}.`,
    remedy,
  );
}
