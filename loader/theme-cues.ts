import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { PatternPass } from "./pattern-pass.ts";
import { PatternSet } from "./pattern-set.ts";
import { readRows } from "./rows.ts";

const ThemePatternRow = z.object({ pattern: z.string().min(1), strength: z.enum(["strong", "weak"]) });

/** A pattern that names a theme: `strong` by itself, `weak` only where nothing stronger stands. */
export interface ThemeRow {
  readonly pattern: string;
  readonly theme: string;
  readonly isStrong: boolean;
}

/** Every theme's patterns as one set, so that a sentence is read once. */
export type ThemeCues = PatternSet<ThemeRow>;

/**
 * Reads `cues/themes/*.csv` below `seedsDir`; the file's name is the theme's slug.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readThemeCues(seedsDir: string, pass?: PatternPass): ThemeCues {
  const folder = join(seedsDir, "cues", "themes");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".csv"))
    .sort();
  return new PatternSet(
    files.flatMap((name) =>
      readRows(join(folder, name), ThemePatternRow).map(({ pattern, strength }) => ({
        pattern,
        theme: name.slice(0, -".csv".length),
        isStrong: strength === "strong",
      })),
    ),
    pass,
  );
}
