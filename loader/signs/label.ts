import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { CueRow } from "../tables/polarity-cues.ts";
import { hasFinite } from "../text/finite-verb.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";

/** Tokens of a label before its colon, at the most: "– The quality of education, health and care plans:". */
const LABEL_TOKENS = 12;
/** What announces a list, an answer or a speech, and names no topic. */
const ANNOUNCES = new WordForm(
  new RegExp(
    `^(?:areas?|aspects?|issues?|weakness|weaknesses|concerns?|strengths?|failings?|shortcomings|problems|points?|following|including|these|this|findings|positives|negatives|praise|criticism|good|bad|better|worse|well|not|no|need|needed|improve|improved|improvement|improvements|priorities|recommendations|verdict|inspectors?|ofsted|report|watchdogs?|we|i|they|he|she|it|you|${SAID})$`,
  ),
);

/**
 * The token after the colon of a label that names what the rest is of: "Early identification: too dependent on where a child lives".
 * Whatever praise its words are elsewhere ("early", "timely", "strong"), they only name the topic; the rest judges it.
 *
 * Shape   0 where the sentence opens with none.
 */
export function endOfLabel(tokens: readonly Token[], themes: readonly TokenRange[]): number {
  const colon = colonOf(tokens);
  if (colon < 1 || colon + 2 >= tokens.length) return 0;
  // "Transition: poor in 2019, well planned now" tells two times.
  if (tokens.some(({ kind, norm }, at) => at > colon && kind === "number" && /^20\d\d$/.test(norm))) return 0;
  const isTopic = themes.some(({ last }) => last <= colon);
  if (!isTopic || hasFinite(tokens, 0, colon)) return 0;
  const first = ANNOUNCES.fits(tokens[0]) && tokens[0]?.norm === "good" ? 1 : 0;
  for (let at = first; at < colon; at++)
    if (ANNOUNCES.fits(tokens[at]) || tokens[at]?.kind === "number") return 0;
  return colon + 1;
}

/** A colon with a gap after it; not that of a time. */
function colonOf(tokens: readonly Token[]): number {
  for (let at = 0; at <= Math.min(LABEL_TOKENS, tokens.length - 1); at++) {
    const token = tokens[at];
    if (token?.norm === ":") return (tokens[at + 1]?.start ?? token.end) > token.end ? at : -1;
  }
  return -1;
}

/** The cues of a sentence without the praise that its label would be. */
export function withoutLabel(cues: readonly PatternMatch<CueRow>[], end: number): PatternMatch<CueRow>[] {
  return cues.filter(({ row, last }) => last > end || row.value !== "strength");
}
