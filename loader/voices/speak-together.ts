import type { SpeakerPerson } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { unquotedTokens } from "./voice.ts";

const JOINT = new WordForm(/^joint$/);
const JOINTLY = new WordForm(/^jointly$/);
/** What several can say or write together; joint working, reports and inspections are none of it. */
const SAID_TOGETHER = listed("speak-together: said together");
/** Tokens from "joint" to what is said: "a joint public statement". */
const NOUN_REACH = 3;

/** "In a joint statement the council and the CCG said", "they jointly said": not "our joint working". */
export function isJointly(sentence: Sentence): boolean {
  if (!JOINT.mayStandIn(sentence.forms) && !JOINTLY.mayStandIn(sentence.forms)) return false;
  const tokens = unquotedTokens(sentence);
  return tokens.some((token, i) => {
    if (JOINT.fits(token))
      return tokens.slice(i + 1, i + 1 + NOUN_REACH).some((next) => SAID_TOGETHER.fits(next));
    return JOINTLY.fits(token) && (SPEECH.fits(tokens[i - 1]) || SPEECH.fits(tokens[i + 1]));
  });
}

/** A place in a text: of a name or of a body. */
interface Place {
  readonly start: number;
  readonly end: number;
}

const COORDINATES = new WordForm(/^(?:and|&|,|the|\(|\)|both|its|their|partners?|together|with|as|well)$/);

/**
 * Of the places that a sentence names bodies at, those that speak in it: the one beside its verb of saying and what stands with
 * that ("the council, the CCG and the trust said"); all where no such verb stands outside the quotation marks.
 */
export function speakingPlaces<Of extends Place>(sentence: Sentence, places: readonly Of[]): readonly Of[] {
  const tokens = unquotedTokens(sentence);
  const verb = tokens.find((token) => SPEECH.fits(token));
  if (!verb || places.length < 2) return places;
  const groups = coordinated(places, tokens);
  const beside = groups.findLast(([first], i) => {
    const isBefore = (first?.start ?? 0) < verb.start;
    return isBefore && !isInAside(tokens, groups[i - 1]?.at(-1));
  });
  const group = beside ?? groups[0] ?? [];
  return isTold(tokens, group) ? group : group.slice(0, 1);
}

const JOINS = new WordForm(/^(?:and|&|with|well|both|together)$/);

/** "The council and the CCG" are two; "PCAN, the parent carer forum," is one. */
function isTold(tokens: readonly Token[], group: readonly Place[]): boolean {
  const [first, last] = [group[0]?.end ?? 0, group.at(-1)?.start ?? 0];
  return tokens.some((token) => token.start >= first && token.end <= last && JOINS.fits(token));
}

const ASIDE = new WordForm(/^(?:which|who|whose)$/);

/** "The council, which works with the CCG, said": what comes after stands in an aside about the place before. */
function isInAside(tokens: readonly Token[], before: Place | undefined): boolean {
  const comma = before ? tokens.findIndex(({ start }) => start >= before.end) : -1;
  return comma >= 0 && tokens[comma]?.norm === "," && ASIDE.fits(tokens[comma + 1]);
}

function coordinated<Of extends Place>(places: readonly Of[], tokens: readonly Token[]): Of[][] {
  const groups: Of[][] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const between = tokens.filter((token) => token.start >= end && token.end <= place.start);
    const isNext = end <= place.start && between.every((token) => COORDINATES.fits(token) || isShort(token));
    if (isNext) groups.at(-1)?.push(place);
    else groups.push([place]);
    end = place.end;
  }
  return groups;
}

/** "NHS Kent and Medway (ICB)": a short form. */
function isShort({ norm, isCapital }: Token): boolean {
  return isCapital && norm.length <= MOST_OF_SHORT;
}
const MOST_OF_SHORT = 5;

/** Tokens before the first of two who speak together: "The council's cabinet member for children, Cllr". */
const MOST_BEFORE = 14;
/** What begins a clause about the first, in which the second does not speak. */
const CLAUSE = new WordForm(/^(?:who|whose|which|that|when|while|after|but|as|to|by|with|from|led|told)$/);

/**
 * Those who speak with one voice in a sentence: "Ann Hill, the council's leader, and Bob Low, who runs the trust, said", or all whom a
 * joint statement names.
 *
 * Shape   none where one speaks alone.
 */
export function speakersTogether(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
): readonly SpeakerPerson[] {
  const tokens = unquotedTokens(sentence);
  const named = people
    .filter(({ kind }) => kind !== "journalist" && kind !== "photographer")
    .flatMap((person) => {
      const at = tokens.findIndex(({ start }) => person.spans.some((span) => span.start === start));
      return at < 0 ? [] : [{ person, at }];
    })
    .sort((a, b) => a.at - b.at);
  if (named.length < 2) return [];
  const all = named.map(({ person }) => person);
  if (isJointly(sentence)) return all;
  const verb = tokens.findIndex((token) => SPEECH.fits(token));
  const [first, second, third] = named;
  if (!first || !second || third) return [];
  return isBesideNext(tokens, first, second) || isSubjectOfTwo(tokens, [first.at, second.at], verb)
    ? all
    : [];
}

interface NamedAt {
  readonly person: SpeakerPerson;
  readonly at: number;
}

/** "Said Ann Hill and Bob Low": nothing stands between the names. */
function isBesideNext(tokens: readonly Token[], first: NamedAt, second: NamedAt): boolean {
  const words = first.person.name.split(" ").length;
  const isJoined = tokens[second.at - 1]?.norm === "and" && second.at - first.at === words + 1;
  return isJoined && SPEECH.fits(tokens[first.at - 1]);
}

/** Are both named before the verb as its subject? */
function isSubjectOfTwo(tokens: readonly Token[], [first, second]: readonly [number, number], verb: number) {
  if (first > MOST_BEFORE || second > verb) return false;
  const isAside = tokens.slice(0, second).some((token) => CLAUSE.fits(token));
  return !isAside && tokens.slice(first, second).some(({ norm }) => norm === "and");
}
