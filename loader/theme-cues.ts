import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PatternPass } from "./pattern-pass.ts";
import { PatternSet } from "./pattern-set.ts";
import { readRows } from "./rows.ts";

const ThemePatternRow = z.object({ pattern: z.string().min(1), strength: z.enum(["strong", "weak"]) });
const YieldRow = z.object({ theme: z.string().min(1), yields_to: z.string().min(1) });

/** A pattern that names a theme: `strong` by itself, `weak` only where nothing stronger stands. */
export interface ThemeRow {
  readonly pattern: string;
  readonly theme: string;
  readonly isStrong: boolean;
  /** Themes beside which this one is not told: how fast annual reviews get better is of annual reviews. */
  readonly yieldsTo: readonly string[];
}

/** Every theme's patterns as one set, so that a sentence is read once. */
export type ThemeCues = PatternSet<ThemeRow>;

/**
 * Reads `cues/themes/*.csv` below `seedsDir`, whose files' names are the themes' slugs, and `cues/theme-yields.csv`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readThemeCues(seedsDir: string, pass?: PatternPass): ThemeCues {
  const folder = join(seedsDir, "cues", "themes");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort();
  const yields = readRows(join(seedsDir, "cues", "theme-yields.csv"), YieldRow);
  return new PatternSet(
    files.flatMap((name) => {
      const theme = name.slice(0, -".csv".length);
      const yieldsTo = yields.filter((row) => row.theme === theme).map((row) => row.yields_to);
      return readRows(join(folder, name), ThemePatternRow).map(({ pattern, strength }) => ({
        pattern,
        theme,
        isStrong: strength === "strong",
        yieldsTo,
      }));
    }),
    pass,
  );
}
