type Counts = Readonly<Record<string, number>>;

/** Why an article counts no more. */
const ASIDE = ["superseded", "retracted"];

/** How many nodes of a label count: those held less those that only articles hold that were retracted or superseded. */
export function countStanding(counts: Counts, uncounted: Counts | undefined, label: string): number {
  const aside = label === "Article" ? ASIDE : [label];
  return aside.reduce((left, name) => left - (uncounted?.[name] ?? 0), counts[label] ?? 0);
}

/** What stands behind the number of articles that count: ` (1 retracted)`; nothing where all count. */
export function tellAside(uncounted: Counts | undefined): string {
  const told = ASIDE.filter((name) => (uncounted?.[name] ?? 0) > 0).map(
    (name) => `${uncounted?.[name]} ${name}`,
  );
  return told.length === 0 ? "" : ` (${told.join(", ")})`;
}
