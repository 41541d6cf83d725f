import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { learntWordsOf } from "../../loader/claims/guess-label.ts";
import { readPdf } from "../../loader/files/read-pdf.ts";
import { readArticleText } from "../../loader/layout/article-text.ts";
import type { ReadingCues } from "../../loader/reading/reading-cues.ts";
import { readReportLines } from "../../loader/reading/report-lines.ts";
import { findReportThemes, withReportThemes } from "../../loader/reading/report-themes.ts";
import { findReportUnits, type ReportUnit } from "../../loader/reading/report-units.ts";
import { listOf, readRows } from "../../loader/rows/read-rows.ts";
import { markSentence } from "../../loader/signs/sentence-marks.ts";
import type { Sentence } from "../../loader/text/sentence.ts";
import { tokenise } from "../../loader/text/tokens.ts";

/** A text with what a person, a table or a report's section says of it; null where nobody says anything, no themes where it is of none. */
export interface MarkedText {
  readonly words: readonly string[];
  readonly themes: readonly string[] | null;
  readonly sign: Sign | null;
  /** How far it is to be trusted, 1 for what a person marked. */
  readonly weight: number;
}
type Sign = "strength" | "weakness" | "none";

const WEIGHTS = { gold: 1, sentence: 1, strongRow: 1, weakRow: 0.5, cueRow: 0.6, report: 0.4 } as const;
const SIGNS: readonly string[] = ["strength", "weakness"];
/** Fewer words than this are no sentence that could make a claim. */
const FEWEST_WORDS = 6;

const ThemeRow = z.object({ strength: z.enum(["strong", "weak", "name"]), example: z.string() });
const CueRow = z.object({ kind: z.string(), polarity: z.string(), example: z.string() });
const SentenceRow = z.object({
  themes: z.string(),
  sign: z.enum(["strength", "weakness", "mixed", "none"]),
  sentence: z.string().min(1),
});
/** What people marked in an article or a report, as far as it is learnt from. */
const Gold = z.object({
  findings: z
    .array(z.object({ polarity: z.string(), themes: z.array(z.string()), evidence: z.string() }))
    .default([]),
});

/** The examples of the tables of themes and of polarity. */
export function readTableExamples(seedsDir: string): MarkedText[] {
  const themesDir = join(seedsDir, "cues", "themes");
  const ofThemes = readdirSync(themesDir)
    .sort()
    .flatMap((name) =>
      readRows(join(themesDir, name), ThemeRow).map(({ strength, example }): MarkedText => {
        const weight = strength !== "weak" ? WEIGHTS.strongRow : WEIGHTS.weakRow;
        return { words: wordsOf(example), themes: [name.slice(0, -".csv".length)], sign: null, weight };
      }),
    );
  const ofPolarity = readRows(join(seedsDir, "cues", "polarity.csv"), CueRow)
    .filter(({ kind }) => kind === "cue")
    .flatMap(({ polarity, example }) => signed(example, polarity, WEIGHTS.cueRow));
  return [...ofThemes, ...ofPolarity];
}

/**
 * Single sentences with their themes and sign: made up, for words and figures of speech that no table has, and of news retold by
 * people who knew neither tables nor rules, names left out.
 */
export function readSentences(folder: string): MarkedText[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readRows(join(folder, name), SentenceRow))
    .map(({ themes, sign, sentence }) => ({
      words: wordsOf(sentence),
      themes: listOf(themes),
      sign: sign === "mixed" ? null : sign,
      weight: WEIGHTS.sentence,
    }));
}

/** An article that people have marked. */
export interface MarkedArticle {
  readonly text: string;
  readonly findings: z.infer<typeof Gold>["findings"];
}

/** The marked articles of a folder: `gold/NAME.json` for `articles/NAME.txt`, by name. */
export function readMarkedArticles(folder: string): MarkedArticle[] {
  return readdirSync(join(folder, "gold"))
    .sort()
    .map((name) => {
      const { findings } = Gold.parse(JSON.parse(readFileSync(join(folder, "gold", name), "utf8")));
      const text = readFileSync(join(folder, "articles", name.replace(".json", ".txt")), "utf8");
      return { text, findings };
    });
}

/** The claims that people marked in an article, and its sentences that make none. */
export function claimsOf({ text, findings }: MarkedArticle, cues: ReadingCues): MarkedText[] {
  return [
    ...findings.map(({ evidence, themes, polarity }): MarkedText => {
      const sign = SIGNS.includes(polarity) ? (polarity as Sign) : null; // one of SIGNS
      return { words: wordsOf(evidence), themes, sign, weight: WEIGHTS.gold };
    }),
    ...claimless(
      text,
      findings.map(({ evidence }) => plain(evidence)),
      cues,
    ),
  ];
}

/** Sentences of an article's body in which nobody marked a claim. */
function claimless(text: string, claims: readonly string[], cues: ReadingCues): MarkedText[] {
  return readArticleText(text, cues.names)
    .sentences.filter(({ role }) => role === "body" || role === "lead")
    .filter((sentence) => !claims.some((claim) => plain(sentence.text).includes(claim)))
    .map(({ text: sentence }) => wordsOf(sentence))
    .filter((words) => words.length >= FEWEST_WORDS)
    .map((words) => ({ words, themes: [], sign: "none", weight: WEIGHTS.gold }));
}

/** The sentences of inspection reports: their sign by the section they stand in, their themes by the tables. */
export async function readReports(folder: string, cues: ReadingCues): Promise<MarkedText[]> {
  const marked: MarkedText[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(".pdf")) continue;
    const { text, head } = await readPdf(name, readFileSync(join(folder, name)));
    const { article, sentences } = readArticleText(text, cues.names, head);
    const goldPath = join(folder, "gold", name.replace(".pdf", ".json"));
    const gold = existsSync(goldPath)
      ? Gold.parse(JSON.parse(readFileSync(goldPath, "utf8"))).findings
      : null;
    const units = findReportUnits(readReportLines(article.text, cues.reports.heads), sentences);
    marked.push(...units.map((unit) => markUnit(unit, gold, cues)));
  }
  return marked;
}

type GoldFindings = z.infer<typeof Gold>["findings"];

function markUnit(
  { section, sentence }: ReportUnit,
  gold: GoldFindings | null,
  cues: ReadingCues,
): MarkedText {
  const claims = gold?.filter(({ evidence }) => plain(sentence.text).includes(plain(evidence)));
  const themes = claims ? claims.flatMap((claim) => claim.themes) : themesByTable(sentence, cues);
  return {
    words: wordsOf(sentence.text),
    themes: claims || themes.length > 0 ? [...new Set(themes)] : null,
    sign: section === "effective" ? "strength" : section === "experience" ? null : "weakness",
    weight: claims ? WEIGHTS.gold : WEIGHTS.report,
  };
}

function themesByTable(sentence: Sentence, { claims, reports }: ReadingCues): readonly string[] {
  const marks = withReportThemes(markSentence(sentence, claims.polarity, claims.themes), reports.themes);
  return findReportThemes(marks, { first: 0, last: marks.tokens.length });
}

function signed(example: string, polarity: string, weight: number): MarkedText[] {
  if (polarity !== "strength" && polarity !== "weakness") return [];
  return [{ words: wordsOf(example), themes: null, sign: polarity, weight }];
}

function wordsOf(text: string): string[] {
  const tokens = tokenise(text);
  return learntWordsOf(tokens, { first: 0, last: tokens.length });
}

/** As two spellings of one string compare: straight quotes, single spaces. */
function plain(text: string): string {
  return text.replace(/[‘’`]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").toLowerCase();
}
