/** Of a list so many are named. */
const MOST_NAMED = 4;

/** Something about a figure that its publisher will not take (`fault`), or should be known (`advice`). */
export interface Remark {
  readonly level: "fault" | "advice";
  readonly about: string;
  readonly says: string;
  readonly remedy: string;
}

/** Names in a row, each once, and how many more there are. */
export function listed(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length <= MOST_NAMED
    ? unique.join(", ")
    : `${unique.slice(0, MOST_NAMED).join(", ")} and ${unique.length - MOST_NAMED} more`;
}

/** What the publisher will not take. */
export function fault(about: string, says: string, remedy: string): Remark {
  return { level: "fault", about, says, remedy };
}

/** What should be known. */
export function advice(about: string, says: string, remedy: string): Remark {
  return { level: "advice", about, says, remedy };
}
