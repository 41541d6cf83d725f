import { AREA_WEIGHT, type AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { isInOffice, isOfCouncillor } from "./council-office.ts";
import { isHearer } from "./hearer.ts";
import { isNoPointing, startOfPointing } from "./pointing-out.ts";
import { ADVERB, isPassive } from "./speaking-person.ts";
import { type Found, PREPOSITION, tellingNoun } from "./telling-noun.ts";
import type { Voice } from "./voice.ts";

/** Verbs that hand over what somebody says or holds; what they do ("agreed a plan", "blamed") is told of them, and they say nothing. */
const SAYS = new WordForm(
  new Set(
    `said says say added adds told tells explained commented admitted admits acknowledged acknowledges insisted insists insist
  stressed stresses responded continued wrote writes stated warned warns warn conceded concedes claimed claims claim argued argues argue
  replied replies tweeted tweets posted posts blogged believes believe believed thinks think fears fear complained complain complains pointed points point accused accuses accuse blamed
  maintained maintains maintain reported remarked announced declared suggested reckons reckon alleged lamented felt feels feel
  accepted accepts apologised`.split(/\s+/),
  ),
);
/** Those that a speaker follows. */
export const BEFORE_SPEAKER = new WordForm(new RegExp(`^(?:${SAID})$`));
const AUXILIARY = new WordForm(/^(?:has|have|had|also|then|since|now|later|still|further)$/);
/** What begins another clause, or a phrase that is no part of who speaks. */
const CLAUSE = new WordForm(
  /^(?:that|when|while|although|though|but|because|as|if|so|which|who|whose|whether|after|before|since|yet|despite|is|are|was|were|has|had|have|said|says)$/,
);
const DETERMINER = new WordForm(
  /^(?:the|a|an|one|another|some|its|their|his|her|this|both|many|most|several|two)$/,
);
/** Tokens that tell who speaks, at the most. */
const MOST_TOKENS = 16;
const MOST_AFTER = 12;

/** Who is told to speak, by what they are: "A spokeswoman for the trust", "opposition councillors". */
export interface SpeakerPhrase {
  readonly saidBy: Voice["saidBy"];
  /** What tells it so; from `OWN_WEIGHT` on whatever stands beside it. */
  readonly weight: number;
  /** The noun with what stands before it: "some parents" of "some parents of children in the town". */
  readonly noun: string;
  /** Where its verb of saying stands. */
  readonly verb: number;
}

/** "A former councillor", "the shadow cabinet member": such a row tells whose voice it is, whatever post stands beside it. */
export const OWN_WEIGHT = 4;

/** Who says the sentence, by the noun that is the subject of its verb of saying ("said the NEU", "according to teachers"); null where none is known. */
export function speakerPhrase(tokens: readonly Token[], cues: AttributionCues): SpeakerPhrase | null {
  for (let at = 0; at < tokens.length; at++) {
    const told = speakerOfVerb(tokens, at, cues) ?? speakerOfAccording(tokens, at, cues);
    if (told) return { ...told, verb: at };
  }
  return null;
}

/** "NHS Medway: “We are sorry”", "One mother: “…”": who is told before the colon, where it opens the sentence; `colon` is that mark's place. */
export function phraseBeforeColon(
  tokens: readonly Token[],
  colon: number,
  cues: AttributionCues,
): SpeakerPhrase | null {
  if (colon < 1 || colon > MOST_AFTER) return null;
  const phrase = tokens.slice(0, colon);
  return phrase.some((token) => CLAUSE.fits(token)) ? null : speakerOf(phrase, cues);
}

function speakerOfVerb(tokens: readonly Token[], verb: number, cues: AttributionCues): SpeakerPhrase | null {
  if (isParticiple(tokens, verb)) return speakerOfOpening(tokens, cues);
  if (!isSaying(tokens, verb)) return null;
  const end = endOfSubject(tokens, startOfPointing(tokens, verb));
  const before = tokens[end - 1];
  if (isCleft(tokens, end - 1)) return speakerOf(phraseBefore(tokens, end - 1), cues);
  // "Credits a step change and says": who says it stands further left.
  if (ELIDES.fits(before)) return speakerOfElided(tokens, verb, cues);
  if (before && before.norm !== ",") return speakerOf(phraseBefore(tokens, end), cues);
  const after = BEFORE_SPEAKER.fits(tokens[verb]) ? speakerOf(phraseFrom(tokens, verb + 1), cues) : null;
  if (after || !before) return after;
  const aside = startOfAside(tokens, end - 1);
  const told = isOfCouncillor(tokens, aside) ? speakerOf(tokens.slice(aside + 1, end - 1), cues) : null;
  if (told && (told.weight >= OWN_WEIGHT || isInOffice(tokens.slice(aside + 1, end - 1)))) return told;
  return aside < end - 1 ? speakerOf(phraseBefore(tokens, aside), cues) : null;
}

/** "The council chief came on the radio and said": whom the sentence opens with, where nobody else is told of before the verb. */
function speakerOfElided(
  tokens: readonly Token[],
  verb: number,
  cues: AttributionCues,
): SpeakerPhrase | null {
  if (tokens[verb - 1]?.norm !== "and") return null;
  const came = tokens.slice(0, verb).findIndex((token) => APPEARS.fits(token));
  if (came < 1 || tokens.slice(0, verb).some((token) => RELATES.fits(token))) return null;
  return speakerOf(phraseBefore(tokens, came), cues);
}
/** What somebody does who then speaks. */
const APPEARS = listed("speaker-phrase: appears");
const RELATES = listed("speaker-phrase: relates");

/** "It was not inspectors but parents who said". */
function isCleft(tokens: readonly Token[], who: number): boolean {
  return (
    tokens[who]?.norm === "who" && tokens[0]?.norm === "it" && /^(?:is|was)$/.test(tokens[1]?.norm ?? "")
  );
}

/** Does the verb hand over what somebody says? */
export function isSaying(tokens: readonly Token[], verb: number): boolean {
  return SAYS.fits(tokens[verb]) && !isPassive(tokens, verb) && isSpoken(tokens, verb);
}

/** Where the subject of a verb that follows it ends. */
export function endOfSubject(tokens: readonly Token[], verb: number): number {
  let end = verb;
  while (end > 0 && (AUXILIARY.fits(tokens[end - 1]) || ADVERB.fits(tokens[end - 1]))) end--;
  return end;
}

const SAYING = new WordForm(/^(?:saying|insisting|claiming|arguing|stressing|maintaining|admitting)$/);

/** "The council hit back, insisting that …". */
export function isParticiple(tokens: readonly Token[], verb: number): boolean {
  return SAYING.fits(tokens[verb]) && (tokens[verb - 1]?.norm === "," || tokens[verb - 1]?.norm === "and");
}

/** Who the sentence opens with. */
export function speakerOfOpening(tokens: readonly Token[], cues: AttributionCues): SpeakerPhrase | null {
  for (let end = 1; end <= OPENING_TOKENS && end <= tokens.length; end++) {
    const last = tokens[end - 1];
    if (last?.kind === "mark" || CLAUSE.fits(last) || PREPOSITION.fits(tokens[0])) return null;
    const told = speakerOf(tokens.slice(0, end), cues);
    if (told) return told;
  }
  return null;
}
const OPENING_TOKENS = 8;

const ELIDES = new WordForm(/^(?:and|but|or)$/);

/** "According to", "in the view of", "it was claimed by". */
const BY_WHOM =
  /^(?:according to|in the (?:view|opinion|words|eyes) of|(?:said|claimed|argued|alleged|admitted|suggested) by)\b/;

function speakerOfAccording(
  tokens: readonly Token[],
  at: number,
  cues: AttributionCues,
): SpeakerPhrase | null {
  if (!OPENS_BY.fits(tokens[at])) return null;
  const told = BY_WHOM.exec(normsOf(tokens.slice(at, at + 4)))?.[0];
  return told === undefined ? null : speakerOf(phraseFrom(tokens, at + told.split(" ").length), cues);
}
const OPENS_BY = new WordForm(/^(?:according|in|said|claimed|argued|alleged|admitted|suggested)$/);

/** "Says nothing", "the council has yet to say", "the council told to act": nothing is said. */
function isSpoken(tokens: readonly Token[], verb: number): boolean {
  if (isNoPointing(tokens, verb)) return false;
  if (startOfPointing(tokens, verb) < verb) return true;
  if (/^(?:to|not|never|cannot|must|should|more|much|any|no|a|their|our)$/.test(tokens[verb - 1]?.norm ?? ""))
    return false;
  if (FEELS.fits(tokens[verb]) && FELT.fits(tokens[verb + 1])) return isOfThing(tokens, verb + 1);
  return tokens[verb]?.norm !== "told" || isHearer(tokens, verb + 1);
}

const FEELS = new WordForm(/^(?:feel|feels|felt)$/);
/** "Parents feel listened to", "they felt more welcome": how they are, and nothing that they say. */
const FELT = new WordForm(
  /..ed$|^(?:safe|safer|heard|left|let|able|welcome|part|like|well|more|less|very|so|as|better|worse|lost|alone|secure|comfortable|proud|positive|confident|happy|happier)$/,
);

/** "Felt promised support never came": what was promised is the thing's. */
const OF_THING = new WordForm(/^(?:promised|planned|agreed|proposed|required|delayed|needed)$/);

function isOfThing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return OF_THING.fits(tokens[at]) && next?.kind === "word" && !PREPOSITION.fits(next) && !CLAUSE.fits(next);
}

