import type { PatternRow } from "../patterns/pattern-pass.ts";
import type { PatternMatch, PatternSet } from "../patterns/pattern-set.ts";
import type { CueKind, CueRow, PolarityCues } from "../tables/polarity-cues.ts";
import type { ThemeCues, ThemeRow } from "../tables/theme-cues.ts";
import { startOfAfter } from "../text/after-speaking.ts";
import type { Stretch } from "../text/area-scope.ts";
import type { Sentence } from "../text/sentence.ts";
import { thoseThat } from "../text/those-that.ts";
import { countWords, isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { Blameless } from "./blameless.ts";
import { definingAsides, isInAside } from "./defining-asides.ts";
import { explainingAsides } from "./explaining-asides.ts";
import { goesOn } from "./goes-on.ts";
import { goesThere } from "./goes-there.ts";
import { inSentence, type OwnTokens, withoutInserted } from "./inserted-speaker.ts";
import { endOfLabel, withoutLabel } from "./label.ts";
import { addNeeds, isNeed } from "./marked-needs.ts";
import { endOfFrame } from "./opening-frame.ts";
import { themeOfSpeakers } from "./used-by-speakers.ts";
import type { WeighedClause } from "./weighed.ts";

/** A place where a polarity row stands. */
export type CueMatch = PatternMatch<CueRow>;

/** Everything the cue tables find in one sentence, found once; ranges are indexes into its tokens. */
export interface SentenceMarks {
  readonly tokens: readonly Token[];
  /** Words before each token. */
  readonly words: readonly number[];
  readonly byKind: ReadonlyMap<CueKind, readonly CueMatch[]>;
  /** Words that would mislead: no rule reads them. */
  readonly shields: readonly TokenRange[];
  themes: readonly PatternMatch<ThemeRow>[];
  /** What names a theme only beside another. */
  readonly company: readonly PatternMatch<ThemeRow>[];
  /** Clauses that were weighed already. */
  readonly weighed: KnownClause[];
  /** How sure its words are that it makes a claim, once that was asked. */
  readonly claimShares: number[];
  /** What the sentence speaks of without claiming it, told once it is known who speaks. */
  readonly unclaimed: TokenRange[];
  /** Stretches in which nothing is blamed, told with it. */
  blameless: readonly Blameless[];
  /** Token after the opening frame ("The report, which followed a visit in May, said that"); 0 where there is none. */
  readonly frameEnd: number;
  /** Theme of what those use who speak of it. */
  readonly ofSpeakers: string | null;
  /** Token after the label that a sentence opens with ("Early identification:"); 0 where there is none. */
  readonly labelEnd: number;
}

/** A clause with what its words weigh. */
interface KnownClause extends TokenRange {
  readonly told: WeighedClause;
}

const NO_MARKS: readonly CueMatch[] = [];

/** Asks the tables of one sentence; `named` is where areas and bodies are named in it. */
export function markSentence(
  sentence: Sentence,
  polarity: PolarityCues,
  themes: ThemeCues,
  named: readonly Stretch[] = [],
): SentenceMarks {
  const { tokens } = sentence;
  const own = withoutInserted(tokens, explainingAsides(tokens));
  const found = findIn(polarity, tokens, own);
  const asides = definingAsides(tokens);
  const names = thoseThat(found, ({ row }) => row.kind === "name");
  const told = named.length === 0 ? found : thoseThat(found, (match) => !isInNamed(tokens, match, named));
  const byKind = cuesByKind(tokens, told, names, asides);
  addNeeds(byKind, tokens);
  const cues = byKind.get("cue") ?? NO_MARKS;
  const frameEnd = endOfFrame(tokens, cues);
  const groups = byKind.get("group") ?? NO_MARKS;
  const rejects = byKind.get("reject");
  if (rejects) {
    const after = startOfAfter(sentence);
    byKind.set(
      "reject",
      rejects.filter(({ first, last }) => last > frameEnd && (tokens[first]?.start ?? 0) < after),
    );
  }
  const spoken = findIn(themes, tokens, own);
  const telling = thoseThat(
    spoken,
    (match) =>
      match.last > frameEnd &&
      !(namesGroup(match, groups) || leansOnName(match, names) || isInAside(asides, match)),
  );
  const alone = thoseThat(telling, standsAlone);
  const company = alone === telling ? NO_COMPANY : telling.filter((match) => !standsAlone(match));
  const labelEnd = endOfLabel(tokens, alone);
  if (labelEnd > 0)
    for (const kind of PRAISING) byKind.set(kind, withoutLabel(byKind.get(kind) ?? NO_MARKS, labelEnd));
  const shields = thoseThat(cues, ({ row }) => row.value === "neutral");
  const words = countWords(tokens);
  return {
    tokens,
    words,
    byKind,
    frameEnd,
    ofSpeakers: themeOfSpeakers(tokens, frameEnd, spoken),
    labelEnd,
    weighed: [],
    claimShares: [],
    unclaimed: [],
    blameless: [],
    shields,
    themes: alone,
    company,
  };
}

/** Marks by which words praise. */
const PRAISING = ["cue", "hint"] as const;

const NO_COMPANY: readonly PatternMatch<ThemeRow>[] = [];

function standsAlone({ row }: PatternMatch<ThemeRow>): boolean {
  return row.beside.length === 0;
}

/** The cues of each kind, without those that are no word of their own. */
function cuesByKind(
  tokens: readonly Token[],
  found: readonly CueMatch[],
  names: readonly CueMatch[],
  asides: readonly TokenRange[],
): Map<CueKind, CueMatch[]> {
  const byKind = new Map<CueKind, CueMatch[]>();
  for (const match of found) {
    if (isMonth(tokens, match) || isPartOfName(tokens, match) || isCompound(tokens, match)) continue;
    if (match.row.kind === "condition" && (goesThere(tokens, match) || goesOn(tokens, match))) continue;
    if (isOfName(match, names) || isInAside(asides, match)) continue;
    const list = byKind.get(match.row.kind);
    if (list) list.push(match);
    else byKind.set(match.row.kind, [match]);
  }
  return byKind;
}

/** Is any told so in `range`? */
export function tellsNeed(marks: SentenceMarks, range: TokenRange): boolean {
  return openMarksIn(marks, "request", range).some(isNeed);
}

/** What of a table stands in a sentence, a speaker inserted in it leapt over. */
function findIn<Row extends PatternRow>(
  table: PatternSet<Row>,
  tokens: readonly Token[],
  own: OwnTokens | null,
): readonly PatternMatch<Row>[] {
  return own ? inSentence(table.find(own.tokens), own) : table.find(tokens);
}

/** "Pupils with a plan are often absent" is about pupils, not about plans: what the words of a group would name is no theme of the claim. */
function namesGroup(theme: TokenRange, groups: readonly CueMatch[]): boolean {
  for (const { first, last } of groups) if (theme.first < last && first + 1 < theme.last) return true;
  return false;
}

/** What a word says of the subject; a name may be a ground to refuse a claim all the same. */
const SPEAKS_OF_IT: ReadonlySet<CueKind> = new Set(["cue", "topic", "generic-topic", "good-up", "good-down"]);

/** "The Care Quality Commission", "the clinical commissioning group": words of a body's name neither praise nor name a subject. */
function isOfName(match: CueMatch, names: readonly CueMatch[]): boolean {
  if (names.length === 0 || !SPEAKS_OF_IT.has(match.row.kind)) return false;
  for (const name of names) if (isWithin(match, name)) return true;
  return false;
}

/** What praises, blames or turns either. */
const JUDGES: ReadonlySet<CueKind> = new Set(["cue", "request", "hint", "negator", "change"]);

/** "Somerset Parent Carers Working Together", "Fight for Change": a body's name judges nothing. */
function isInNamed(
  tokens: readonly Token[],
  { row, first, last }: CueMatch,
  named: readonly Stretch[],
): boolean {
  if (!JUDGES.has(row.kind)) return false;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  return named.some((each) => each.start <= start && each.end >= end);
}

/** "The Care Quality Commission jointly inspected …" is not about commissioning jointly: a theme that a body's name opens or ends is none. */
function leansOnName({ first, last }: TokenRange, names: readonly CueMatch[]): boolean {
  for (const name of names) if (isAmong(first, name) || isAmong(last - 1, name)) return true;
  return false;
}

function isAmong(at: number, { first, last }: TokenRange): boolean {
  return first <= at && at < last;
}

/** "In May" is no "may". */
function isMonth(tokens: readonly Token[], { first, last, row }: CueMatch): boolean {
  const token = tokens[first];
  return (
    row.kind === "condition" && first > 0 && last === first + 1 && token?.norm === "may" && token.isCapital
  );
}

const DEGREES = new WordForm(/^(?:high|long|low)$/);

/** "High-quality support has reduced exclusions": nothing is high. */
function isCompound(tokens: readonly Token[], { first, row }: CueMatch): boolean {
  const token = tokens[first];
  if (row.kind !== "cue" || row.value !== "weakness" || !DEGREES.fits(token)) return false;
  const mark = tokens[first + 1];
  return mark?.norm === "-" && mark.start === token?.end && !/^\S*-/.test(row.pattern);
}

/**
 * "The group Positive Parent Action said": a capital word inside a sentence, beside another, is part of a name and neither praises
 * nor blames. Where every other word has a capital, as in some headlines, it tells nothing.
 */
function isPartOfName(tokens: readonly Token[], { first, last, row }: CueMatch): boolean {
  if (row.kind !== "cue" || first === 0 || last > first + 1 || !tokens[first]?.isCapital) return false;
  const before = tokens[first - 1];
  const isBesideName =
    (first > 1 && before?.isCapital) || (before?.kind === "word" && tokens[last]?.isCapital);
  return isBesideName === true && !isTitle(tokens);
}

function isTitle(tokens: readonly Token[]): boolean {
  let [words, capitals] = [0, 0];
  for (const { kind, isCapital } of tokens) {
    if (kind !== "word") continue;
    words++;
    if (isCapital) capitals++;
  }
  return 2 * capitals > words;
}

/** The matches of one kind that lie wholly in `range`. */
export function marksIn(marks: SentenceMarks, kind: CueKind, range: TokenRange): readonly CueMatch[] {
  const matches = marks.byKind.get(kind);
  if (!matches) return NO_MARKS;
  const isWhole = range.first === 0 && range.last === marks.tokens.length;
  return isWhole ? matches : thoseThat(matches, (match) => isWithin(match, range));
}

/** "It is rare for": a negator whose words have a shield of their own, against what else they would say, is seen through it. */
export function isOwnShield(shield: TokenRange, { row, first, last }: CueMatch): boolean {
  return row.kind === "negator" && shield.first === first && shield.last === last;
}

/** Does any of one kind lie wholly in `range`? */
export function hasMarkIn({ byKind }: SentenceMarks, kind: CueKind, range: TokenRange): boolean {
  for (const match of byKind.get(kind) ?? NO_MARKS) if (isWithin(match, range)) return true;
  return false;
}

/** The same, without those that a shield covers. */
export function openMarksIn(marks: SentenceMarks, kind: CueKind, range: TokenRange): readonly CueMatch[] {
  const matches = marksIn(marks, kind, range);
  if (marks.shields.length === 0 || matches.length === 0) return matches;
  return thoseThat(matches, (match) => !isCovered(marks, match, range));
}

/** Does a shield in `range` cover any of the match? */
function isCovered({ shields }: SentenceMarks, match: CueMatch, range: TokenRange): boolean {
  for (const shield of shields)
    if (isWithin(shield, range) && overlaps(shield, match) && !isOwnShield(shield, match)) return true;
  return false;
}

/** Does any of one kind lie wholly in `range`, uncovered? */
export function hasOpenMarkIn(marks: SentenceMarks, kind: CueKind, range: TokenRange): boolean {
  for (const match of marks.byKind.get(kind) ?? NO_MARKS)
    if (isWithin(match, range) && !isCovered(marks, match, range)) return true;
  return false;
}

/** How many rows of one kind stand wholly in `range`, uncovered. */
export function countOpenRows(marks: SentenceMarks, kind: CueKind, range: TokenRange): number {
  const ranks: number[] = [];
  for (const match of marks.byKind.get(kind) ?? NO_MARKS) {
    if (!isWithin(match, range) || isCovered(marks, match, range)) continue;
    if (!ranks.includes(match.rank)) ranks.push(match.rank);
  }
  return ranks.length;
}

/** Words from token `from` to token `to`. */
export function wordsBetween(marks: SentenceMarks, from: number, to: number): number {
  return (marks.words[to] ?? 0) - (marks.words[from] ?? 0);
}
