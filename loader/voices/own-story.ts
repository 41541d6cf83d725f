import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
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
  return ownView(sentence, before, cues, { isOwn: isDenied, goesOn });
}

/** How a sentence tells by itself that whoever writes says it, and how it goes on with one before. */
export interface OwnTelling {
  readonly isOwn: (tokens: readonly Token[]) => boolean;
  readonly goesOn: (sentence: Sentence, tokens: readonly Token[], before: Before) => boolean;
}

/** What whoever writes tells as their own, by a child's name too; null for headlines and where inspectors are named. */
export function ownView(
  sentence: Sentence,
  before: Before | undefined,
  cues: AttributionCues,
  { isOwn, goesOn }: OwnTelling,
): Voice | null {
  if (sentence.role === "headline") return null;
  const tokens = unquotedTokens(sentence);
  if (tokens.some((token) => INSPECTING.fits(token))) return null;
  if (opensOnChild(tokens, cues) || isOwn(tokens)) return OWN_VIEW;
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
const MENTIONED = listed("own-story: mentioned");
/** The writer reads it, and tells next what stands there. */
const READS = listed("own-story: reads");

/** What a parent does with services, or has at home: "I rang the council", "my daughter has waited"; who reads "prints", "likes" and "agrees". */
const LIVED = listed("own-story: lived");
/** They speak of what they read: "I was struck by the praise". */
const OF_TEXT = listed("own-story: of text");
/** The text itself, as what they do it with: "I took it to work"; not "as it does". */
const THE_TEXT = new WordForm(/^(?:it|this|these)$/);
const AFTER_OBJECT = new WordForm(/^(?:[.,;:!?]|at|in|on|to|from|with|all|twice|again|and|home)$/);
const OF_WRITER = listed("own-story: of writer");

/** Does the sentence before tell what the writer lived through? One that does not name them goes on with one that did. */
function isLived(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => READS.fits(token))) return false;
  if (!tokens.some((token) => OF_WRITER.fits(token))) return true;
  return (
    tokens.some((token) => LIVED.fits(token)) && !tokens.some((token, at) => isOfText(tokens, token, at))
  );
}

function isOfText(tokens: readonly Token[], token: Token, at: number): boolean {
  if (OF_TEXT.fits(token)) return true;
  const next = tokens[at + 1];
  return THE_TEXT.fits(token) && (next === undefined || AFTER_OBJECT.fits(next));
}

/** Does a sentence open as one does that tells of the report? */
export function isOfReport([first, second]: readonly Token[]): boolean {
  return OF_REPORT.fits(LEADS_IN.fits(first) ? second : first);
}

/** "I'll give them that. The new director turns up to things": whoever writes goes on within the paragraph. */
function goesOn(sentence: Sentence, tokens: readonly Token[], before: Before): boolean {
  if (before.voice !== OWN_VIEW || before.sentence.paragraph !== sentence.paragraph) return false;
  if (sentence.quotes.length > 0 || /[:)]$/.test(before.sentence.text)) return false;
  if (isOfReport(tokens)) return false;
  return !tokens.some((token) => MENTIONED.fits(token)) && isLived(before.sentence.tokens);
}
