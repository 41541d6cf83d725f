import type { Plain } from "./queries.ts";

/** Words of a source, with what is known of where they stand. */
export interface Cited {
  readonly exact: string;
  /** `quoted` where most of them stand in quotation marks in the source, `reported` where not; null where that is not known. */
  readonly kind: string | null;
  /** The text before and after them in the source, where it is known. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Is the source itself the speaker's: an inspection letter or report? */
  readonly isOwnText?: boolean;
}

/** What stands before and after the words where they are shown. */
export interface Quotation {
  readonly before: string;
  readonly after: string;
}

/**
 * How the words of a source are shown: in quotation marks what somebody said in these words, and nothing else.
 *
 * Shape   the words themselves stay as they are. Where they have marks of their own, those tell what is quoted, and one that lost
 *         its partner to the cut is given it back. An ellipsis tells that the source's sentence begins earlier or goes on.
 */
export function quoteWords({ exact, kind, prefix = "", suffix = "", isOwnText = false }: Cited): Quotation {
  const marks = readMarks(exact, prefix, suffix);
  const isWhole = !marks.isMarked && (kind === "quoted" || isOwnText);
  const open = isWhole ? "“" : marks.before;
  const close = isWhole ? "”" : marks.after;
  const [from, to] = [startsWithin(exact, prefix) ? "…" : "", goesOn(exact, suffix) ? "…" : ""];
  return {
    before: OPENS_THERE.test(prefix) ? from + open : open + from,
    after: CLOSES_THERE.test(suffix) ? close + to : to + close,
  };
}

/** Whether a sentence is quoted, told in the source's own words, or stands in the inspectors' own letter or report. */
export function tellManner(kind: string, isOwnText: boolean): string {
  if (isOwnText) return "in their own words";
  return kind === "quoted" ? "quoted" : "reported";
}

/** Is a text the inspectors' own, so that what it says for them are their words? */
export function isInspectorsText(articleKind: Plain | undefined, saidBy: Plain | undefined): boolean {
  return saidBy === "inspectors" && (articleKind === "letter" || articleKind === "report");
}

const OPENS_THERE = /["“‘']$/;
const CLOSES_THERE = /^[,.]?["”’']/;

/** Does the source's sentence begin before these words? */
function startsWithin(exact: string, prefix: string): boolean {
  if (/^[("“‘']*\p{Ll}/u.test(exact)) return true;
  const before = prefix.replace(/[ \t"“‘'([]+$/, "");
  return before !== "" && !/[.!?:…•*–-]["”’)]?$|\n$/.test(before);
}

/** Does the source's sentence go on after these words? */
function goesOn(exact: string, suffix: string): boolean {
  if (/[.!?…]["”’)]*$/.test(exact)) return false;
  return suffix !== "" && !/^[)\]]?["”’']?(?:\s*$|\s*\n|[.!?])|^[,.]["”’']|^["”’'],/.test(suffix);
}

/** The marks of each kind by what stands on the other side of a quotation. */
const PARTNERS: Readonly<Record<string, string>> = { "“": "”", "”": "“", '"': '"' };
const OPENING_SINGLE = /(?:^|[\s([{—–-])[‘'](?=\p{L})/u;
const CLOSING_SINGLE = /[\p{L}\p{N}.,!?][’'](?!\p{L})/u;

interface Marks {
  readonly isMarked: boolean;
  /** The marks that are missing before the words and after them, if any. */
  readonly before: string;
  readonly after: string;
}

/** Follows the quotation marks through the words: a paragraph of a long quotation opens it anew, an apostrophe is no mark. */
function readMarks(exact: string, prefix: string, suffix: string): Marks {
  const marks = [...exact.matchAll(/["“”]/g)];
  if (marks.length === 0) return readSingles(exact, suffix);
  let open = /["“]$/.exec(prefix)?.[0] ?? null;
  let before = open ?? "";
  for (const [index, { 0: mark, index: at }] of marks.entries()) {
    const isOpening = opens(exact, mark, at);
    if (index === 0 && !isOpening) before = PARTNERS[mark] ?? "";
    open = isOpening ? mark : null;
  }
  return { isMarked: true, before, after: open === null ? "" : (PARTNERS[open] ?? "") };
}

function opens(exact: string, mark: string, at: number): boolean {
  if (mark !== '"') return mark === "“";
  return /^$|[\s([{—–/:-]/.test(exact[at - 1] ?? "") && /\S/.test(exact[at + 1] ?? "");
}

function readSingles(exact: string, suffix: string): Marks {
  const isMarked = OPENING_SINGLE.test(exact);
  const isOpen = isMarked && !CLOSING_SINGLE.test(exact.slice(exact.search(OPENING_SINGLE)));
  return { isMarked, before: "", after: isOpen ? (/^[,.]?([’'])/.exec(suffix)?.[1] ?? "") : "" };
}
