import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { BEFORE_SPEAKER, endOfSubject, isSaying, phraseBefore, phraseFrom } from "./speaker-phrase.ts";
import { TITLE } from "./titled-voice.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

/** Somebody of whom no table knows what they are, and who is none of the inspectors. */
export const OF_STRANGER: Voice = makeVoice("other", null, true);
/** "Others", "some", "several": of whom the text may have told right before. */
export const OF_SOME: Voice = makeVoice("other", null, true);

/** What hands over words; "noted" and "found" are mostly of a report. */
const HANDS_OVER = listed("stranger-speaks: hands over");
/** How papers tell what they know. */
const PRESS_TELLS = listed("stranger-speaks: press tells");
const PRESS = listed("stranger-speaks: press");
const ONE = new WordForm(/^(?:a|an|another|one)$/);
const OWN = new WordForm(/^(?:her|his|my)$/);
const SOME = new WordForm(
  /^(?:others|another|some|several|many|most|few|one|everyone|everybody|someone|somebody|nobody)$/,
);
const OF = new WordForm(
  /^(?:of|for|from|in|at|with|on|by|to|behind|within|among|who|whose|working|living|based)$/,
);
/** Texts say something too, and who inspects goes by many names. */
const NO_STRANGER = listed("stranger-speaks: no stranger");
/** Boards and committees of an area's own. */
const BOARD = new WordForm(/^(?:board|boards|committee|committees|panel)$/);
const OF_AREA = listed("stranger-speaks: of area");
/** "The Commons education committee", "the national SEND board". */
const OF_NATION = listed("stranger-speaks: of nation");
const MEMBER = new WordForm(/^(?:members?|chair|chairman|chairwoman)$/);
const OF_BOARD: Voice = makeVoice("council", null, true);
/** Neutral nouns of one who may be anybody's, where nothing tells whose. */
const ANYBODY = new WordForm(/^(?:insider|source|nurse|manager|head)$/);

/**
 * "A vicar said that plans were late", "her husband Mark said", "The Bury Times has reported", "some say": who is told to speak by a noun
 * that no table knows is somebody, and no inspector. Null for what may be the report's own text or those who wrote it.
 */
export function strangersVoice(
  tokens: readonly Token[],
  { forms, role }: Pick<Sentence, "forms" | "role">,
  cues: AttributionCues,
): Voice | null {
  // "Hull told SEND reforms fall short": a headline's places do not speak.
  if (role === "headline") return null;
  const mayTell = PRESS_TELLS.mayStandIn(forms) && PRESS.mayStandIn(forms);
  if (!mayTell && !HANDS_OVER.mayStandIn(forms)) return null;
  for (let at = 0; at < tokens.length; at++) {
    if (mayTell && PRESS_TELLS.fits(tokens[at]) && isPress(phraseBefore(tokens, endOfSubject(tokens, at))))
      return OF_STRANGER;
    if (!HANDS_OVER.fits(tokens[at])) continue;
    const told = strangerOf(tokens, at, cues);
    if (told) return told;
  }
  return null;
}

function strangerOf(tokens: readonly Token[], verb: number, cues: AttributionCues): Voice | null {
  // "Several wrote to say".
  if (!isSaying(tokens, verb)) return null;
  const end = endOfSubject(tokens, verb);
  const before = phraseBefore(tokens, end);
  // What stands behind other words may be what somebody else says: "inspectors found a vicar said so".
  if (before.length > 0 && opens(tokens, end - before.length)) return classify(before, tokens[0], cues);
  if (before.length > 0 || !BEFORE_SPEAKER.fits(tokens[verb])) return null;
  return classify(phraseFrom(tokens, verb + 1), undefined, cues);
}

const BEFORE_SUBJECT = new WordForm(/^(?:and|but|yet|however|while|meanwhile|though|although|as)$/);

function opens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === "mark" || BEFORE_SUBJECT.fits(before);
}

/** "One of them told us", "some of those said". */
function isOneOfThem([first, of, them, ...rest]: readonly Token[]): boolean {
  return SOME.fits(first) && of?.norm === "of" && them?.norm === "them" && rest.length === 0;
}

function isPress(phrase: readonly Token[]): boolean {
  const last = phrase.at(-1);
  return PRESS.fits(last) && (last?.isCapital === true || last?.norm === "newspaper");
}

/** What the phrase tells of who speaks; `opener` is the word that opens the sentence, whose capital tells nothing. */
function classify(phrase: readonly Token[], opener: Token | undefined, cues: AttributionCues): Voice | null {
  const [first] = phrase;
  if (isOneOfThem(phrase)) return OF_SOME;
  if (!first || phrase.some((token) => INSPECTING.fits(token) || NO_STRANGER.fits(token))) return null;
  const after = phrase.findIndex((token, at) => at > 0 && OF.fits(token));
  const noun = after < 0 ? phrase : phrase.slice(0, after);
  const known = cues.speakersIn(phrase);
  if (noun.length === 1 && SOME.fits(first))
    return known.some(({ row }) => row.value !== "other") ? null : OF_SOME;
  const head = noun.at(-1);
  if (isOfBoard(phrase, head)) return boardsVoice(phrase);
  const ofNoun = known.filter((match) => match.first < noun.length).length;
  if (head?.kind !== "word" || isKnown(noun, head, ofNoun)) return null;
  const isOne = (ONE.fits(first) || OWN.fits(first)) && noun.length > 1;
  return isOne || isNamedStranger(noun, head, opener) ? OF_STRANGER : null;
}

/** "The Bishop of Sherborne", "think tank IPPR": the head of the noun is a name. */
function isNamedStranger(noun: readonly Token[], head: Token, opener: Token | undefined): boolean {
  const [first] = noun;
  // Of "Kate Hill said" alone the table of people tells.
  const isTold = first?.norm === "the" || noun.some((token) => !token.isCapital);
  // Whose title is told may speak for the council ("“our plans”, Mr Yeo said"): `titledVoice` tells.
  return isTold && !TITLE.fits(first) && head.isCapital && head !== opener && head.norm.length > 1;
}

/** "The scrutiny committee", "members of the scrutiny committee". */
function isOfBoard(phrase: readonly Token[], head: Token | undefined): boolean {
  return BOARD.fits(head) || (MEMBER.fits(head) && BOARD.fits(phrase.at(-1)));
}

/** "The SEND Improvement Board", "the scrutiny committee" speak for those who answer for services; null where nothing tells whose it is. */
function boardsVoice(noun: readonly Token[]): Voice | null {
  if (noun.some((token) => OF_NATION.fits(token))) return OF_STRANGER;
  return noun.some((token) => OF_AREA.fits(token)) ? OF_BOARD : null;
}

/** Do tables tell of the noun? */
function isKnown([first]: readonly Token[], head: Token, known: number): boolean {
  return known > 0 && !(known === 1 && ONE.fits(first) && ANYBODY.fits(head));
}
