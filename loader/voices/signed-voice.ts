import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const DASH = new WordForm(/^[-–—]$/);
/** Tokens of a title before the name: "Cllr", "Council leader". */
const MOST_BEFORE = 4;
/** Tokens of who signs where nobody is named: "a mother of two in Kent". */
const MOST_OF_PHRASE = 8;
/** What goes on with the sentence, and signs nothing: "“too late” – which is why". */
const GOES_ON = new WordForm(
  /^(?:is|are|was|were|has|had|have|will|would|said|says|and|but|which|who|so|because|while|as|though|not|that|do|does|did|called)$/,
);
/** What such words are called: "“too late” – a view Ann Hill, the director, does not share" is signed by nobody. */
const OF_WORDS = listed("signed-voice: of words");

/** Is it a line that opens with a dash, and quotes nothing: an item of a list, where no quotation stands before it? */
export function opensWithDash({ quotes, tokens }: Sentence): boolean {
  return quotes.length === 0 && DASH.fits(tokens[0]);
}

/** "“Plans are always late” – Ann Hill, chair of the forum": who signs what is quoted, behind a dash; null where nobody does. */
export function signedVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  const [quote] = sentence.quotes;
  if (opensWithDash(sentence)) return signedBy(sentence.tokens.slice(1), people);
  if (!quote || sentence.quotes.length > 1 || quote.start > sentence.start + 1) return null;
  const tokens = unquotedTokens(sentence);
  const dash = tokens.findIndex(({ start }) => start >= quote.end);
  if (dash < 0 || !DASH.fits(tokens[dash])) return null;
  const behind = tokens.slice(dash + 1);
  if (behind.slice(0, MOST_BEFORE).some((token) => OF_WORDS.fits(token))) return null;
  const person = signedBy(behind, people);
  if (person || isClause(behind)) return person;
  if (behind.length > MOST_OF_PHRASE || behind.some((token) => GOES_ON.fits(token))) return null;
  const told = speakerOf(behind, cues);
  return told && makeVoice(told.saidBy, null, true);
}

/** The person by name whom those words tell of: "Dr Ann Hill, place lead at the trust". */
function signedBy(behind: readonly Token[], people: readonly SpeakerPerson[]): Voice | null {
  const starts = new Set(behind.slice(0, MOST_BEFORE).map(({ start }) => start));
  const person = people.find(({ spans }) => spans.some(({ start }) => starts.has(start)));
  return person && !isClause(behind) ? makeVoice(kindOfSpeaker(person) ?? "other", person.name, true) : null;
}

/** "“A top priority” – Ann Hill is right": before the first mark somebody does something. */
function isClause(behind: readonly Token[]): boolean {
  const mark = behind.findIndex(({ kind }) => kind === "mark");
  return behind.slice(0, mark < 0 ? behind.length : mark).some((token) => GOES_ON.fits(token));
}
