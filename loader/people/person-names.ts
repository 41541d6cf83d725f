import type { Mention } from "../model/mention.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { PeopleCues } from "../tables/people-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Everything that people are read with. */
export type PersonTables = Pick<NameCues, "notNames" | "agencies" | "givenNames"> & PeopleCues;

/**
 * A stretch of a sentence that may be a person's name.
 *
 * Shape   `first` and `last` are token indexes, `last` the one after; titles are left out and stand in `titles`, lower case.
 */
export interface NameCandidate {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** First token of the titles before the name; `first` where there are none. */
  readonly from: number;
  readonly titles: readonly string[];
  readonly isGiven: boolean;
}

const MAX_WORDS = 4;
const PARTICLES = new Set("de da van von der den la le al bin ap ab ben el".split(" "));
const PARTICLE = new WordForm(PARTICLES);
const GLUE = new Set(["-", "’", "'", "‘"]);

/** Finds what may be the name of a person: two to four words with capitals, none of them a word that names hold not. */
export function findNameCandidates(
  tokens: readonly Token[],
  text: string,
  mentions: readonly Mention[],
  tables: PersonTables,
): NameCandidate[] {
  const found: NameCandidate[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!canBegin(tokens, at) || !canGoOn(tokens[at + 1])) {
      at++;
      continue;
    }
    const words = readRun(tokens, at, text, tables);
    at = words.at(-1)?.last ?? at + 1;
    if (words.length < 2) continue;
    const own = words.slice(placesBefore(words, tokens, mentions, tables));
    const candidate = makeCandidate(own, tokens, text, tables);
    if (candidate && !isInMention(candidate, tokens, mentions)) found.push(candidate);
  }
  return found;
}

/** Most words of a text begin no name: they are passed over without a run being read. */
function canBegin(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  return token.isCapital ? !isArticle(tokens, at) : isParticle(tokens, at);
}

/** "A Luton MP": no initial, which has a full stop or another beside it ("A J Patel"), a title before it or who it is behind ("A Hill, a parent"). */
function isArticle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (tokens[at]?.norm !== "a" || next?.kind !== "word" || next.norm.length === 1) return false;
  const isApposed = tokens[at + 2]?.norm === "," && WHO.fits(tokens[at + 3]);
  return !isApposed && !TITLE.fits(tokens[at - 1]);
}

const TITLE = listed("person-names: title");
const WHO = listed("person-names: who");

/** "Tom de Souza", "Jan van den Berg", "Omar al-Rashid". */
function isParticle(tokens: readonly Token[], at: number): boolean {
  if (!PARTICLE.fits(tokens[at])) return false;
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (next?.isCapital) return true;
  return (
    after?.isCapital === true && (PARTICLE.fits(next) || (next?.norm === "-" && next.end === after.start))
  );
}

/** A given name, whatever its accents; of one with a hyphen the first part: "Jean-Paul". */
function isGivenName(norm: string, { givenNames }: Pick<PersonTables, "givenNames">): boolean {
  if (givenNames.has(norm)) return true;
  const plain = norm.normalize("NFD").replace(/\p{M}/gu, "");
  return givenNames.has(plain) || (plain.includes("-") && givenNames.has(plain.slice(0, plain.indexOf("-"))));
}

/** Can it come next in a name of two words or more? */
function canGoOn(next: Token | undefined): boolean {
  return (
    next !== undefined && (next.isCapital || next.norm === "-" || next.norm === "." || PARTICLE.fits(next))
  );
}

/** How many words at the front are a place's or body's name: "the mayor of Doncaster Ann Hill". */
function placesBefore(
  words: readonly NameWord[],
  tokens: readonly Token[],
  mentions: readonly Mention[],
  tables: PersonTables,
): number {
  const start = tokens[words[0]?.first ?? -1]?.start;
  if (words.length < 3 || start === undefined || isGivenName(words[0]?.norm ?? "", tables)) return 0;
  const mention = mentions.find((each) => each.start === start);
  if (!mention) return 0;
  const after = words.findIndex(({ first }) => (tokens[first]?.start ?? 0) >= mention.end);
  return after > 0 && words.length - after >= 2 ? after : 0;
}

/** One word of a name, with its hyphens and apostrophes. */
interface NameWord {
  readonly first: number;
  readonly last: number;
  readonly norm: string;
}

function readRun(tokens: readonly Token[], from: number, text: string, tables: PersonTables): NameWord[] {
  const words: NameWord[] = [];
  let at = from;
  while (at < tokens.length) {
    const word = readWord(tokens, at, text);
    if (!word || (words.length > 0 && !isGap(tokens, at, text))) break;
    const isTitled = words.length === 1 && isTitle(tokens[from - 1], tables);
    const isSurname = isTitled || isWordAsSurname(words.at(-1), word, tokens, tables);
    if (isBarred(word, tokens, text, tables) && !isSurname) break;
    words.push(word);
    at = word.last;
  }
  return words;
}

/** "Cllr Kate Stock": after a title any word may be a surname. */
function isTitle(token: Token | undefined, { personWords }: PersonTables): boolean {
  return token?.isCapital === true && personWords.get("title")?.has(token.norm) === true;
}

/** Is an ordinary word a surname, by the given name before it? */
export function isSurnameAfter(
  word: string,
  given: string,
  tables: Pick<PersonTables, "givenNames" | "personWords">,
): boolean {
  return tables.personWords.get("surname")?.has(word) === true && isGivenName(given, tables);
}

const OF_PLACE = new WordForm(/^(?:in|for|of|at|near|across)$/u);

