import { type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { SIGNS, signsOf } from "../text/speech-signs.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Titles that a name is told by; councillors have voices of their own. */
export const TITLE = listed("titled-voice: title");
/** Tokens from a title to its verb of saying: "Mr Harbourne, whose council has run it since 2019, said". */
const TITLE_REACH = 24;

const OF_NOBODY_KNOWN: Voice = makeVoice("other", null, true);
const OF_COUNCIL: Voice = makeVoice("council", null, true);

/**
 * "“The quality of plans has been variable,” Mr Yeo explained", where the text has told of no Mr Yeo: somebody speaks, and it is not
 * the inspectors; null where nobody does, or somebody known.
 */
export function titledVoice(sentence: Sentence, people: readonly SpeakerPerson[]): Voice | null {
  if (!TITLE.mayStandIn(sentence.forms) || people.some((person) => spanIn(person, sentence))) return null;
  if (!speaksByTitle(unquotedTokens(sentence))) return null;
  return signsOf(sentence.tokens) & SIGNS.we ? OF_COUNCIL : OF_NOBODY_KNOWN;
}

/** Does a title with a name stand right after a verb of saying, or open the sentence before one? */
export function speaksByTitle(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    if (!TITLE.fits(token) || tokens[at + 1]?.isCapital !== true) return false;
    if (SPEECH.fits(tokens[at - 1])) return true;
    if (!isSubject(tokens, at)) return false;
    return tokens.slice(at + 2, at + TITLE_REACH).some((next) => SPEECH.fits(next));
  });
}

const BEFORE_SUBJECT = new WordForm(/^(?:and|but|yet|however|then|later|inside)$/);

/** Does it open the sentence, or what follows a comma? */
function isSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === "mark" || BEFORE_SUBJECT.fits(before);
}
