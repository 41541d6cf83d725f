import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import type { AttributionCues, AttributionRow } from "../tables/attribution-cues.ts";
import { startOfAfter } from "../text/after-speaking.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { isElided, isLost, isNoSubject, isNounOfSaying, isToBeSaid } from "../text/silent-verb.ts";
import { sortFew } from "../text/sort-few.ts";
import { TextMemo } from "../text/text-memo.ts";
import { thoseThat } from "../text/those-that.ts";
import type { TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import {
  type Attribution,
  byWeight,
  nearestPerVerb,
  withoutHearers,
  withoutTurned,
} from "./attribution-matches.ts";
import { isHandedOver } from "./handed-over.ts";
import { closesWithInspectors, opensClause, opensWithInspectors, SPEECH } from "./inspectors-voice.ts";
import { withoutModifier } from "./lay-subject.ts";
import { voiceOfLetter } from "./letter-voice.ts";
import { goesBeforeRow, MENTIONED } from "./noun-or-row.ts";
import { isOwnTale } from "./own-tale.ts";
import { openedVoice } from "./owned-voice.ts";
import { speakerPhrase } from "./speaker-phrase.ts";
import {
  ADVERB,
  hasOwnLetter,
  isApposed,
  isPassive,
  namePlaces,
  type Speaking,
  speakingPerson,
} from "./speaking-person.ts";
import { strangersVoice } from "./stranger-speaks.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";
import { voiceFor } from "./voice-for.ts";

const knownVoices = new TextMemo<Sentence, Voice | null>();
/** Whom and what those were asked with. */
let knownWith: { readonly people: readonly SpeakerPerson[]; readonly cues: AttributionCues } | null = null;

/** Who a sentence itself says is speaking, null where it does not; claims and statements ask for the same sentences: each is read once. */
export function knownVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  if (knownWith?.people !== people || knownWith.cues !== cues) {
    knownVoices.forget();
    knownWith = { people, cues };
  }
  const known = knownVoices.of(sentence, sentence.start);
  if (known !== undefined) return known;
  const voice = namedVoice(sentence, people, cues);
  knownVoices.remember(sentence, sentence.start, voice);
  return voice;
}

/** "The CCG, which replaced three groups in 2020, said": the aside between who speaks and the verb may be as long as it likes. */
function withoutAside(tokens: readonly Token[], relative: "which" | "who"): readonly Token[] {
  const verb = tokens.findIndex((token, at) => SPEECH.fits(token) && tokens[at - 1]?.norm === ",");
  if (verb < 0) return tokens;
  const comma = tokens.findIndex(({ norm }, at) => norm === "," && tokens[at + 1]?.norm === relative);
  return comma >= 0 && comma < verb - 1 ? [...tokens.slice(0, comma), ...tokens.slice(verb)] : tokens;
}

const UNNAMED = new WordForm(/^(?:named|identified|anonymous|anonymously|anonymity|unnamed|name|identity)$/);
const OPENS_UNNAMED = new WordForm(/^(?:who|whose|speaking|asking|on|wishing|preferring)$/);
/** Tokens of such an aside: "who asked us not to use her or her son's real name". */
const UNNAMED_TOKENS = 16;

/** "A head, who did not want to be named, said": that tells nothing of who speaks. */
function withoutAnonymity(tokens: readonly Token[], { forms }: Sentence): readonly Token[] {
  if (!UNNAMED.mayStandIn(forms)) return tokens;
  const name = tokens.findIndex((token) => UNNAMED.fits(token));
  const open = tokens.slice(0, Math.max(0, name)).findLastIndex(({ norm }) => norm === ",");
  const close = tokens.findIndex(({ norm }, at) => at > name && norm === ",");
  if (open < 1 || close < 0 || close - open > UNNAMED_TOKENS) return tokens;
  return OPENS_UNNAMED.fits(tokens[open + 1])
    ? [...tokens.slice(0, open), ...tokens.slice(close + 1)]
    : tokens;
}

/** Tokens from the first of a name to a verb that stands right beside it ("Ann Hill said"). */
const BESIDE = 2;

/** Who the sentence itself says is speaking, read outside its quotation marks. */
function namedVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  const told = withoutAnonymity(unquotedTokens(sentence), sentence);
  const tokens = withoutModifier(withoutAside(told, "which"));
  if (isOfBoth(tokens)) return makeVoice("council", null, true);
  const letter = voiceOfLetter(tokens, sentence, people, cues);
  if (letter) return letter;
  const stated = openedVoice(tokens, sentence, cues);
  if (stated) return stated;
  if (opensWithInspectors(tokens) || closesWithInspectors(tokens, sentence))
    return makeVoice("inspectors", null, true);
  const best = bestRow(tokens, sentence, cues) ?? bestBeyondAside(tokens, sentence, cues);
  const speaking = speakingPerson(tokens, sentence, people);
  const isReport = best !== undefined && speaksForReport(tokens, sentence, best, speaking);
  if (speaking && (!isReport || kindOfSpeaker(speaking.person) === "inspectors"))
    return voiceFor(tokens, speaking.person, cues) ?? voiceOfPerson(speaking.person, best?.row);
  const phrase = speakerPhrase(tokens, cues);
  if (phrase && goesBeforeRow(phrase, best, sentence)) return makeVoice(phrase.saidBy, null, true);
  if (!best) return strangersVoice(tokens, sentence, cues);
  if (isPronouns(tokens, best)) return null;
  return makeVoice(best.row.value, null, true);
}