/** Tokens before `end` that may be who speaks: up to a mark, another clause, or the article that opens them. */
export function phraseBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let at = end;
  while (at > 0 && end - at < MOST_TOKENS) {
    const token = tokens[at - 1];
    if (token?.kind === "mark" && !/^[-()&]$/.test(token.norm)) break;
    if (CLAUSE.fits(token) || (token?.norm === "and" && !canSpeak(tokens, at - 2))) break;
    at--;
    if (DETERMINER.fits(token) && !isGoingOn(tokens, at - 1)) break;
  }
  return tokens.slice(at, end);
}

/** "For the trust", "the council and the CCG": what stands before the article belongs to who speaks. */
function isGoingOn(tokens: readonly Token[], before: number): boolean {
  return PREPOSITION.fits(tokens[before]) || (tokens[before]?.norm === "and" && canSpeak(tokens, before - 1));
}

const SPEAKING = listed("speaker-phrase: speaking");

/** May a word that stands before "and" be one of those who speak: "the council and", not "late plans and" nor "work with parents and"? */
function canSpeak(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.isCapital === true) return true;
  return SPEAKING.fits(tokens[at]) && !PREPOSITION.fits(tokens[at - 1]);
}

/** Where an aside that ends at the comma begins: "the charity, based in Kent, said"; the comma itself where none does. */
export function startOfAside(tokens: readonly Token[], comma: number): number {
  const opens = tokens.slice(0, comma).findLastIndex(({ norm }) => norm === ",");
  return opens < 0 ? comma : opens;
}

