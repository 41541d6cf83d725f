import { type ClaimPart, changePart } from "./claim-part.ts";
import { isOutdone, MAX_THEMES } from "./find-themes.ts";
import type { Gate, Reasons } from "./gates.ts";
import { decidingWords, type HeardWords, hearWords, oddsOf, shareOf } from "./guess-label.ts";
import { companyKey, type LearntWords } from "./learnt-words.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import { toNumber } from "./to-number.ts";
import { isWithin } from "./token-range.ts";

/** How sure a claim's reasons must be of a theme; where they are of none, of the surest. */
const LEAST_SURE = { theme: Number(process.env["T1"] ?? 0.4), only: Number(process.env["T2"] ?? 0.2), rows: Number(process.env["T3"] ?? 0.4) };
/** Words that speak less than this for a theme that no row names are not asked about it. */
const LEAST_ODDS = -4;
/** Odds count no further than this either way. */
const MOST_ODDS = 7;
/** So many of the words that decided are told. */
const MOST_TOLD = 3;
/** How fast things move is told by words that anything may be told by: "come", "yet", "no time". */
const PACE = "pace-of-improvement";

/** A theme that a claim may be of, and how sure its reasons are. */
interface Candidate {
  readonly theme: string;
  readonly sure: number;
  readonly isByRows: boolean;
}

/**
 * Gives claims their themes: of those that rows name and those that their words were learnt to tell, what the gate is sure of.
 * "The ferry fares cripple families" is of transport, though no row has a ferry.
 */
export function chooseThemes(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  learnt: LearntWords,
  gate: Gate<"theme">,
): ClaimPart[] {
  const sentence = claimOf(learnt, hearWords(learnt, marks.tokens, { first: 0, last: marks.tokens.length }));
  return parts.map((part) => {
    const range = { first: Math.max(part.first, marks.frameEnd), last: part.last };
    const heard = hearWords(learnt, marks.tokens, range);
    const chosen = choose(candidatesOf(marks, part, learnt, heard, gate), part, learnt);
    const guessed = chosen.find(({ isByRows }) => !isByRows);
    const words = guessed
      ? decidingWords(learnt, learnt.theme, heard, guessed.theme, MOST_TOLD)
      : [];
    return changePart(part, {
      themes: chosen.map(({ theme }) => theme),
      learnt: guessed ? { theme: guessed.theme, words } : null,
      sign: {
        ...signOf(learnt, heard),
        sentence,
        theme: chosen[0]?.sure ?? 0,
        words: chosen.reduce((most, { theme }) => Math.max(most, boundedOdds(learnt, heard, theme)), -MOST_ODDS),
        most: mostOdds(learnt, heard),
        count: heard.count,
      },
    });
  });
}

function signOf(learnt: LearntWords, heard: HeardWords): { claim: number; blame: number } {
  const [praise, blame] = [shareOf(learnt.sign, heard, "strength"), shareOf(learnt.sign, heard, "weakness")];
  return { claim: praise + blame, blame: blame / (praise + blame) };
}

function claimOf(learnt: LearntWords, heard: HeardWords): number {
  return 1 - shareOf(learnt.sign, heard, "none");
}

function boundedOdds({ theme }: LearntWords, heard: HeardWords, label: string): number {
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, oddsOf(theme, heard, label)));
}

function mostOdds({ theme }: LearntWords, { odds }: HeardWords): number {
  let most = -MOST_ODDS;
  for (let i = 0; i < theme.labels.length; i++) most = Math.max(most, odds[theme.from + i] ?? 0);
  return Math.min(MOST_ODDS, most);
}

/** The themes that rows name in the part or lent it, and those that its words speak for, with how sure the gate is of each. */
function candidatesOf(
  marks: SentenceMarks,
  part: ClaimPart,
  learnt: LearntWords,
  heard: HeardWords,
  gate: Gate<"theme">,
): Candidate[] {
  const themes = new Set(part.themes);
  const rows = marks.themes.filter((match) => isWithin(match, part));
  for (const { row } of rows) themes.add(row.theme);
  if (canGuess(marks, part))
    for (const label of learnt.theme.labels)
      if (oddsOf(learnt.theme, heard, label) >= LEAST_ODDS) themes.add(label);
  const most = mostOdds(learnt, heard);
  return [...themes].map((theme) => {
    const own = rows.filter(({ row }) => row.theme === theme);
    const byRows = part.themes.indexOf(theme);
    const words = boundedOdds(learnt, heard, theme);
    const reasons: Reasons<"theme"> = {
      row: toNumber(own.length > 0),
      "strong-row": toNumber(own.some(({ row }) => row.isStrong)),
      "row-of-name": toNumber(own.some(({ row }) => row.isName)),
      "first-by-rows": toNumber(byRows === 0),
      "by-rows": toNumber(byRows >= 0),
      words,
      "words-for": Math.max(0, words),
      "words-most": toNumber(words >= most),
      "words-and-rows": byRows >= 0 ? words : 0,
      "no-rows": toNumber(part.themes.length === 0),
      "words-behind": most - words,
      "of-family": toNumber(part.themes.some((other) => other !== theme && familyOf(other) === familyOf(theme))),
      "of-pace": toNumber(theme === PACE),
    };
    return { theme, sure: gate.sureOf(reasons, { marks, part, theme }), isByRows: byRows >= 0 };
  });
}

/** Where rows name no theme, a plan, a request, the outcome of the inspection and the head of a list are of none. */
function canGuess({ byKind, tokens }: SentenceMarks, { verdict, themes, last }: ClaimPart): boolean {
  if (themes.length > 0) return true;
  return !(verdict.isPlan || verdict.isRequest || byKind.has("outcome") || tokens[last - 1]?.norm === ":");
}

/** The surest, at most three; one that no row names only where people ever found it in one claim with those before it. */
function choose(candidates: Candidate[], part: ClaimPart, learnt: LearntWords): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates.sort(bySureness)) {
    const { theme, sure, isByRows } = candidate;
    if (chosen.length === MAX_THEMES) break;
    if (sure < (chosen.length === 0 ? LEAST_SURE.only : isByRows ? LEAST_SURE.rows : LEAST_SURE.theme)) continue;
    const others = chosen.map((other) => other.theme);
    if (others.some((other) => isOutdone(other, [theme]) || isOutdone(theme, [other]))) continue;
    if (!isByRows && (hasGuess(chosen) || !isCompany(others, theme, learnt))) continue;
    chosen.push(candidate);
  }
  return chosen.sort((a, b) => placeOf(part, a) - placeOf(part, b));
}

function bySureness(a: Candidate, b: Candidate): number {
  return b.sure - a.sure || (a.theme < b.theme ? -1 : 1);
}

/** What rows name stands in their order, before what words tell. */
function placeOf({ themes }: ClaimPart, { theme }: Candidate): number {
  const place = themes.indexOf(theme);
  return place < 0 ? themes.length : place;
}

function hasGuess(chosen: readonly Candidate[]): boolean {
  return chosen.some(({ isByRows }) => !isByRows);
}

/** Have people ever found the theme in one claim with each of those? "Education, employment or training" is not of staff as well. */
function isCompany(themes: readonly string[], theme: string, { company }: LearntWords): boolean {
  return themes.every((other) => company.has(companyKey(other, theme)));
}

/** "ehcp" of "ehcp-timeliness". */
function familyOf(theme: string): string {
  const end = theme.indexOf("-");
  return end < 0 ? theme : theme.slice(0, end);
}
