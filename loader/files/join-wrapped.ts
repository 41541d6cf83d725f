/** Widths, in letters, that mail programs and old archives wrap at. */
const NARROWEST = 50;
const WIDEST = 100;
/** The share of lines that may be longer, beside addresses, which have no place to be cut at. */
const LONGER = 0.02;
/** Line ends between which there is no empty line, at the least: fewer tell nothing. */
const FEWEST_BREAKS = 5;
/** Shares of such line ends: in mid-sentence, before a small letter; and, of those before one, where no word more had room. */
const MID_SENTENCE = 0.5;
const BEFORE_SMALL = 0.4;
const FULL_LINES = 0.85;
/** How full a line is that is called so: some programs even out their lines. */
const FULL = 0.88;
const FULL_UNMARKED = 0.6;
/** So many line ends to one gap, and the text has none between its paragraphs. */
const BREAKS_A_GAP = 15;

const ENDED = /[.!?…:;]["”’')\]]*$/u;
const SMALL = /^["“‘'(]?\p{Ll}/u;
const CAPITAL = /^["“‘'(]*\p{Lu}/u;
/** Words that no line of sense ends with. */
const OPEN_WORD = /\s(?:an?|the|and|or|of|in|for|to|by|with|from|their|its)$/u;
const MARK = /^(?:[•·▪●◦*+–—-]|\(?[a-z]\))\s|^[|#>]/u;
const NUMBER = /^(\d{1,3})[.)]\s/u;
/** A dash within a sentence may come to stand first. */
const DASH = /^[–—-]\s\p{Ll}/u;
const CUT_WORD = /\p{L}-$/u;

/**
 * Joins the lines of a text whose paragraphs are wrapped at one width, as in mail and old archives, to a line a paragraph.
 *
 * Shape   the text as it stands where its lines do not tell so plainly: nearly all end where no word more had room, in
 *         mid-sentence, and the next begin with a small letter. Lists, tables, verse and a text of a line a paragraph stay.
 *         In what was Markdown (`wasMarked`) a single line end in mid-sentence is enough, wherever it stands: there it means
 *         nothing, and the marks that were taken off had their room.
 */
export function joinWrapped(text: string, { wasMarked = false } = {}): string {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const width = wrapWidth(lines) ?? (wasMarked ? Number.POSITIVE_INFINITY : null);
  if (width === null) return text;
  const breaks = measureBreaks(lines, width);
  const isWrapped = isInMidSentence(breaks) && (wasMarked || isOfOneWidth(breaks));
  const full = width * (wasMarked ? FULL_UNMARKED : FULL);
  return isWrapped ? joinLines(lines, full, hasGaps(breaks)) : text;
}

function wrapWidth(lines: readonly string[]): number | null {
  const lengths = lines.filter((line) => line.trimStart().includes(" ")).map(({ length }) => length);
  const byLength = lengths.sort((a, b) => a - b);
  const longest = byLength.at(-1) ?? 0;
  const width = longest <= WIDEST ? longest : (byLength[Math.floor(byLength.length * (1 - LONGER)) - 1] ?? 0);
  return width >= NARROWEST && width <= WIDEST ? width : null;
}

/** What the line ends of a text that part no paragraphs tell, counted. */
interface Breaks {
  /** Empty lines, and lines that stand further in than the one above. */
  gaps: number;
  all: number;
  midSentence: number;
  beforeSmall: number;
  full: number;
}

function measureBreaks(lines: readonly string[], width: number): Breaks {
  const breaks: Breaks = { gaps: 0, all: 0, midSentence: 0, beforeSmall: 0, full: 0 };
  for (let at = 1; at < lines.length; at++) {
    const [above = "", line = ""] = [lines[at - 1], lines[at]];
    const below = line.trimStart();
    const parts = above !== "" && (below === "" || isIndented(above, line));
    if (parts) breaks.gaps++;
    if (parts || above === "" || below === "" || MARK.test(below)) continue;
    breaks.all++;
    if (!ENDED.test(above.slice(-6))) breaks.midSentence++;
    if (!goesOn(above, below)) continue;
    breaks.beforeSmall++;
    if (isFull(above, below, FULL * width)) breaks.full++;
  }
  return breaks;
}

function isInMidSentence({ all, midSentence, beforeSmall }: Breaks): boolean {
  return all > 0 && midSentence >= MID_SENTENCE * all && beforeSmall >= BEFORE_SMALL * all;
}

function isOfOneWidth({ all, beforeSmall, full }: Breaks): boolean {
  return all >= FEWEST_BREAKS && full >= FULL_LINES * beforeSmall;
}

function hasGaps({ gaps, all }: Breaks): boolean {
  return gaps * BREAKS_A_GAP >= all;
}

function goesOn(above: string, below: string): boolean {
  if (MARK.test(below) || ENDED.test(above.slice(-6))) return false;
  return SMALL.test(below) || OPEN_WORD.test(above.slice(-8));
}

/** Had the first word of the next line no room? */
function isFull(above: string, below: string, full: number): boolean {
  const space = below.indexOf(" ");
  const word = space < 0 ? below.length : space;
  return above.length + 1 + word > full;
}

function joinLines(lines: readonly string[], full: number, gaps: boolean): string {
  const out: string[] = [];
  const title = titleOf(lines);
  let isItem = false;
  let number = 0;
  lines.forEach((line, at) => {
    const above = lines[at - 1] ?? "";
    const below = line.trimStart();
    const isOwn = (at === title + 1 && !goesOn(above, below)) || (!isItem && isIndented(above, line));
    if (!isOwn && belongs(above, below, { full, gaps, isItem, number })) {
      out.push(CUT_WORD.test(above) && SMALL.test(below) ? "" : " ", below);
      return;
    }
    const told = numberOf(below);
    isItem = told > 0 || MARK.test(below);
    number = told || number;
    out.push(at === 0 ? "" : "\n", line);
  });
  return out.join("");
}

/** Does a line begin a paragraph by standing further in than the one above? */
function isIndented(above: string, line: string): boolean {
  const indent = (of: string): number => of.length - of.trimStart().length;
  return indent(line) > indent(above) && CAPITAL.test(line.trimStart());
}

function numberOf(line: string): number {
  return Number(NUMBER.exec(line)?.[1] ?? 0);
}

/** The line of a title that has the text right below it: a sentence ends there, and none in a title. -2 where there is none. */
function titleOf(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line !== "");
  const end = lines.findIndex((line, at) => at > first && line === "");
  const ended = lines.slice(first, end < 0 ? undefined : end).map((line) => ENDED.test(line.slice(-6)));
  return ended[0] === false && ended.includes(true) ? first : -2;
}

interface Setting {
  /** Letters of a line that is full. */
  readonly full: number;
  /** Do empty lines or indents part the paragraphs? */
  readonly gaps: boolean;
  readonly isItem: boolean;
  /** The last item's, 0 before the first. */
  readonly number: number;
}

/** Is a line the rest of the one above? */
function belongs(above: string, below: string, { full, gaps, isItem, number }: Setting): boolean {
  if (above === "" || below === "") return false;
  const isMid = !ENDED.test(above.slice(-6));
  const hadNoRoom = isFull(above, below, full);
  if (MARK.test(below)) return DASH.test(below) && isMid && !isItem && hadNoRoom;
  // "in key stage" / "4. Too many": no item has the number before.
  const told = numberOf(below);
  if (told === 1 || (told > 1 && told === number + 1)) return false;
  return goesOn(above, below) || (hadNoRoom && (gaps || isMid));
}