/** Tokens from `from` that may be who speaks, up to a mark or another clause. */
export function phraseFrom(tokens: readonly Token[], from: number): readonly Token[] {
  let end = from;
  while (end < tokens.length && end - from < MOST_AFTER) {
    const token = tokens[end];
    if ((token?.kind === "mark" && !/^[-&]$/.test(token.norm)) || CLAUSE.fits(token)) break;
    end++;
  }
  return tokens.slice(from, end);
}

/** What the phrase says its noun is; by whose it is, or what it speaks for, where the noun is any body's ("spokesman", "director"). */
export function speakerOf(phrase: readonly Token[], cues: AttributionCues): SpeakerPhrase | null {
  if (phrase.length === 0) return null;
  const end = endOfNoun(phrase);
  const all = cues.speakersIn(phrase);
  const found = all.filter((match) => !isAreaBeside(match, end) && !isOfOffice(phrase, match));
  if (found.length === 0) return null;
  const body = bodyOfUnknown(phrase, found);
  if (body > 0) return { saidBy: kindOfBody(phrase, body, all), weight: 1, noun: normsOf(phrase), verb: 0 };
  const best = found.find((match) => isOwn(phrase, match)) ?? tellingNoun(phrase, found, end);
  if (!best || best.row.value === "neutral") return null;
  const { value: saidBy, weight } = best.row;
  return { saidBy, weight, noun: normsOf(phrase.slice(0, end)), verb: 0 };
}

