import type { ExtractedFinding } from "../model/extraction.ts";

/** A finding with where it was read: a headline only tells what the text tells again. */
export interface DraftFinding {
  readonly finding: ExtractedFinding;
  /** The words of its evidence, lower case, without marks. */
  readonly words: string;
  readonly isHeadline: boolean;
}

/**
 * Leaves out what is told twice: a headline's or lead's claim that the body makes too, and the same words again.
 * Two different sentences on one theme both stay: they are two pieces of evidence.
 */
export function joinRepeats(drafts: readonly DraftFinding[]): ExtractedFinding[] {
  const seen = new Set<string>();
  const kept: ExtractedFinding[] = [];
  const told = drafts.some(({ isHeadline }) => isHeadline) ? claimsOfBody(drafts) : [];
  for (const draft of drafts) {
    if (draft.isHeadline && told.some((claim) => tells(claim, draft.finding))) continue;
    const { area, polarity } = draft.finding;
    const key = `${area}|${polarity}|${draft.words}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(draft.finding);
  }
  return kept;
}

/** One finding for each thing that the body claims: a text may say the same a hundred thousand times. */
function claimsOfBody(drafts: readonly DraftFinding[]): ExtractedFinding[] {
  const claims = new Map<string, ExtractedFinding>();
  for (const { finding, isHeadline } of drafts) {
    const { area, polarity, themes } = finding;
    if (!isHeadline) claims.set(`${area}|${polarity}|${themes.join()}`, finding);
  }
  return [...claims.values()];
}

function tells(a: ExtractedFinding, b: ExtractedFinding): boolean {
  return (
    a.area === b.area && a.polarity === b.polarity && b.themes.every((theme) => a.themes.includes(theme))
  );
}
