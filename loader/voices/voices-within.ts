import { kindOfSpeaker, type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { OWN_VIEW } from "./author-voice.ts";
import { blameAside, OPENS_ASIDE } from "./blame-aside.ts";
import { GROUP_SPEAKS, HEARD } from "./heard-voice.ts";
import {
  endOfSubject,
  isParticiple,
  isSaying,
  phraseBefore,
  speakerOf,
  speakerOfOpening,
  startOfAside,
} from "./speaker-phrase.ts";
import { isPassive } from "./speaking-person.ts";
import { INSPECTORS, makeVoice, unquotedTokens, type Voice } from "./voice.ts";
import { MENTIONED, writersAside } from "./writers-aside.ts";

/** From an offset of the text on somebody speaks, up to the next turn. */
export interface Turn {
  readonly from: number;
  readonly voice: Voice;
  /** Is what inspectors found only named there ("welcomed findings that …")? Then whoever spoke goes on behind it. */
  readonly isNamed: boolean;
}

const NONE: readonly Turn[] = [];

/**
 * Who speaks from where in a sentence of several voices: "The report says plans are late, but the council says they are not".
 *
 * Shape   in order; none where the sentence has one voice, or tells it at its end.
 */
export function voicesWithin(
  sentence: Sentence,
  voice: Voice,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): readonly Turn[] {
  const added = addedByWriter(sentence, voice);
  if (added) return added;
  const mayBlame = voice.saidBy !== "inspectors" && OPENS_ASIDE.mayStandIn(sentence.forms);
  if (!mayBlame && !HANDS_OVER.mayStandIn(sentence.forms)) return NONE;
  const tokens = unquotedTokens(sentence);
  const aside = mayBlame ? blameAside(tokens) : null;
  if (aside)
    return [
      { from: tokens[aside.first]?.start ?? 0, voice: INSPECTORS, isNamed: false },
      { from: tokens[aside.last]?.start ?? 0, voice, isNamed: false },
    ];
  if (!tokens.some((token) => HANDS_OVER.fits(token))) return NONE;
  const here = people.filter((person) => person.kind !== "journalist" && spanIn(person, sentence));
  const turns: Turn[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const turn =
      named(tokens, at, cues) ?? turnOfVerb(tokens, at, { sentence, people: here, cues, turns, voice });
    if (turn) turns.push(turn);
  }
  const kinds = new Set(turns.map((each) => each.voice.saidBy));
  if (kinds.size > 1) return turns;
  return turns.some(({ isNamed }) => isNamed) ? turns : beforeContrast(tokens, turns, voice);
}

/** "Our SENDIASS got a mention: I'd never have got through without Bev". */
function addedByWriter({ forms, tokens, start }: Sentence, voice: Voice): readonly Turn[] | null {
  if (voice !== INSPECTORS || !MENTIONED.mayStandIn(forms)) return null;
  const at = tokens[writersAside(tokens)];
  if (!at) return null;
  return [
    { from: start, voice: INSPECTORS, isNamed: false },
    { from: at.start, voice: OWN_VIEW, isNamed: false },
  ];
}

/** Whose the words at an offset are; the sentence's own voice where no turn begins before them. */
export function voiceAt(turns: readonly Turn[], offset: number, voice: Voice): Voice {
  return turns.findLast(({ from }) => from <= offset)?.voice ?? voice;
}

/** The tokens of the sentence at which turns begin; at the first of them nothing is cut. */
export function placesOf(turns: readonly Turn[], { tokens }: Sentence): readonly number[] {
  return turns.map(({ from }) => tokens.findIndex(({ start }) => start === from)).filter((at) => at > 0);
}

const HANDS_OVER = new WordForm(
  new RegExp(
    `^(?:${SAID}|insist|insisting|claim|claims|claiming|saying|argue|admit|warn|add|believes?|thinks?|that|maintains?|pointed|accepted|accepts|found|judged|ruled)$`,
  ),
);
const FINDS = listed("voices-within: finds");
const CUT = new WordForm(
  /^(?:[,;:–—]|-|but|while|whereas|although|though|and|yet|however|after|as|when|since|because)$/,
);
/** Those that begin a clause of another speaker. */
const CONTRAST = new WordForm(/^(?:[;–—]|but|while|whereas|although|though)$/);

/** Those that begin what is told beside it. */
const BESIDE = new WordForm(/^(?:as|after|when)$/);

/** What a verb is asked with. */
interface Asked {
  readonly sentence: Sentence;
  readonly people: readonly SpeakerPerson[];
  readonly cues: AttributionCues;
  readonly turns: readonly Turn[];
  readonly voice: Voice;
}

const CLAIM = listed("voices-within: claim");
const FOUND = new WordForm(/^(?:findings?|verdict|judgements?|criticisms?)$/);
/** "Was far more positive, finding that": no noun. */
const PARTICIPLE = new WordForm(/^(?:,|after|by|and|of|in)$/);
/** Tokens before "claim that" that tell whose it is. */
const OWNER_REACH = 4;

/** "The report's claim that", "welcomed findings that". */
function named(tokens: readonly Token[], at: number, cues: AttributionCues): Turn | null {
  if (tokens[at]?.norm !== "that" || !CLAIM.fits(tokens[at - 1]) || PARTICIPLE.fits(tokens[at - 2]))
    return null;
  const before = tokens.slice(Math.max(0, at - 1 - OWNER_REACH), at - 1);
  const owner = cues
    .speakersIn(before)
    .find(({ last }) => last === before.length || before[last]?.kind === "tail");
  const isOfInspectors = owner ? owner.row.value === "inspectors" : FOUND.fits(tokens[at - 1]);
  return isOfInspectors ? { from: tokens[at]?.start ?? 0, voice: INSPECTORS, isNamed: true } : null;
}

function turnOfVerb(tokens: readonly Token[], verb: number, asked: Asked): Turn | null {
  const isFinding = FINDS.fits(tokens[verb]) && !isPassive(tokens, verb);
  if (isElided(tokens, verb)) return goneOn(tokens, verb, asked);
  if (!isFinding && !isSaying(tokens, verb)) return null;
  if (!hasSaid(tokens, verb, asked.sentence)) return null;
  const end = endOfSubject(tokens, verb);
  const close = tokens[end - 1]?.norm === "," ? startOfAside(tokens, end - 1) : end;
  const phrase = phraseBefore(tokens, close);
  const from = close - phrase.length;
  if (from > 0 && !CUT.fits(tokens[from - 1]) && !CUT.fits(tokens[from])) return null;
  const voice = voiceOfPhrase(phrase, asked);
  if (!voice || (isFinding && !isSaying(tokens, verb) && voice.saidBy !== "inspectors")) return null;
  return { from: tokens[from]?.start ?? 0, voice, isNamed: false };
}

/** "Denied the report's claim that … and said …", ", insisting that": whoever spoke before goes on. */
function isElided(tokens: readonly Token[], verb: number): boolean {
  if (isParticiple(tokens, verb)) return true;
  return isSaying(tokens, verb) && /^(?:and|but)$/.test(tokens[verb - 1]?.norm ?? "");
}

function goneOn(tokens: readonly Token[], verb: number, asked: Asked): Turn | null {
  const named = asked.turns.at(-1);
  if (named?.isNamed !== true) return null;
  const before = asked.turns.findLast(({ isNamed }) => !isNamed)?.voice;
  return { from: tokens[verb]?.start ?? 0, voice: before ?? opener(tokens, named, asked), isNamed: false };
}

/** Who opens the sentence: "the council rejected the report's claim that". */
function opener(tokens: readonly Token[], named: Turn, { people, cues, voice }: Asked): Voice {
  const person = people.find(({ spans }) =>
    spans.some(({ start }) => start < named.from && start >= (tokens[0]?.start ?? 0)),
  );
  if (person) return makeVoice(kindOfSpeaker(person) ?? "other", person.name, true);
  const told = speakerOfOpening(tokens, cues);
  return told ? makeVoice(told.saidBy, null, true) : voice;
}

/** Words that are said after the verb, at the least. */
const LEAST_SAID = 3;

/** Does what is said follow the verb? */
function hasSaid(tokens: readonly Token[], verb: number, { quotes }: Sentence): boolean {
  const { end = 0 } = tokens[verb] ?? {};
  if (quotes.some(({ start }) => start >= end && start <= end + LEAST_SAID)) return true;
  const [next, ...rest] = tokens.slice(verb + 1, verb + 2 + LEAST_SAID);
  return next !== undefined && (next.norm === ":" || (next.kind !== "mark" && rest.length >= LEAST_SAID - 1));
}

function voiceOfPhrase(phrase: readonly Token[], { people, cues, turns }: Asked): Voice | null {
  const [first, last] = [phrase[0], phrase.at(-1)];
  if (!first || !last) return null;
  const person = people.find(({ spans }) =>
    spans.some(({ start, end }) => start >= first.start && end <= last.end),
  );
  if (person) return makeVoice(kindOfSpeaker(person) ?? "other", person.name, true);
  const told = speakerOf(phrase, cues);
  if (!told) return null;
  const isHeard =
    told.saidBy === "other" && GROUP_SPEAKS.test(told.noun) && turns.at(-1)?.voice.saidBy === "inspectors";
  return isHeard ? HEARD : makeVoice(told.saidBy, null, true);
}

/**
 * "Plans are late, but the council says it will mend them": what stands before the contrast is nobody's who is named; "“We are proud,”
 * the council said, but inspectors found …": it is whose the sentence is.
 */
function beforeContrast(tokens: readonly Token[], turns: readonly Turn[], voice: Voice): readonly Turn[] {
  const [first] = turns;
  if (!first) return NONE;
  const at = tokens.findIndex(({ start }) => start === first.from);
  // "A mother waited for years, as a report found": what inspectors found is theirs, whoever the rest is of.
  const isBeside = first.voice.saidBy === "inspectors" && voice.saidBy !== "inspectors";
  if (at > 1 && isBeside && BESIDE.fits(tokens[at - 1]) && tokens[at - 2]?.norm === ",") return turns;
  if (at < 1 || !(CONTRAST.fits(tokens[at - 1]) || CONTRAST.fits(tokens[at]))) return NONE;
  const isSame = first.voice.saidBy === voice.saidBy;
  if (isSame && voice.saidBy === "inspectors") return NONE;
  return [{ from: 0, voice: isSame ? INSPECTORS : voice, isNamed: false }, ...turns];
}