const SPOKESPERSON = new WordForm(/^(?:spokes(?:man|woman|person)|representative)$/);

/** "A spokesman for Bury2gether": where the body begins that no row knows as a council, health body or inspectorate; 0 where none does. */
function bodyOfUnknown(phrase: readonly Token[], found: readonly Found[]): number {
  if (found.some(({ row }) => row.value !== "neutral")) return 0;
  const at = phrase.findIndex((token) => SPOKESPERSON.fits(token));
  const body = at + 2;
  // "For Bury's partnership": whose it is is told, and no name.
  const isName = phrase[body]?.isCapital === true && !OF.fits(phrase[body + 1]);
  return at >= 0 && isName && /^(?:for|from)$/.test(phrase[at + 1]?.norm ?? "") ? body : 0;
}

const OF = new WordForm(/^['’]s?$/);
const HEALTH = new WordForm(/^(?:health|healthcare|hospitals?)$/);
/** A council's letters behind its area: "Bury MBC". */
const LETTERS = new WordForm(/^(?:mbc|bc|cc|dc)$/);

/** An area alone speaks for its council, "… Mental Health" for a trust, and any other name for itself. */
function kindOfBody(phrase: readonly Token[], body: number, all: readonly Found[]): SpeakerPhrase["saidBy"] {
  const end = LETTERS.fits(phrase.at(-1)) ? phrase.length - 1 : phrase.length;
  const isArea = all.some(
    ({ row, first, last }) => row.weight === AREA_WEIGHT && first <= body && last === end,
  );
  if (isArea) return "council";
  return HEALTH.fits(phrase.at(-1)) ? "nhs" : "other";
}

/** An area speaks for its council where nothing but its name stands: "Medway said", not "NHS Kent and Medway said". */
function isAreaBeside({ row, first, last }: Found, nounEnd: number): boolean {
  return row.weight === AREA_WEIGHT && (first > 0 || last < nounEnd);
}

/** "Opposition councillors", not "the Conservative-run council". */
function isOwn(phrase: readonly Token[], { row, last }: Found): boolean {
  return row.weight >= OWN_WEIGHT && phrase[last]?.norm !== "-";
}

/** "A Bury councillor" speaks for themselves, "a cabinet councillor" for the council. */
function isOfOffice(phrase: readonly Token[], { row, last }: Found): boolean {
  return row.weight >= OWN_WEIGHT && phrase[last - 1]?.norm === "councillor" && isInOffice(phrase);
}

/** Where the noun ends: before "for the trust". Where "in a statement" opens the phrase, at its end. */
function endOfNoun(phrase: readonly Token[]): number {
  if (PREPOSITION.fits(phrase[0])) return phrase.length;
  // "Stoke-on-Trent City Council": a word between hyphens ends no noun.
  const after = phrase.findIndex(
    (token, at) => (PREPOSITION.fits(token) && phrase[at - 1]?.norm !== "-") || token.norm === "(",
  );
  return after < 0 ? phrase.length : after;
}
