import { MAX_THEMES } from "../claims/find-themes.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { ReportClaim } from "./report-claims.ts";

/** Themes that tell how things are done, of whatever was named before: "their work in this area is at an early stage". */
const MANNER: ReadonlySet<string> = new Set([
  "leadership-strategy",
  "pace-of-improvement",
  "multi-agency-working",
  "data-evaluation",
  "equity-of-access",
  "workforce",
  "health-waiting-times",
  "identification-assessment",
]);
const POINTS_BACK = /^(?:this|these|they|it|their|its|such|those|that)$/;
/** Tokens at the front of a sentence within which it may point back: "As a result, they …". */
const OPENING_TOKENS = 6;

/**
 * The themes of a claim in the light of what its paragraph spoke of before: one that names nothing and points back takes the theme
 * of before; one that opens by pointing back, or that only tells how, is of the topic too.
 */
export function inTopic(
  claim: ReportClaim,
  marks: SentenceMarks,
  topic: string | undefined,
): readonly string[] {
  const { themes } = claim;
  if (topic === undefined || themes.includes(topic)) return themes;
  if (themes.length === 0) return pointsBack(marks) ? [topic] : themes;
  const isOfTopic = opensBack(marks) || tellsManner(themes);
  return isOfTopic ? [...themes, topic].slice(0, MAX_THEMES) : themes;
}

/** Do themes only tell how things are done? */
function tellsManner(themes: readonly string[]): boolean {
  return themes.every((theme) => MANNER.has(theme));
}

function opensBack({ tokens }: SentenceMarks): boolean {
  return POINTS_BACK.test(tokens[0]?.norm ?? "");
}

/** What the next sentence's words point back to. */
export function nextTopic(
  claims: readonly { readonly themes: readonly string[] }[],
  topic: string | undefined,
): string | undefined {
  const named = claims.flatMap(({ themes }) => themes);
  return named.find((theme) => !MANNER.has(theme)) ?? topic ?? named[0];
}

function pointsBack({ tokens }: SentenceMarks): boolean {
  const opens = tokens.slice(0, OPENING_TOKENS).some(({ norm }) => POINTS_BACK.test(norm));
  return (
    opens || tokens.some(({ norm }, i) => /^(?:these|this)$/.test(norm) && tokens[i + 1]?.kind === "word")
  );
}
