import { findThemes, MAX_THEMES } from "./find-themes.ts";
import type { PatternMatch, PatternSet } from "./pattern-set.ts";
import type { ReportThemeRow } from "./report-cues.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { ThemeRow } from "./theme-cues.ts";
import { isWithin, overlaps, type TokenRange } from "./token-range.ts";

type ThemeMatch = PatternMatch<ThemeRow>;

/** The marks of a sentence with its themes as a report's own words tell them: see `report-themes.csv`. */
export function withReportThemes(marks: SentenceMarks, rows: PatternSet<ReportThemeRow>): SentenceMarks {
  const matches = rows.find(marks.tokens);
  const shields = matches.filter(({ row }) => row.rule === "name" || row.rule === "never");
  const kept = marks.themes.filter((match) => !shields.some((shield) => isShielded(match, shield)));
  const named = matches.flatMap((match): ThemeMatch[] => {
    const { pattern, theme, rule } = match.row;
    if (theme === "" || (rule === "add" && shields.some((shield) => isWithin(match, shield)))) return [];
    return [{ ...match, row: { pattern, theme, isStrong: rule !== "weak" } }];
  });
  return { ...marks, themes: [...kept, ...named] };
}

/** A longer pattern that only reaches into the shield still stands. */
function isShielded(match: ThemeMatch, shield: PatternMatch<ReportThemeRow>): boolean {
  return (
    isWithin(match, shield) || (overlaps(match, shield) && match.words <= 2 && shield.row.rule === "never")
  );
}

const LEVEL = /^attainment-(?!general$)/u;

/** The themes of a stretch; what pupils of several ages achieve is attainment in general. */
export function findReportThemes(marks: SentenceMarks, range: TokenRange): readonly string[] {
  const themes = findThemes(marks, range);
  if (themes.filter((theme) => LEVEL.test(theme)).length < 2) return themes;
  return ["attainment-general", ...themes].slice(0, MAX_THEMES);
}
