import type { PatternMatch } from "../patterns/pattern-set.ts";
import { isNeed } from "../signs/marked-needs.ts";
import { openMarksIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import type { ThemeRow } from "../tables/theme-cues.ts";
import { sortFew } from "../text/sort-few.ts";
import { thoseThat } from "../text/those-that.ts";
import { isWithin, type TokenRange } from "../text/token-range.ts";

/** A claim has no more themes than this. */
export const MAX_THEMES = 3;

/** Of themes that only weak patterns name, so many are told. */
const MOST_WEAK = 1;

/** How the slug of a family's general theme ends. */
const GENERAL = "-general";

/** How a pattern writes a gap. */
const GAP = "...";

const NO_THEMES: readonly string[] = [];

type ThemeMatch = PatternMatch<ThemeRow>;

/**
 * The themes that a stretch names: strong before weak, the longest pattern first, at most three. The words of asking
 * ("areas that need to be improved") name none by themselves, nor does what ends in them.
 */
export function findThemes(marks: SentenceMarks, range: TokenRange): readonly string[] {
  if (!marks.themes.some((match) => isWithin(match, range))) return NO_THEMES;
  const inside = withoutParts(thoseThat(marks.themes, (match) => isWithin(match, range)));
  const strong = thoseThat(inside, ({ row }) => row.isStrong);
  const telling = strong.length > 0 ? strong : withoutAsked(marks, range, inside);
  const most = strong.length > 0 ? MAX_THEMES : MOST_WEAK;
  return withCompany(mostTold(settle(telling), most, marks), marks, range);
}

/** So many of them; where they are more, what is told only beside others ("waits for CAMHS, autism assessments and wheelchairs") makes room first. */
function mostTold(themes: readonly string[], most: number, { company }: SentenceMarks): readonly string[] {
  if (themes.length <= most || most < MAX_THEMES) return themes.slice(0, most);
  const isBeside = (theme: string): boolean =>
    company.some(({ row }) => row.theme === theme && row.beside.some((other) => themes.includes(other)));
  return [...themes.filter((theme) => !isBeside(theme)), ...themes.filter(isBeside)].slice(0, most);
}

/** Themes by rank, without those that give way to another. */
function settle(telling: readonly ThemeMatch[]): readonly string[] {
  if (telling.length < 2) return telling.map(themeOf);
  const themes: string[] = [];
  for (const { row } of sortFew([...telling], byRank))
    if (!themes.includes(row.theme)) themes.push(row.theme);
  if (themes.length < 2) return themes;
  const yields = (theme: string): boolean =>
    telling.some(({ row }) => row.theme === theme && row.yieldsTo.some((other) => themes.includes(other)));
  return themes.filter((theme) => !yields(theme) && !isOutdone(theme, themes));
}

/** With the themes that are told only beside one of these: waits beside speech therapy are those of health services, leaders who are slow are led badly. */
function withCompany(
  themes: readonly string[],
  { company }: SentenceMarks,
  range: TokenRange,
): readonly string[] {
  if (company.length === 0 || themes.length === 0 || themes.length === MAX_THEMES) return themes;
  const all = [...themes];
  const isJoined = (match: ThemeMatch): boolean =>
    isWithin(match, range) && match.row.beside.some((other) => themes.includes(other));
  for (const match of company) {
    const { theme, yieldsTo } = match.row;
    if (!all.includes(theme) && isJoined(match) && !yieldsTo.some((other) => all.includes(other)))
      all.push(theme);
  }
  // The stage that it is told of outdoes what is of any: "do well at primary school".
  return all.filter((theme) => !isOutdone(theme, all)).slice(0, MAX_THEMES);
}

/**
 * What is only a part of a longer name of another theme names none: "hearing aids" are no hearing, "attention deficit" is no deficit.
 * A pattern with a gap is no name. Nor does what begins inside a name: "speech therapy waits" are no waits for therapies of all sorts.
 */
function withoutParts(inside: readonly ThemeMatch[]): readonly ThemeMatch[] {
  if (inside.length < 2) return inside;
  const names = inside.filter(({ row, words }) => row.isStrong && words > 1 && !row.pattern.includes(GAP));
  if (names.length === 0) return inside;
  return thoseThat(
    inside,
    (match) =>
      !names.some(
        (name) =>
          name.row.theme !== match.row.theme &&
          ((name.words > match.words && isWithin(match, name)) || beginsInside(match, name)),
      ),
  );
}

/** Whose staff are spoken of stands in the name of their service: "speech therapists are highly regarded". */
const STAFF = "workforce";

function beginsInside({ first, row }: ThemeMatch, name: ThemeMatch): boolean {
  return name.row.isName && row.theme !== STAFF && name.first < first && first < name.last;
}

function withoutAsked(
  marks: SentenceMarks,
  range: TokenRange,
  weak: readonly ThemeMatch[],
): readonly ThemeMatch[] {
  const requests = openMarksIn(marks, "request", range);
  return thoseThat(
    weak,
    ({ last }) => !requests.some((ask) => !isNeed(ask) && ask.first < last && last <= ask.last),
  );
}

function themeOf({ row }: ThemeMatch): string {
  return row.theme;
}

/** A general theme gives way to those of its family ("attainment-general" to "attainment-primary"), and a group to what is said of it ("early-years" to "attainment-early-years"). */
export function isOutdone(theme: string, themes: readonly string[]): boolean {
  if (themes.some((other) => other.endsWith(`-${theme}`))) return true;
  if (!theme.endsWith(GENERAL)) return false;
  const family = theme.slice(0, -GENERAL.length);
  return themes.some((other) => other !== theme && other.startsWith(`${family}-`));
}

/** Does the stretch name a theme by a strong pattern? */
export function hasStrongTheme(marks: SentenceMarks, range: TokenRange): boolean {
  return marks.themes.some((match) => match.row.isStrong && isWithin(match, range));
}

function byRank(a: ThemeMatch, b: ThemeMatch): number {
  return b.words - a.words || a.first - b.first || a.rank - b.rank;
}
