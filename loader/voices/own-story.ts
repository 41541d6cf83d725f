import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { OWN_VIEW } from "./author-voice.ts";
import { INSPECTING, unquotedTokens, type Voice } from "./voice.ts";

/** The sentence before, and whose it was. */
export interface Before {
  readonly sentence: Sentence;
  readonly voice: Voice;
  /** The body that its paragraph told of last. */
  readonly thing: Voice | null;
}

/**
 * What a parent who writes tells of their own without saying "my": "Teddy's last plan called him “she”", "Child 1's took 61 weeks",
 * "Nobody talks to us. Emails vanish." Null where the sentence may be of the report that they read.
 */
export function writersStory(
  sentence: Sentence,
  before: Before | undefined,
  cues: AttributionCues,
): Voice | null {
  if (sentence.role === "headline") return null;
  const tokens = unquotedTokens(sentence);
  if (tokens.some((token) => INSPECTING.fits(token))) return null;
  if (opensOnChild(tokens, cues) || isDenied(tokens)) return OWN_VIEW;
  return before && goesOn(sentence, tokens, before) ? OWN_VIEW : null;
}

const NOT = new WordForm(/^(?:not|never|nor)$/);
const OURS = new WordForm(/^(?:our|ours|my|mine|us|me)$/);
/** Words from "not" to whose it is: "not in our case", "not with mine". */
const DENIED_TOKENS = 4;

/** "Not on our list, love". */
function isDenied(tokens: readonly Token[]): boolean {
  return NOT.fits(tokens[0]) && tokens.slice(1, DENIED_TOKENS).some((token) => OURS.fits(token));
}

const LEADS_IN = new WordForm(/^(?:and|but|so|meanwhile|now|yet|while|\(|,)$/);

/** "Max was referred", "But Immy's took 31", "Child 2 has none": whom a parent calls by a name alone. */
function opensOnChild(tokens: readonly Token[], cues: AttributionCues): boolean {
  let at = 0;
  while (at < 2 && LEADS_IN.fits(tokens[at])) at++;
  const [name, next] = [tokens[at], tokens[at + 1]];
  if (name?.kind !== "word" || !name.isCapital || next === undefined) return false;
  if (name.norm === "child") return next.kind === "number" || /^(?:\d+|one|two|three)$/.test(next.norm);
  // "Grace House", "Max Hill": more than a name alone.
  if (!cues.isGivenName(name.norm) || (next.kind === "word" && next.isCapital)) return false;
  return cues.speakersIn([name]).length === 0;
}

/** What tells of the report: its readers name it, or begin with those who wrote it. */
const OF_REPORT = new WordForm(
  /^(?:they|they've|they're|it|it's|its|there's|inspectors|that|then|back|apparently|number|first|second|third|in|on|according|one|two)$/,
);
const MENTIONED = new WordForm(
  /^(?:mention|mentions|mentioned|write-up|praised|praise|commended|criticised|singled|credit|described|flagged|inspection|inspected|apparently)$/,
);
/** The writer reads it, and tells next what stands there. */
const READS = new WordForm(
  /^(?:read|reading|report|reports|letter|page|pages|bit|list|line|paragraph|headline|headlines|quote|summary|version|gist|here's|here|document|published|conclusion|findings|verdict|highlights|pdf|copy|summarise|translate|translation)$/,
);

/** "I'll give them that. The new director turns up to things": whoever writes goes on within the paragraph. */
function goesOn(sentence: Sentence, tokens: readonly Token[], before: Before): boolean {
  if (before.voice !== OWN_VIEW || before.sentence.paragraph !== sentence.paragraph) return false;
  if (sentence.quotes.length > 0 || /[:)]$/.test(before.sentence.text)) return false;
  const [first, second] = tokens;
  if (OF_REPORT.fits(LEADS_IN.fits(first) ? second : first)) return false;
  return !(
    tokens.some((token) => MENTIONED.fits(token)) || before.sentence.tokens.some((token) => READS.fits(token))
  );
}
