import type { ExtractedAction, Span } from "../model/extraction.ts";
import type { HeldBody } from "./report-bodies.ts";
import type { ReportLine } from "./report-lines.ts";

/** One thing that a report asks for, with the lines that it takes. */
export interface ReportAction {
  readonly action: ExtractedAction;
  /** The lines of the action: its own, and the list items below it. */
  readonly paragraphs: readonly number[];
}

/** What is looked up in the text around the actions. */
export interface ActionContext {
  /** Bodies that a stretch of the text names. */
  readonly bodiesIn: (cell: Span) => readonly HeldBody[];
  /** Those jointly responsible, for what is asked of all. */
  readonly held: readonly HeldBody[];
  readonly nameOfBody: (id: string) => string;
}

const OF_HEALTH = /\b(?:ICB|ICBs|NHS|health|integrated care boards?)\b/iu;
const OF_COUNCIL = /\b(?:[Ll]ocal authority|[Cc]ouncil|LA|[Ee]ducation|[Ss]ocial care)\b/u;
const OF_ALL = /\b(?:partnership|partners|across|all|area leaders|joint(?:ly)?)\b/iu;
/** The subject of an action stands in its first words: "Health leaders must …". */
const SUBJECT = /^.*?\b(?:must|should|need(?:s|ed)?|will|to)\b/u;
const OPENS_LIST = /:\s*$/u;

/** Areas for priority action (a row each: the bodies responsible, what they must do) and for improvement (a paragraph each). */
export function findActions(lines: readonly ReportLine[], context: ActionContext): ReportAction[] {
  return [...priorityActions(lines, context), ...improvements(lines, context)];
}

/** Rows of a table, with the lines below each; in a letter the items of its list. */
function priorityActions(lines: readonly ReportLine[], context: ActionContext): ReportAction[] {
  const found: { bodies: readonly HeldBody[]; evidence: Span; paragraphs: number[]; isItem: boolean }[] = [];
  for (const { section, isHead, isItem, cells, paragraph } of lines) {
    if (section !== "priority" || isHead) continue;
    const last = found.at(-1);
    const [left, right] = [cells[0], cells.at(-1)];
    if (cells.length > 1 && left && right) {
      const bodies = responsible(left, context);
      found.push({ bodies, evidence: right, paragraphs: [paragraph], isItem: false });
    } else if (last && !(isItem && last.isItem)) last.paragraphs.push(paragraph);
    else if (left)
      found.push({ bodies: asked(left, context), evidence: left, paragraphs: [paragraph], isItem });
  }
  return found.map((each) => toAction("priority", each, context));
}

/** Those that a cell names; "local authority" and "health" by their kind; all where it names none. */
function responsible(cell: Span, context: ActionContext): readonly HeldBody[] {
  const named = context.bodiesIn(cell);
  return named.length > 0 ? named : byWords(cell.exact, context);
}

function asked(cell: Span, context: ActionContext): readonly HeldBody[] {
  return byWords(SUBJECT.exec(cell.exact)?.[0] ?? "", context);
}

function byWords(words: string, { held }: ActionContext): readonly HeldBody[] {
  if (OF_ALL.test(words)) return held;
  const kinds = new Set([
    ...(OF_HEALTH.test(words) ? ["icb"] : []),
    ...(OF_COUNCIL.test(words) ? ["council"] : []),
  ]);
  const bodies = held.filter(({ kind }) => kinds.has(kind));
  return bodies.length > 0 ? bodies : held;
}

function improvements(lines: readonly ReportLine[], context: ActionContext): ReportAction[] {
  const found: { bodies: readonly HeldBody[]; evidence: Span; paragraphs: number[] }[] = [];
  let isListOpen = false;
  for (const { section, isHead, isItem, cells, paragraph } of lines) {
    if (section !== "improvement" || isHead) continue;
    const cell = cells.at(-1);
    const last = found.at(-1);
    if (!cell) continue;
    if (last && isListOpen && isItem) {
      last.paragraphs.push(paragraph);
      continue;
    }
    isListOpen = OPENS_LIST.test(cell.exact);
    const bodies = cells.length > 1 && cells[0] ? responsible(cells[0], context) : asked(cell, context);
    found.push({ bodies, evidence: cell, paragraphs: [paragraph] });
  }
  return found.map((each) => toAction("improvement", each, context));
}

function toAction(
  kind: ExtractedAction["kind"],
  found: { bodies: readonly HeldBody[]; evidence: Span; paragraphs: readonly number[] },
  { nameOfBody }: ActionContext,
): ReportAction {
  const { bodies, evidence, paragraphs } = found;
  return { action: { kind, bodies: bodies.map(({ id }) => nameOfBody(id)), evidence }, paragraphs };
}