/** "Cllr Munro, who leads on schools and sits on the board, said": read anew where an aside stands between. */
function bestBeyondAside(
  tokens: readonly Token[],
  sentence: Sentence,
  cues: AttributionCues,
): Attribution | undefined {
  const cut = withoutAside(tokens, "who");
  return cut === tokens ? undefined : bestRow(cut, sentence, cues);
}

/** The row that tells best who speaks. */
function bestRow(
  tokens: readonly Token[],
  sentence: Sentence,
  cues: AttributionCues,
): Attribution | undefined {
  const after = sentence.quotes.length === 0 ? sentence.end : startOfAfter(sentence);
  const fitting = thoseThat(
    cues.find(tokens, sentence),
    (match) =>
      (tokens[match.first]?.start ?? 0) < after &&
      isSubjectOfVerb(tokens, match) &&
      !isQuotedOf(sentence, tokens, match) &&
      !isOwnTale(tokens, match) &&
      !(match.row.value === "inspectors" && isHandedOver(tokens, match)),
  );
  const left = nearestPerVerb(withoutHearers(tokens, withoutTurned(tokens, fitting)));
  return left.length < 2 ? left[0] : sortFew([...left], byWeight)[0];
}

/** Whose voice a person's is, with what a row says of it; what a firm row says of an official goes before their employer. */
function voiceOfPerson(person: SpeakerPerson, row: AttributionRow | undefined): Voice {
  const isNone = row === undefined || row.value === "inspectors" || row.weight <= MENTIONED;
  const told = isNone ? undefined : row;
  const own = kindOfSpeaker(person);
  const isByRow = own !== "other" && person.kind === "official" && (told?.weight ?? 0) >= FIRM;
  return makeVoice((isByRow ? told?.value : (own ?? told?.value)) ?? "other", person.name, true);
}

/** Rows of this weight tell who speaks better than the employer of a person does. */
const FIRM = 3;
const PERSONAL = new WordForm(/^(?:he|she|it)$/);
const OWN = new WordForm(/^(?:his|her)$/);
const BEING = new WordForm(/^(?:was|were|is|are|been)$/);
const POINTS = new WordForm(/^points?(?:ed)?$/);

/** "It said in a statement", "he says in the letter", "her letter adds", "it said that the report showed", "her sister, she said, had been told": who is meant the text has told before. */
function isPronouns(tokens: readonly Token[], { first, row }: Attribution): boolean {
  if (row.value === "inspectors" && OWN.fits(tokens[first - 1])) return true;
  const isWeak = row.weight <= MENTIONED;
  return tokens.some((token, at) => {
    if (!PERSONAL.fits(token)) return false;
    const verb = ADVERB.fits(tokens[at + 1]) ? at + 2 : at + 1;
    if (!SPEECH.fits(tokens[verb])) return at < first && isPointing(tokens, verb);
    return isWeak || (row.value === "inspectors" && isOfPronoun(tokens, at, first));
  });
}

function isPointing(tokens: readonly Token[], verb: number): boolean {
  return POINTS.fits(tokens[verb]) && tokens[verb + 1]?.norm === "out";
}

/** Does the pronoun speak that stands before what a row tells of inspectors? */
function isOfPronoun(tokens: readonly Token[], at: number, first: number): boolean {
  // "Inspectors had good things to say, she said, about staff": she tells of it.
  if (isInserted(tokens, at)) return true;
  return at < first && (tokens[at + 2]?.norm === "that" || BEING.fits(tokens[first]));
}

function isInserted(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm !== "it" && tokens[at - 1]?.norm === "," && tokens[at + 2]?.norm === ",";
}

/** "Mr Hill said in the letter", "Mr Hill's letter says": whose name stands beside the verb or owns the letter speaks, whatever it is. */
function speaksForReport(
  tokens: readonly Token[],
  sentence: Sentence,
  { row }: Attribution,
  speaking: Speaking | null,
): boolean {
  if (row.value !== "inspectors" || row.weight <= MENTIONED) return false;
  if (!speaking) return true;
  if (OPENS_RESPONSE.test(normsOf(tokens.slice(0, RESPONSE_TOKENS)))) return false;
  if (speaking.distance <= BESIDE || hasOwnLetter(tokens, sentence, speaking.person)) return false;
  return !isApposed(tokens, namePlaces(tokens, sentence, speaking.person));
}

/** "Asked about the report, Ann Hill, 38, said": what is answered does not speak. */
const OPENS_RESPONSE =
  /^(?:when )?(?:asked|responding|reacting|commenting|speaking|writing|posting|in (?:response|reply|reaction|answer) to)\b/;
