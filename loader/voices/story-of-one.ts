import { type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { CHILD } from "../text/speech-signs.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { A_PARENT } from "./family-voice.ts";
import { INSPECTING, unquotedTokens, type Voice } from "./voice.ts";

/** Whom the sentences before told of. */
interface Told {
  readonly lastPerson: Voice | null;
  readonly before: Sentence | undefined;
  readonly people: readonly SpeakerPerson[];
}

const LEADS_IN = new WordForm(/^(?:and|but|now|so|yet|then|still|since|even|today|,)$/);
const INSPECTORS = new WordForm(/^(?:inspectors|watchdogs|inspectorates|ofsted)$/);
/** Words before the pronoun, at the most. */
const MOST_BEFORE = 3;
const ONE = new WordForm(/^(?:he|she|his|her)$/);
const THEIR = new WordForm(/^(?:his|her|whose)$/);
const CHILDREN = new WordForm(new RegExp(`^(?:${CHILD}|sons|daughters|boys|girls)$`));
/** Words from whose it is to the child: "her sister's eldest boy". */
const CHILD_REACH = 4;
/** Of whom a report may tell without a name: "inspectors met one boy". */
const SOMEONE = listed("story-of-one: someone");

/**
 * "He has been out of school since May", "her lad waited a year": what is told of one person is no finding on an area; it is theirs or their
 * family's. Null where it is of nobody alone, or of somebody of whom the report tells.
 */
export function storyOfOne(sentence: Sentence, { lastPerson, before, people }: Told): Voice | null {
  if (!ONE.mayStandIn(sentence.forms) && !THEIR.mayStandIn(sentence.forms)) return null;
  const tokens = unquotedTokens(sentence);
  // "She runs through the positives: plans are clear, the inspectors thought".
  if (INSPECTORS.fitsAny(tokens, 0, tokens.length) || isOfReport(before, sentence)) return null;
  if (hasChild(tokens)) return A_PARENT;
  let at = 0;
  while (at < MOST_BEFORE && LEADS_IN.fits(tokens[at])) at++;
  if (!ONE.fits(tokens[at]) || tokens[at + 1]?.norm === "or") return null;
  return lastPerson && isToldOf(lastPerson, before, people) ? lastPerson : A_PARENT;
}

/** "Her daughter", "his two boys", "whose eldest son". */
function hasChild(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      THEIR.fits(token) && CHILDREN.fitsAny(tokens, at + 1, at + CHILD_REACH) && !isOr(tokens, at),
  );
}

/** "His or her child", "their". */
function isOr(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.norm === "or" || tokens[at - 1]?.norm === "or";
}

/** "Inspectors told of one boy. He had waited two years": the report does. */
function isOfReport(before: Sentence | undefined, { paragraph }: Sentence): boolean {
  if (before?.paragraph !== paragraph || !SOMEONE.mayStandIn(before.forms)) return false;
  const { tokens } = before;
  return tokens.some((token) => INSPECTING.fits(token)) && tokens.some((token) => SOMEONE.fits(token));
}

/** Does the sentence before name the person? */
function isToldOf(
  { speaker, isNamed }: Voice,
  before: Sentence | undefined,
  people: readonly SpeakerPerson[],
): boolean {
  if (speaker === null) return isNamed;
  const person = people.find(({ name }) => name === speaker);
  return before !== undefined && person !== undefined && spanIn(person, before) !== undefined;
}
