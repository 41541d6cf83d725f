import type { Polarity } from "../../cypher/schema.ts";
import { spanOf } from "../claims/evidence-span.ts";
import { MAX_THEMES } from "../claims/find-themes.ts";
import type { Article } from "../model/article.ts";
import type { ExtractedFinding } from "../model/extraction.ts";
import { markSentence, type SentenceMarks } from "../signs/sentence-marks.ts";
import type { ReadingCues } from "./reading-cues.ts";
import type { ReportAction } from "./report-actions.ts";
import { joinParts, type ReportClaim, tellsHow } from "./report-claims.ts";
import { cutParts } from "./report-parts.ts";
import { findReportThemes, withReportThemes } from "./report-themes.ts";
import { inTopic, nextTopic } from "./report-topic.ts";
import type { ReportUnit } from "./report-units.ts";

/** A finding with the paragraph it stands in, so that what illustrates it can be joined to it. */
interface Draft {
  readonly paragraph: number;
  readonly sentences: number;
  readonly isListHead: boolean;
  readonly isListItem: boolean;
  /** Does it only tell what comes of the claim before it? */
  readonly isOutcome: boolean;
  /** Does it open by pointing back? */
  readonly goesOn: boolean;
  readonly finding: ExtractedFinding;
}

/** Sentences that one finding's evidence runs over at the most. */
const MOST_SENTENCES = 4;

/** The findings of a report: one a claim, with what only illustrates it as part of its evidence. */
export function findReportFindings(
  article: Article,
  units: readonly ReportUnit[],
  areaId: string,
  actions: readonly ReportAction[],
  { claims, reports }: Pick<ReadingCues, "claims" | "reports">,
): ExtractedFinding[] {
  const drafts: Draft[] = [];
  let topic: string | undefined;
  let before: Polarity | null = null;
  let paragraph = -1;
  for (const [i, unit] of units.entries()) {
    if (unit.paragraph !== paragraph) [topic, before] = [undefined, null];
    paragraph = unit.paragraph;
    const marked = markSentence(unit.sentence, claims.polarity, claims.themes);
    const marks = withReportThemes(marked, reports.themes);
    const { section } = unit;
    const context = {
      section,
      before,
      isTurnedFrom: turnsFrom(unit, units[i + 1]),
      stances: reports.stances,
    };
    const parts = cutParts(marks, context, (range) => findReportThemes(marks, range));
    for (const claim of joinParts(parts)) {
      const themes = inTopic(claim, marks, topic);
      const finding =
        themes.length > 0 ? toFinding({ ...claim, themes }, unit, marks, article, areaId) : null;
      if (finding && !isIdleHead(unit, marks))
        addDraft(
          drafts,
          {
            paragraph,
            sentences: 1,
            ...placeOf(unit),
            isOutcome: tellsOutcome(marks, claim),
            goesOn: claim.first === 0 && GOES_ON.test(openingOf(marks.tokens)),
            finding,
          },
          article,
        );
    }
    topic = nextTopic(parts, topic);
    before = parts.findLast(({ polarity }) => polarity !== null)?.polarity ?? before;
  }
  return withActions(drafts, actions, areaId);
}

const TURN = /^(?:however|but|nevertheless|nonetheless|conversely)$/u;

/** Does the sentence after one, in its paragraph, turn from it? */
function turnsFrom({ paragraph }: ReportUnit, next: ReportUnit | undefined): boolean {
  return next?.paragraph === paragraph && TURN.test(next.sentence.tokens[0]?.norm ?? "");
}

/** Each finding with what it is part of; an action that names no theme is a weakness without one. */
function withActions(
  drafts: readonly Draft[],
  actions: readonly ReportAction[],
  areaId: string,
): ExtractedFinding[] {
  const byParagraph = new Map(actions.flatMap((each) => each.paragraphs.map((at) => [at, each] as const)));
  const findings = drafts.map(({ finding, paragraph }): ExtractedFinding => {
    const asked = byParagraph.get(paragraph)?.action;
    return asked ? { ...finding, asked: { kind: asked.kind, bodies: asked.bodies } } : finding;
  });
  const answered = new Set(drafts.map(({ paragraph }) => byParagraph.get(paragraph)));
  const bare = actions.filter((each) => !answered.has(each));
  return [
    ...findings,
    ...bare.map(({ action: { kind, bodies, evidence } }): ExtractedFinding => {
      return { ...BARE, area: areaId, evidence, asked: { kind, bodies } };
    }),
  ];
}

