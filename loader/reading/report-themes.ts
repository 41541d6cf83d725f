import { MAX_THEMES } from "../claims/find-themes.ts";
import type { PatternMatch, PatternSet } from "../patterns/pattern-set.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { ReportThemeRow } from "../tables/report-cues.ts";
import type { ThemeRow } from "../tables/theme-cues.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";

type ThemeMatch = PatternMatch<ThemeRow>;

/** The marks of a sentence with its themes as a report's own words tell them: see `report-themes.csv`. */
export function withReportThemes(marks: SentenceMarks, rows: PatternSet<ReportThemeRow>): SentenceMarks {
  const matches = rows.find(marks.tokens);
  const shields = matches.filter(({ row }) => row.rule === "name" || row.rule === "never");
  const asides = findAsides(marks);
  const kept = marks.themes.filter(
    (match) =>
      !shields.some((shield) => isShielded(match, shield)) && !asides.some((aside) => isWithin(match, aside)),
  );
  const named = matches.flatMap((match): ThemeMatch[] => {
    const { pattern, theme, rule } = match.row;
    if (
      theme === "" ||
      rule === "never" ||
      (rule === "add" && shields.some((shield) => isWithin(match, shield)))
    )
      return [];
    const isStrong = rule !== "weak";
    return [{ ...match, row: { pattern, theme, isStrong, isName: false, yieldsTo: [], beside: [] } }];
  });
  return { ...marks, themes: [...kept, ...named] };
}

/** Brackets with fewer tokens in them hold a short form, with more an explanation of a term. */
const ASIDE_TOKENS = 6;

/** "co-production (a way of working where families and services decide together)": what the brackets hold is no theme. */
function findAsides({ tokens }: SentenceMarks): TokenRange[] {
  return tokens.flatMap(({ norm }, first): TokenRange[] => {
    if (norm !== "(") return [];
    const last = tokens.findIndex((token, i) => i > first && token.norm === ")");
    return last - first > ASIDE_TOKENS ? [{ first, last: last + 1 }] : [];
  });
}

/** A longer pattern that only reaches into the shield still stands. */
function isShielded(match: ThemeMatch, shield: PatternMatch<ReportThemeRow>): boolean {
  const { rule, theme } = shield.row;
  if (rule === "never" && theme !== "" && theme !== match.row.theme) return false;
  return (
    isWithin(match, shield) || (overlaps(match, shield) && match.words <= 2 && shield.row.rule === "never")
  );
}

const LEVEL = /^attainment-(?!general$)/u;
/** Themes that many a sentence touches on: where it names more than it may have, these go first. */
const BROAD: ReadonlySet<string> = new Set([
  "equity-of-access",
  "leadership-strategy",
  "pace-of-improvement",
  "parental-confidence",
  "data-evaluation",
  "workforce",
  "ehcp-process",
]);

/**
 * The themes of a stretch: strong before weak, what it is about before what is said of it, the longest pattern first; what pupils of
 * several ages achieve is attainment in general.
 */
export function findReportThemes(marks: SentenceMarks, range: TokenRange): readonly string[] {
  const inside = marks.themes.filter((match) => isWithin(match, range));
  const strong = inside.filter(({ row }) => row.isStrong);
  const telling = strong.length > 0 ? strong : inside;
  const ranked = [...telling].sort((a, b) => b.words - a.words || a.first - b.first || a.rank - b.rank);
  const named = [...new Set(ranked.map(({ row }) => row.theme))];
  const levels = named.filter((theme) => LEVEL.test(theme));
  const themes = levels.length > 1 ? ["attainment-general", ...named] : withoutGeneral(named, levels);
  const about = themes.filter((theme) => !BROAD.has(theme));
  return [...new Set([...about, ...themes])].slice(0, MAX_THEMES);
}

function withoutGeneral(themes: readonly string[], levels: readonly string[]): readonly string[] {
  return levels.length > 0 ? themes.filter((theme) => theme !== "attainment-general") : themes;
}
