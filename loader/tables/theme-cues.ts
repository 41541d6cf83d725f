import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PatternPass } from "../patterns/pattern-pass.ts";
import { PatternSet } from "../patterns/pattern-set.ts";
import { listOf, readRows } from "../rows/read-rows.ts";

const ThemePatternRow = z.object({
  pattern: z.string().min(1),
  strength: z.enum(["strong", "weak", "name"]),
});
const YieldRow = z.object({ theme: z.string().min(1), yields_to: z.string().min(1) });
const CompanyRow = z.object({
  theme: z.string().min(1),
  beside: z.string().min(1),
  pattern: z.string().min(1),
});

/** A pattern that names a theme: `strong` by itself, `weak` only where nothing stronger stands, a `name` is strong and means nothing else. */
export interface ThemeRow {
  readonly pattern: string;
  readonly theme: string;
  readonly isStrong: boolean;
  /** Does it mean nothing else ("CAMHS"), whatever the words around it speak for? */
  readonly isName: boolean;
  /** Themes beside which this one is not told: how fast annual reviews get better is of annual reviews. */
  readonly yieldsTo: readonly string[];
  /** Themes beside one of which the pattern names its own: by itself it names none. Empty where it needs no company. */
  readonly beside: readonly string[];
}

/** Every theme's patterns as one set, so that a sentence is read once. */
export type ThemeCues = PatternSet<ThemeRow>;

/**
 * Reads `cues/themes/*.csv` below `seedsDir`, whose files' names are the themes' slugs, `cues/theme-yields.csv` and
 * `cues/theme-company.csv`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readThemeCues(seedsDir: string, pass?: PatternPass): ThemeCues {
  const folder = join(seedsDir, "cues", "themes");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort();
  const yields = readRows(join(seedsDir, "cues", "theme-yields.csv"), YieldRow);
  const yieldsTo = (theme: string): readonly string[] =>
    yields.filter((row) => row.theme === theme).map((row) => row.yields_to);
  const named = files.flatMap((name) => {
    const theme = name.slice(0, -".csv".length);
    const giveWay = yieldsTo(theme);
    // Named field by field: thousands of rows made by spreading have thousands of shapes, and all that reads them is slow.
    return readRows(join(folder, name), ThemePatternRow).map(
      ({ pattern, strength }): ThemeRow => ({
        pattern,
        theme,
        isStrong: strength !== "weak",
        isName: strength === "name",
        yieldsTo: giveWay,
        beside: [],
      }),
    );
  });
  const company = readRows(join(seedsDir, "cues", "theme-company.csv"), CompanyRow).map((row) => ({
    pattern: row.pattern,
    theme: row.theme,
    isStrong: false,
    isName: false,
    yieldsTo: yieldsTo(row.theme),
    beside: listOf(row.beside),
  }));
  return new PatternSet<ThemeRow>([...named, ...company], pass);
}
