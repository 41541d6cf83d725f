import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { ThemeRow } from "../tables/theme-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What people do with a service of which they then tell: "parents who use the short breaks said". */
const USES = listed("used-by-speakers: uses");
/** Words from the verb to what is used: "rang the council's own". */
const USE_REACH = 5;
/** Words from the frame to its "it": "told the team that | it". */
const IT_REACH = 6;
const BEFORE_IT = listed("used-by-speakers: before it");
/** "It is hard to get a place": this "it" stands for nothing that was named. */
const DUMMY_VERB = new WordForm(/^(?:is|was|'s|takes?|took|feels?|felt)$/);
const DUMMY_AFTER = new WordForm(/^(?:to|that|how|when|if|who|like)$/);
const DUMMY_REACH = 5;

/**
 * The theme of what the people who speak use, where they go on to speak of it: "young people on supported internships told the team it
 * had changed their lives". Null where none is told.
 */
export function themeOfSpeakers(
  tokens: readonly Token[],
  frameEnd: number,
  themes: readonly PatternMatch<ThemeRow>[],
): string | null {
  if (frameEnd === 0 || !speaksOfIt(tokens, frameEnd)) return null;
  const used = themes.find(
    ({ row, first, last }) =>
      row.isStrong && last <= frameEnd && USES.fitsAny(tokens, Math.max(0, first - USE_REACH), first),
  );
  return used?.row.theme ?? null;
}

function speaksOfIt(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]?.norm !== "it") continue;
    const isSubject = at <= from + IT_REACH && (at === from || BEFORE_IT.fits(tokens[at - 1]));
    if (isSubject) return !isDummy(tokens, at);
    return tokens[at - 1]?.norm === "recommend";
  }
  return false;
}

function isDummy(tokens: readonly Token[], it: number): boolean {
  return DUMMY_VERB.fits(tokens[it + 1]) && DUMMY_AFTER.fitsAny(tokens, it + 2, it + 2 + DUMMY_REACH);
}
