import type { Sentence } from "../text/sentence.ts";
import { CHILD, PARENT, SIGNS } from "../text/speech-signs.ts";
import { normsOf } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { QUOTED_SHARE, quotedShare } from "./heard-voice.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const AGED = "\\d+ - year - old";
/** "The 34-year-old said", "the mother-of-two added": whom the text told of last. */
const LAY_SPEECH = new RegExp(
  `\\b(?:the|this|one|another|a|her|his|their) (?:\\w+ )?(?:${AGED}|(?:${PARENT}|couple)(?: -? ?of -? ?\\w+)?)(?: (?:from|in|of|with|at) (?:[\\w'-]+ ){1,5}?)?(?: ?, who(?:se)? .{1,90} ,)?(?: ?(?:also|then))? ?(?:${SAID})\\b|^[\\w'-]+ , (?:aged )?\\d+ ,(?: (?:from|of) [\\w -]+ ,)? (?:said|says|told)\\b|\\b(?:${SAID}|muttered|sighed|fumed|shouted) (?:the|one|another|a|her|his|their) (?:\\w+ )?(?:${AGED}|(?:${PARENT})\\b)`,
);
const FAMILY_VOICE = new RegExp(`\\b(?:my|our) (?:\\w+ )?(?:${CHILD})\\b`);
/** Who spoke before a sentence, and what it was. */
interface Spoken {
  readonly last: Voice | null;
  readonly lastPerson: Voice | null;
  readonly before: Sentence | undefined;
}

/** A parent who speaks without a name, or of a child of their own; null where none does. */
export function familyVoice(
  sentence: Sentence,
  signs: number,
  { last, lastPerson, before }: Spoken,
): Voice | null {
  const isOneMore = last?.saidBy === "other" || quotedShare(sentence) >= QUOTED_SHARE;
  if (isOneMore && isAnother(sentence)) return A_PARENT;
  if (signs & SIGNS.speech && isOfLay(sentence)) return layVoice(lastPerson) ?? A_PARENT;
  if (isTakenUp(sentence, before)) return A_PARENT;
  if (last?.saidBy === "other" && before?.paragraph === sentence.paragraph && opensOnTheirChild(sentence))
    return layVoice(last) ?? A_PARENT;
  return isOfFamily(sentence, signs) ? (layVoice(last) ?? layVoice(lastPerson) ?? A_PARENT) : null;
}

const THEIR = new WordForm(/^(?:her|his)$/);
const CHILDREN = new WordForm(new RegExp(`^(?:${CHILD})$`));

/** "A mother said ministers had failed. Her daughter has been offered nothing": what she tells goes on. */
function opensOnTheirChild({ tokens }: Sentence): boolean {
  return THEIR.fits(tokens[0]) && CHILDREN.fits(tokens[1]) && tokens[2]?.kind === "word";
}

const FAMILY = SIGNS.mine | SIGNS.child;

function isOfFamily({ tokens }: Sentence, signs: number): boolean {
  return (signs & FAMILY) === FAMILY && FAMILY_VOICE.test(normsOf(tokens));
}

const ONE = new WordForm(/^(?:one|another|a)$/);
const A_PARENTS = new WordForm(new RegExp(`^(?:${PARENT})$`));

/** "A mother of two had another view. “It is slow,” she said": the pronoun means her, whoever was named before. */
export function isOfParentBefore(
  pronoun: string,
  { paragraph }: Sentence,
  before: Sentence | undefined,
): boolean {
  if (before?.paragraph !== paragraph) return false;
  return (pronoun === "he" || pronoun === "she") && opensWithParent(before);
}

/** "One mum in the town had a different take. “They got it done …”": she speaks, though no verb says so. */
export function isTakenUp({ quotes, start, paragraph }: Sentence, before: Sentence | undefined): boolean {
  if (before?.paragraph !== paragraph || !opensWithParent(before)) return false;
  return quotes.some((quote) => quote.start >= start && quote.start <= start + 1);
}

function opensWithParent({ forms, tokens }: Sentence): boolean {
  if (!A_PARENTS.mayStandIn(forms) || !ONE.fits(tokens[0])) return false;
  return tokens.slice(1, 3).some((token) => A_PARENTS.fits(token));
}

/** A member of the public whom the text names. */
function layVoice(voice: Voice | null): Voice | null {
  return voice?.saidBy === "other" && voice.speaker !== null ? voice : null;
}

const ANOTHER = new RegExp(
  `^(?:another|others|one|some)(?: of them)? (?:${SAID})\\b|\\b(?:said|added) (?:one|another)$`,
);

const ONE_MORE = new WordForm(/^(?:another|others|one|some)$/);

/** "“We got nothing,” said one. Another said: …": one more of those who spoke. */
function isAnother(sentence: Sentence): boolean {
  const told = unquotedTokens(sentence);
  // Hardly any sentence has one of those words: the others need no reading.
  if (!told.some((token) => ONE_MORE.fits(token))) return false;
  const words = told.filter(({ kind }) => kind !== "mark");
  return ANOTHER.test(normsOf(words));
}

function isOfLay(sentence: Sentence): boolean {
  return LAY_SPEECH.test(normsOf(unquotedTokens(sentence)));
}

export const A_PARENT: Voice = makeVoice("other", null, false);