/** "Stephen Young said": an ordinary word that is a surname too, after a given name and where no name goes on; not "in Ashley West". */
function isWordAsSurname(
  given: NameWord | undefined,
  { last, norm }: NameWord,
  tokens: readonly Token[],
  tables: PersonTables,
): boolean {
  if (!given || OF_PLACE.fits(tokens[given.first - 1]) || tokens[last]?.isCapital) return false;
  return isSurnameAfter(norm, given.norm, tables);
}

/** Between two words of a name stand a space, or an initial's full stop and a space. */
function isGap(tokens: readonly Token[], at: number, text: string): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (before === undefined || token?.start !== before.end + 1) return false;
  const gap = text.charAt(before.end);
  return gap === " " || gap === "\u00a0";
}

function readWord(tokens: readonly Token[], first: number, text: string): NameWord | null {
  const token = tokens[first];
  if (!token || !canBegin(tokens, first)) return null;
  let last = first + 1;
  while (last < tokens.length) {
    const next = gluedAt(tokens, last, text);
    if (next === null) break;
    last = next;
  }
  const isInitial =
    token.end - token.start === 1 && tokens[last]?.norm === "." && tokens[last]?.start === token.end;
  if (isInitial) last++;
  // A word of one token is at hand in lower case.
  if (last === first + 1) return { first, last, norm: token.norm };
  const end = tokens[last - 1]?.end ?? token.end;
  return { first, last, norm: text.slice(token.start, end).toLowerCase() };
}

/** The token after the part that is glued on by a hyphen or an apostrophe: "Smith-Jones", "O’Brien". */
function gluedAt(tokens: readonly Token[], at: number, text: string): number | null {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || !token) return null;
  const next = tokens[at + 1];
  if (token.norm === "-" && token.start === before.end)
    return next?.kind === "word" && next.start === token.end ? at + 2 : null;
  const isApostrophe = token.start === before.end + 1 && GLUE.has(text.charAt(before.end));
  return isApostrophe && token.isCapital ? at + 1 : null;
}

/** "CouncilSara": what a page lost the gap of. */
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const NOBLE = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O|D|St|Al|El)\p{Lu}/u;

function isBarred(word: NameWord, tokens: readonly Token[], text: string, tables: PersonTables): boolean {
  const token = tokens[word.first];
  if (!token) return true;
  const written = text.slice(token.start, token.end);
  if (INNER_CAPITAL.test(written) && !NOBLE.test(written)) return true;
  const isShouted = word.last === word.first + 1 && /^\p{Lu}{2,}$/u.test(written);
  return isShouted || tables.notNames.has(word.norm);
}

function makeCandidate(
  words: readonly NameWord[],
  tokens: readonly Token[],
  text: string,
  tables: PersonTables,
): NameCandidate | null {
  const titleSet = tables.personWords.get("title");
  const lead = words.findLastIndex(({ norm }) => titleSet?.has(norm.replace(/\.$/, "")) === true) + 1;
  const named = trimFront(words.slice(lead), lead > 0, tables);
  const head = named[0];
  const tail = named.at(-1);
  if (!head || !tail || named.length < 2 || named.length > MAX_WORDS) return null;
  const begin = tokens[head.first];
  const end = tokens[tail.last - 1];
  if (tables.personWords.get("body")?.has(tail.norm) || isNameOfBody(tokens[tail.last], end, tables))
    return null;
  if (!begin?.isCapital || !end || tail.norm.length < 2 || PARTICLES.has(tail.norm)) return null;
  const titles = titlesBefore(tokens, head.first, titleSet);
  return {
    name: text.slice(begin.start, end.end).replace(/\s+/g, " "),
    first: head.first,
    last: tail.last,
    from: head.first - titles.length,
    titles,
    isGiven: isGivenName(head.norm, tables),
  };
}

/** "Mary Elliot School": a person's name that a school or trust bears. */
function isNameOfBody(
  next: Token | undefined,
  end: Token | undefined,
  { personWords }: PersonTables,
): boolean {
  const isBody = next?.isCapital === true && next.start === (end?.end ?? 0) + 1;
  return isBody && personWords.get("body")?.has(next.norm) === true;
}

/** "Mum-of-two". */
const OF_FAMILY = /^\p{L}+-of-/u;

/** Leaves out words of a post in capitals, and what else has a capital, before the name: "Director Jane Hill", "Meanwhile Jane Hill". */
function trimFront(words: readonly NameWord[], hasTitle: boolean, tables: PersonTables): readonly NameWord[] {
  if (hasTitle) return words;
  const isGiven = (norm: string): boolean => isGivenName(norm, tables);
  const given = words.findIndex(({ norm }) => isGiven(norm));
  const post = words.findLastIndex(
    ({ norm }) => (tables.postWords.has(norm) && !isGiven(norm)) || OF_FAMILY.test(norm),
  );
  if (post >= 0 && post < words.length - 2) return words.slice(post + 1);
  return given === 1 && words.length >= 3 ? words.slice(1) : words;
}

/** Titles right before a name; full stops after them ("Dr.") count as part of them. */
function titlesBefore(
  tokens: readonly Token[],
  first: number,
  titles: ReadonlySet<string> | undefined,
): string[] {
  const found: string[] = [];
  for (let at = first - 1; at >= 0; at--) {
    const norm = tokens[at]?.norm ?? "";
    const isStop = norm === "." && titles?.has(tokens[at - 1]?.norm ?? "") === true;
    if (!isStop && titles?.has(norm) !== true) break;
    found.unshift(norm);
  }
  return found;
}

/** A name that a body or area covers is none; an area inside a name ("Helen Lincoln") is no hindrance. */
function isInMention(
  { first, last, isGiven }: NameCandidate,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): boolean {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last - 1]?.end ?? 0;
  return mentions.some((mention) => {
    if (mention.kind === "person" || mention.end <= start || mention.start >= end) return false;
    const isInside = mention.start > start && mention.end <= end;
    return !(isInside && isGiven);
  });
}