const RESPONSE_TOKENS = 4;

const PRONOUN = new WordForm(/^(?:he|she|they|it|who|we|i|inspectors?|report|letter)$/);

const JUDGES = listed("named-voice: judges");
const DETERMINER = new WordForm(/^(?:the|this|that|its|their|a)$/);

/** "Ann Hill, who called the report “worrying”, said": the report is what is spoken of. */
function isJudged(tokens: readonly Token[], first: number): boolean {
  const before = DETERMINER.fits(tokens[first - 1]) ? first - 2 : first - 1;
  return JUDGES.fits(tokens[before]);
}

/** "Both bodies said": those who were told of. */
function isOfBoth(tokens: readonly Token[]): boolean {
  const isBoth =
    tokens[0]?.norm === "both" && /^(?:bodies|organisations|agencies)$/.test(tokens[1]?.norm ?? "");
  return isBoth && SPEECH.fits(tokens[2]);
}

/** "Says Danielle, whose daughter is nine", "said Cllr Hill": what follows is of them, as a name after the verb is. */
const RELATIVE = new WordForm(/^(?:whose|runs|with)$/);

/** "They said the council's staff", "says that parents shaped it": what stands after the verb is no speaker. */
function hasOtherSubject(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const isName = tokens[last]?.isCapital === true || RELATIVE.fits(tokens[last - 1]);
  const opens = opensClause(tokens, last) && !isName;
  const before = ADVERB.fits(tokens[first - 1]) ? first - 2 : first - 1;
  return PRONOUN.fits(tokens[before]) || opens || tokens[first + 1]?.norm === "that";
}

/** "The director of children's services told them", "lead member for children at Kent, told us": the children are of a post, and no subject. */
function isOfPost(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (!/^(?:of|for)$/.test(tokens[first - 1]?.norm ?? "")) return false;
  return tokens[first + 1]?.kind === "tail" || tokens.slice(first, last).some(({ norm }) => norm === ",");
}

/** Does the subject say nothing with its verb: has it yet to, is it judged itself, or said to be so? */
function isSilent(tokens: readonly Token[], { first, last }: TokenRange, hasGap: boolean): boolean {
  if (tokens[first - 1]?.norm === "what" || isInAside(tokens, { first, last })) return true;
  if (isToBeSaid(tokens, last - 1) || isJudged(tokens, first)) return true;
  return hasGap && isPassive(tokens, last - 1);
}

/** Not "trust between parents and leaders and say", whose subject stands further left; not "families need, it says", where another subject stands before the verb; nor "they said the council's staff"; nor "staff listened to what Ofsted told them". */
function isSubjectOfVerb(tokens: readonly Token[], { first, last, words }: Attribution): boolean {
  const opensWithVerb = SPEECH.fits(tokens[first]);
  const verb = opensWithVerb ? first : last - 1;
  if (opensWithVerb && hasOtherSubject(tokens, { first, last })) return false;
  if (!opensWithVerb && last - first === 3 && tokens[first + 1]?.norm === "and") return false;
  if (
    isNoSubject(tokens, { first, last }) ||
    isNounOfSaying(tokens, verb) ||
    isLost(tokens, verb) ||
    isOfPost(tokens, { first, last })
  )
    return false;
  if (!opensWithVerb && isSilent(tokens, { first, last }, last - first > words)) return false;
  if (!opensWithVerb && isElided(tokens, { first, last }, verb)) return false;
  const subject = ADVERB.fits(tokens[last - 2]) ? last - 3 : last - 2;
  return !(last - first > 2 && SPEECH.fits(tokens[last - 1]) && PRONOUN.fits(tokens[subject]));
}

/** "She says the letter “gives us hope”": what the letter does is quoted, and she speaks. */
function isQuotedOf(
  { quotes, start, text }: Sentence,
  tokens: readonly Token[],
  { first, last, row }: Attribution,
): boolean {
  if (row.value !== "inspectors" || !SPEECH.fits(tokens[first])) return false;
  let after = last;
  while (OF_REPORT.fits(tokens[after])) after++;
  const end = tokens[after - 1]?.end ?? 0;
  const quote = quotes.find((each) => each.start > end && each.start <= end + TO_QUOTE);
  return quote !== undefined && /^\p{Ll}/u.test(text.slice(quote.start - start));
}

const OF_REPORT = new WordForm(/^(?:'s?|letter|report|reports|findings|verdict)$/);
/** Characters from a word to the quotation right after it. */
const TO_QUOTE = 2;

/** "Ann Hill, who led it when inspectors came, said": they are told of in an aside, which ends before the verb. */
function isInAside(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (!tokens.slice(first, last).some(({ norm }) => norm === ",")) return false;
  const comma = tokens.slice(0, first).findLastIndex(({ norm }) => norm === ",");
  return comma > 0 && tokens.slice(comma + 1, first).some((token) => OPENS_ASIDE.fits(token));
}
const OPENS_ASIDE = new WordForm(/^(?:when|after|before|until|since|while|who|whose|which)$/);