const BARE = {
  polarity: "weakness",
  themes: [],
  saidBy: "inspectors",
  speaker: null,
  kind: "reported",
  cue: null,
  earlier: false,
} satisfies Partial<ExtractedFinding>;

/**
 * Adds a claim. One whose main theme the claim before has too, with its sign, is more evidence of it in its paragraph, and as an item
 * of the list below it is no claim of its own.
 */
function addDraft(drafts: Draft[], draft: Draft, { text }: Article): void {
  const before = drafts.at(-1);
  const isMore =
    before !== undefined &&
    before.finding.polarity === draft.finding.polarity &&
    (before.finding.themes.includes(draft.finding.themes[0] ?? "") ||
      (before.paragraph === draft.paragraph &&
        (draft.isOutcome || (draft.goesOn && sharesTheme(before, draft)))));
  if (isMore && draft.isListItem && before.isListHead) return;
  if (!isMore || before.paragraph !== draft.paragraph || before.sentences >= MOST_SENTENCES) {
    drafts.push(draft);
    return;
  }
  const { start } = before.finding.evidence;
  const { end } = draft.finding.evidence;
  const evidence = { exact: text.slice(start, end), start, end };
  const themes = [...new Set([...before.finding.themes, ...draft.finding.themes])].slice(0, MAX_THEMES);
  drafts[drafts.length - 1] = {
    ...before,
    sentences: before.sentences + 1,
    finding: { ...before.finding, evidence, themes },
  };
}

function sharesTheme(one: Draft, other: Draft): boolean {
  return one.finding.themes.some((theme) => other.finding.themes.includes(theme));
}

/** What a claim does, keeps from being done, or shows: said of the claim before, it is no other. */
const EFFECTS =
  `is|has|can|may|will|could|means|results?|leads?|causes?|creates?|makes?|leaves?|puts?|places?|brings?|gives?|adds?
  helps?|enables?|allows?|ensures?|supports?|improves?|enhances?|provides?|includes?|contributes?|strengthens?|builds?|benefits?
  prepares?|encourages?|increases?|raises?|promotes?|hinders?|prevents?|limits?|restricts?|reduces?|delays?|slows?|hampers?
  impedes?|impacts?|affects?|undermines?|weakens?|compounds?|exacerbates?|blocks?|reflects?|shows?|demonstrates?`.replace(
    /\s+/gu,
    "|",
  );
const OUTCOME = new RegExp(
  `^(?:this|these) (?:[a-z]+ly |also |then |further )?(?:${EFFECTS}) |^as a (?:result|consequence) |^in turn `,
  "u",
);
/** What carries a claim on: more of it where both name one theme, first or not. */
const GOES_ON =
  /^(?:for (?:example|instance)|consequently|ultimately|therefore|collectively|this|these|they|it) /u;

/** "This helps families to plan ahead": what comes of a claim is part of it. */
function tellsOutcome({ tokens }: SentenceMarks, { first }: ReportClaim): boolean {
  if (first > 0) return false;
  return OUTCOME.test(openingOf(tokens));
}

function openingOf(tokens: SentenceMarks["tokens"]): string {
  const norms = tokens.slice(0, 4).map(({ norm }) => norm);
  return `${norms.join(" ")} `;
}

/** Lists within what a report asks for: elsewhere every paragraph is an item. */
function placeOf({ section, isItem, sentence }: ReportUnit): Pick<Draft, "isListHead" | "isListItem"> {
  const asks = section === "priority" || section === "improvement";
  return { isListHead: asks && /:\s*$/u.test(sentence.text), isListItem: asks && isItem };
}

/** "Leaders across the partnership should act with urgency to ensure that:" asks for nothing by itself. */
function isIdleHead(unit: ReportUnit, { themes }: SentenceMarks): boolean {
  return placeOf(unit).isListHead && !themes.some(({ row }) => row.isStrong && !tellsHow([row.theme]));
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
