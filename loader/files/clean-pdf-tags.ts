import { groupBy } from "../../cypher/group-by.ts";
import { joinLines, type WordCounts } from "./clean-pdf-lines.ts";
import { rowOf } from "./clean-pdf-row.ts";
import { slotsByContent, type TagSlot } from "./clean-pdf-slots.ts";
import type { PdfBlock, PdfPage, PdfRun } from "./pdf-page.ts";

/** Share of the characters that tags must reach for them to be believed. */
const LEAST_SHARE = 0.9;
const BULLET = /^\s*[•◦▪●◼■□▫‣⁃–−·§o\uF0A7\uF0B7]\s+/u;
/** A mark that is no letter: such a line begins an item wherever it stands. */
const MARK = /^\s*[•◦▪●◼■□▫‣⁃\uF0A7\uF0B7]/u;
const NUMBER = /^\(?(?:\d{1,2}|[a-z])[.)]\s/u;
/** Runs nearer than this share of a letter's height on one line are one stretch. */
const NEAR = 1.2;

/** Do the tags of a file hold all that its pages say? */
export function areTagged(pages: readonly PdfPage[]): boolean {
  let all = 0;
  let tagged = 0;
  for (const { runs, tags } of pages) {
    const ids = tags ? slotsByContent(tags) : new Map();
    for (const { text, tag, isArtifact } of runs) {
      if (isArtifact) continue;
      all += text.trim().length;
      if (tag !== null && ids.has(tag)) tagged += text.trim().length;
    }
  }
  return all > 0 && tagged >= all * LEAST_SHARE;
}

/** One paragraph of the tags with what is drawn of it, line by line. */
interface Filled {
  readonly slot: TagSlot;
  readonly lines: string[];
}

/**
 * The blocks of a tagged page in the order of its tags; the words within a block in the order they are drawn. A table whose rows
 * have one filled cell each is layout: its cells are read through.
 */
export function blocksOfTags(page: PdfPage, number: number, words: WordCounts): PdfBlock[] {
  const read = fillSlots(page)
    .sort((a, b) => a.slot.index - b.slot.index)
    .flatMap((filled) => paragraphsOf(filled, number, words).map((block) => ({ slot: filled.slot, block })));
  const byRow = groupBy(
    read.filter(({ slot }) => slot.row !== null),
    ({ slot }) => slot.row,
  );
  const printed = new Set<number>();
  return read.flatMap(({ slot, block }): PdfBlock[] => {
    const cells = [...groupBy(byRow.get(slot.row) ?? [], (each) => each.slot.cell).values()];
    if (slot.row === null || cells.length < 2) return [block];
    if (printed.has(slot.row)) return [];
    printed.add(slot.row);
    return rowOf(
      cells.map((cell) => cell.map((each) => partOf(each.block))),
      number,
    );
  });
}

type Paragraph = Exclude<PdfBlock, { kind: "row" }>;

function partOf({ text, kind }: Paragraph): { text: string; isItem: boolean } {
  return { text, isItem: kind !== "paragraph" };
}

/** A paragraph, or several where a list's marks stand inside it. */
function paragraphsOf({ slot, lines }: Filled, page: number, words: WordCounts): Paragraph[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (MARK.test(line)) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => paragraphOf(slot, joinLines(group, words), page));
}

function paragraphOf(slot: TagSlot, text: string, page: number): Paragraph[] {
  const bare = text.replace(BULLET, "");
  if (bare === "" || BULLET.test(`${bare} `)) return [];
  const isMarked = bare !== text || (slot.place !== "none" && NUMBER.test(text));
  const kind = isMarked ? "item" : slot.place === "none" ? "paragraph" : "rest";
  return [{ kind, text: bare, page }];
}

/** Runs of one marked content. */
interface Content {
  readonly slot: TagSlot | undefined;
  readonly runs: readonly PdfRun[];
}

function contentsOf({ runs, tags }: PdfPage): Content[] {
  const slots = tags ? slotsByContent(tags) : new Map<string, TagSlot>();
  const contents: { tag: string | null; slot: TagSlot | undefined; runs: PdfRun[] }[] = [];
  for (const run of runs) {
    if (run.isArtifact) continue;
    const last = contents.at(-1);
    if (last && last.tag === run.tag) last.runs.push(run);
    else contents.push({ tag: run.tag, slot: slots.get(run.tag ?? ""), runs: [run] });
  }
  return contents.filter((content) => content.runs.some(({ text }) => text.trim() !== ""));
}

/**
 * Gives every run to a paragraph. Word tags a few words now and then with the neighbour's tag: what goes on in mid-line, and what
 * stands between two stretches of one paragraph, is of that paragraph whatever its tag says.
 */
function fillSlots(page: PdfPage): Filled[] {
  const filled = new Map<number, Filled>();
  const contents = contentsOf(page);
  let before: Content | undefined;
  let own: TagSlot | undefined;
  contents.forEach((content, i) => {
    const isAgain = content.slot !== own && filled.has(content.slot?.index ?? -1);
    const isInside = contents[i + 1]?.slot === own && !beginsItem(content);
    const staysWithin = own !== undefined && (isAgain || isInside || goesOn(before, content));
    own = staysWithin ? own : (content.slot ?? own);
    before = content;
    if (own === undefined) return;
    const { lines } = filled.get(own.index) ?? { lines: [""] };
    filled.set(own.index, { slot: own, lines });
    addLines(lines, content.runs);
  });
  return [...filled.values()];
}

function addLines(lines: string[], runs: readonly PdfRun[]): void {
  for (const { text, endsLine } of runs) {
    lines[lines.length - 1] += text;
    if (endsLine) lines.push("");
  }
}

function beginsItem({ runs }: Content): boolean {
  return MARK.test(runs.find(({ text }) => text.trim() !== "")?.text ?? "");
}

/** Does a content go on with the line of the one before? */
function goesOn(before: Content | undefined, { runs }: Content): boolean {
  const end = before?.runs.findLast(({ text }) => text.trim() !== "");
  const [first] = runs;
  if (!end || !first || first.text.trim() === "") return false;
  const gap = first.x - (end.x + end.width);
  return Math.abs(end.y - first.y) < 1 && gap < NEAR * end.size && gap > -end.size;
}
