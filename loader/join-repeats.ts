import type { ExtractedFinding } from "./extraction.ts";
import { tokenise } from "./tokens.ts";

/** A finding with where it was read: a headline only tells what the text tells again. */
export interface DraftFinding {
  readonly finding: ExtractedFinding;
  readonly isHeadline: boolean;
}

/**
 * Leaves out what is told twice: a headline's or lead's claim that the body makes too, and the same words again.
 * Two different sentences on one theme both stay: they are two pieces of evidence.
 */
export function joinRepeats(drafts: readonly DraftFinding[]): ExtractedFinding[] {
  const seen = new Set<string>();
  const kept: ExtractedFinding[] = [];
  for (const draft of drafts) {
    if (draft.isHeadline && drafts.some((other) => !other.isHeadline && tells(other.finding, draft.finding)))
      continue;
    const { area, polarity, evidence } = draft.finding;
    const key = `${area}|${polarity}|${plain(evidence.exact)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(draft.finding);
  }
  return kept;
}

function tells(a: ExtractedFinding, b: ExtractedFinding): boolean {
  return (
    a.area === b.area && a.polarity === b.polarity && b.themes.every((theme) => a.themes.includes(theme))
  );
}

function plain(text: string): string {
  return tokenise(text)
    .filter(({ kind }) => kind !== "mark")
    .map(({ norm }) => norm)
    .join(" ");
}
