import type { PatternMatch, PatternSet } from "./pattern-set.ts";
import type { ReportThemeRow } from "./report-cues.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { ThemeRow } from "./theme-cues.ts";
import { isWithin, overlaps } from "./token-range.ts";

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
