import type { Article } from "../model/article.ts";
import type { Sentence } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";

/** The time a text was written in, as narrowly as it tells; ISO dates, both ends included. */
export interface TextPeriod {
  readonly from: string;
  readonly to: string;
}

const FIRST_DAY = "2013-04-01"; // clinical commissioning groups began
const LAST_DAY = "2099-12-31";
const LAST_CCG_DAY = "2022-06-30";
const FIRST_ICB_DAY = "2022-07-01";
const YEAR = /^(?:20[12]\d)$/u;
const CCG = new WordForm(/^ccgs?$/u);
const ICB = new WordForm(/^icbs?$/u);
const SIGNS = [CCG, ICB, new WordForm(YEAR)] as const;

/**
 * When a text was written: its date where it has one; else after the last year it names, and by the health bodies it names
 * (CCGs until June 2022, ICBs since).
 */
export function findTextPeriod(article: Article, sentences: readonly Sentence[]): TextPeriod {
  if (article.published !== null) return { from: article.published, to: article.published };
  const told = sentences.filter(({ role }) => role === "lead" || role === "body" || role === "headline");
  const { bodies, lastYear } = readSigns(told);
  const text = article.text.slice(0, 200_000).toLowerCase();
  if (text.includes("clinical commissioning group") || /\bcounty (?:coun(?:cillor)?s?|cllrs?)\b/u.test(text))
    bodies.add("ccg");
  if (/integrated care board|\blocal area partnership\b|\barea send inspection/u.test(text))
    bodies.add("icb");
  const isBefore = bodies.has("ccg") && !bodies.has("icb");
  const isAfter = bodies.has("icb");
  const from = [FIRST_DAY, lastYear && `${lastYear}-01-01`, isAfter ? FIRST_ICB_DAY : ""].sort().at(-1);
  const to = isBefore && (from ?? "") <= LAST_CCG_DAY ? LAST_CCG_DAY : LAST_DAY;
  return { from: from ?? FIRST_DAY, to };
}

interface Signs {
  /** The sorts of health body the text names by their acronyms: "ccg", "icb". */
  readonly bodies: Set<string>;
  /** The last year it names; empty if none. */
  readonly lastYear: string;
}

function readSigns(sentences: readonly Sentence[]): Signs {
  const bodies = new Set<string>();
  let lastYear = "";
  for (const { tokens, forms } of sentences) {
    if (!SIGNS.some((sign) => sign.mayStandIn(forms))) continue;
    for (const token of tokens) {
      const { norm, kind } = token;
      if (CCG.fits(token)) bodies.add("ccg");
      else if (ICB.fits(token)) bodies.add("icb");
      if (kind === "number" && norm > lastYear && YEAR.test(norm)) lastYear = norm;
    }
  }
  return { bodies, lastYear };
}

/** Was it there at any time of the period? */
export function isWithin(
  thing: { readonly validFrom: string | null; readonly validTo: string | null },
  period: TextPeriod,
): boolean {
  return (thing.validFrom ?? "") <= period.to && period.from <= (thing.validTo ?? LAST_DAY);
}
