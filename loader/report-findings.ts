import type { Article } from "./article.ts";
import { spanOf } from "./evidence-span.ts";
import type { ExtractedFinding } from "./extraction.ts";
import { findThemes } from "./find-themes.ts";
import type { ReadingCues } from "./reading-cues.ts";
import { joinParts, type ReportClaim } from "./report-claims.ts";
import type { ReportLine } from "./report-lines.ts";
import { cutParts } from "./report-parts.ts";
import { withReportThemes } from "./report-themes.ts";
import { findReportUnits, type ReportUnit } from "./report-units.ts";
import type { Sentence } from "./sentence.ts";
import { markSentence, type SentenceMarks } from "./sentence-marks.ts";

/** A finding with the paragraph it stands in, so that what illustrates it can be joined to it. */
interface Draft {
  readonly paragraph: number;
  readonly sentences: number;
  readonly finding: ExtractedFinding;
}

/** Sentences that one finding's evidence runs over at the most. */
const MOST_SENTENCES = 3;

/** The findings of a report: one a claim, with what only illustrates it as part of its evidence. */
export function findReportFindings(
  article: Article,
  lines: readonly ReportLine[],
  sentences: readonly Sentence[],
  areaId: string,
  { claims: cues, reports: reportCues }: Pick<ReadingCues, "claims" | "reports">,
): ExtractedFinding[] {
  const drafts: Draft[] = [];
  let themeBefore: string | undefined;
  let paragraph = -1;
  for (const unit of findReportUnits(lines, sentences)) {
    if (unit.paragraph !== paragraph) themeBefore = undefined;
    paragraph = unit.paragraph;
    const marks = withReportThemes(
      markSentence(unit.sentence, cues.polarity, cues.themes),
      reportCues.themes,
    );
    const parts = cutParts(marks, unit.section, (range) => findThemes(marks, range));
    for (const claim of joinParts(parts)) {
      const finding = toFinding(claim, unit, marks, article, areaId);
      if (finding) addDraft(drafts, { paragraph: unit.paragraph, sentences: 1, finding }, article.text);
      themeBefore = claim.themes[0] ?? themeBefore;
    }
  }
  return drafts.map(({ finding }) => finding);
}

/** A claim that says nothing new on the themes of the one before, with its sign, in its paragraph, is more evidence of it. */
function addDraft(drafts: Draft[], draft: Draft, text: string): void {
  const before = drafts.at(-1);
  const isMore =
    before !== undefined &&
    before.paragraph === draft.paragraph &&
    before.sentences < MOST_SENTENCES &&
    before.finding.polarity === draft.finding.polarity &&
    draft.finding.themes.every((theme) => before.finding.themes.includes(theme));
  if (!isMore) {
    drafts.push(draft);
    return;
  }
  const { start } = before.finding.evidence;
  const { end } = draft.finding.evidence;
  const evidence = { exact: text.slice(start, end), start, end };
  drafts[drafts.length - 1] = {
    ...before,
    sentences: before.sentences + 1,
    finding: { ...before.finding, evidence },
  };
}

function toFinding(
  claim: ReportClaim,
  { sentence }: ReportUnit,
  marks: SentenceMarks,
  { text }: Article,
  areaId: string,
): ExtractedFinding | null {
  const span = spanOf(marks.tokens, claim, text);
  if (!span) return null;
  const isWhole = claim.last === marks.tokens.length;
  const end = isWhole ? sentence.end : span.end;
  return {
    area: areaId,
    polarity: claim.polarity,
    themes: [...claim.themes],
    evidence: { exact: text.slice(span.start, end), start: span.start, end },
    saidBy: "inspectors",
    speaker: null,
    kind: "reported",
    cue: claim.cue ? spanOf(marks.tokens, claim.cue, text) : null,
    earlier: false,
  };
}
