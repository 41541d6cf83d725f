import { groupBy } from "../../cypher/group-by.ts";
import type { Article } from "../model/article.ts";
import type { ExtractedPerson } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import { mentionsInTurn } from "../names/mentions-in-turn.ts";
import type { Reference } from "../tables/reference.ts";
import { cutLongSentences } from "../text/cut-long-sentences.ts";
import type { LineRole, Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { type EmployerContext, gatherEmployers } from "./gather-employers.ts";
import { roleByLeading } from "./led-by.ts";
import { fromParty, isOfParty } from "./name-of-party.ts";
import { findJournalists, findPhotographers } from "./person-credits.ts";
import { affiliationOf, councilOfMember, employerOf } from "./person-employer.ts";
import { fullness, isMaker, isOfPublic, kindOf, kindOfMember } from "./person-kind.ts";
import { findNameCandidates, type NameCandidate, type PersonTables } from "./person-names.ts";
import { postAfter, postBefore } from "./person-posts.ts";
import { apposition, roleText } from "./person-role.ts";
import { findGiven, findSurnames, type Place } from "./person-spans.ts";
import { isHeardAtOnce, isSpeaking, roleByOwnWords, roleInFamily, speaksWithNext } from "./person-speech.ts";
import {
  isHeardNext,
  isInLineUp,
  readLineUp,
  roleInLineUp,
  sharingPost,
  titledSurnames,
  withSharedTitle,
} from "./person-voices.ts";
import type { PostContext } from "./post-context.ts";
import type { Post } from "./posts.ts";

/** A person the text names, with every place where it does. */
export interface FoundPerson extends ExtractedPerson {
  readonly spans: readonly Place[];
  /** Where their post stands; null where none is told. */
  readonly post: Place | null;
}

/** One place where the text names a person in full. */
interface Sighting {
  readonly person: ExtractedPerson;
  readonly place: Place;
  readonly post: Place | null;
}

/**
 * Finds the people a text names: those with a post, a title or a voice, its authors and its photographers.
 *
 * Shape   each once, in order of first mention; post and employer as the text prints them, an employer that resolves by its
 *         canonical name.
 */
export function findPeople(
  sentences: readonly Sentence[],
  article: Article,
  mentions: readonly Mention[],
  reference: Reference,
  tables: PersonTables,
): FoundPerson[] {
  const credits = [
    ...findJournalists(sentences, article),
    ...findPhotographers(sentences, article.text, mentions, reference, tables),
  ].map(
    ({ name, role, kind, start, end }): Sighting => ({
      person: { name, role, organisation: null, organisationId: null, kind },
      place: { start, end },
      post: null,
    }),
  );
  const told = cutLongSentences(sentences.filter(({ role }) => NAMING_ROLES.has(role)));
  const mentionsOf = mentionsInTurn(mentions);
  const around: Surroundings = {
    employers: gatherEmployers(article.text, sentences, mentions, reference),
    tables,
    titled: titledSurnames(told, tables),
  };
  const sightings = [...credits];
  told.forEach((sentence, i) => {
    for (const sighting of readSentence(sentence, told[i + 1], mentionsOf(sentence), around))
      sightings.push(sighting);
  });
  const people = join(sightings);
  return withSurnames(people, sentences, article.text, mentions, tables);
}

interface Surroundings {
  readonly employers: EmployerContext;
  readonly tables: PersonTables;
  /** Surnames that the text gives a title. */
  readonly titled: ReadonlySet<string>;
}

const NAMING_ROLES: ReadonlySet<LineRole> = new Set<LineRole>(["lead", "body", "caption"]);

function readSentence(
  sentence: Sentence,
  next: Sentence | undefined,
  mentions: readonly Mention[],
  around: Surroundings,
): Sighting[] {
  const { tables } = around;
  const { tokens } = sentence;
  const named = findNameCandidates(tokens, around.employers.text, mentions, tables);
  const titled = named.map((each, i) => withSharedTitle(each, named[i - 1], sentence));
  const ofParty = new Set(titled.filter((each) => isOfParty(each, tokens)).map(({ first }) => first));
  const candidates = titled.map((each) => fromParty(each, tokens));
  if (candidates.length === 0) return [];
  const employers = mentions.filter(({ kind }) => kind === "body" || kind === "inspectorate");
  const areas = mentions.filter(({ kind }) => kind === "area");
  const context: PostContext = { tokens, employers, areas, tables };
  const starts = new Set(
    candidates
      .filter(
        (each) =>
          each.isGiven || (followsPost(tokens[each.from - 1], tables) && !isOfName(tokens[each.last])),
      )
      .map(({ from }) => from),
  );
  const lineUp = readLineUp(sentence);
  let consumed = 0;
  return candidates.flatMap((candidate, i) => {
    const after = postAfter(context, sentence, sharingPost(candidate, candidates[i + 1], tokens), starts);
    const before =
      !after || isWeak(after.post, context) ? postBefore(context, sentence, candidate, consumed) : null;
    const post = before ?? after?.post ?? null;
    consumed = after?.end ?? candidate.last;
    const isNamed =
      post !== null ||
      ofParty.has(candidate.first) ||
      around.titled.has(surnameOf(candidate.name)) ||
      isInLineUp(candidate, lineUp);
    if (!isNamed && !isHeard(candidates, i, next, context, around.employers)) return [];
    const place = {
      start: tokens[candidate.first]?.start ?? 0,
      end: tokens[candidate.last - 1]?.end ?? 0,
    };
    const person = personOf(candidate, post, context, consumed, around);
    const ownWords = ({ kind }: ExtractedPerson): string | null =>
      kind === "campaigner" ? roleByOwnWords(context, candidate, sentence, around.employers.text) : null;
    const role = person.role ?? roleInLineUp(candidate, sentence, lineUp) ?? ownWords(person);
    return [
      {
        person: role === person.role ? person : { ...person, role },
        place,
        post: post && placeOfRole(post, tokens),
      },
    ];
  });
}

/** Whose name tells no post is a person all the same who speaks, or belongs to a body. */
function isHeard(
  candidates: readonly NameCandidate[],
  at: number,
  next: Sentence | undefined,
  context: PostContext,
  employers: EmployerContext,
): boolean {
  const candidate = candidates[at];
  if (!candidate) return false;
  return (
    isSpeaking(context, candidate) ||
    speaksWithNext(context, candidate, candidates[at + 1]) ||
    isHeardNext(candidate, candidates.length, next) ||
    isOfBody(candidate, context, employers)
  );
}

function placeOfRole({ role }: Post, tokens: readonly Token[]): Place | null {
  const [first, last] = [tokens[role.first], tokens[role.last - 1]];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** "Ann Hill, of the Association of School Leaders". */
function isOfBody(candidate: NameCandidate, context: PostContext, employers: EmployerContext): boolean {
  if (!candidate.isGiven && !isHeardAtOnce(context, candidate)) return false;
  return affiliationOf(candidate, context, employers).organisation !== null;
}

/** A word of a post right before a name: "lead inspector Ann Hill". */
function followsPost(token: Token | undefined, { personWords, postWords }: PersonTables): boolean {
  if (token?.kind !== "word" || token.isCapital) return false;
  return postWords.has(token.norm) && personWords.get("link")?.has(token.norm) !== true;
}

/** "The charity Better Days for Families": a name that goes on is no person's. */
function isOfName(after: Token | undefined): boolean {
  return after?.norm === "for" || after?.norm === "of";
}

/** What tells less of a person than a post before the name would: letters, a post of former days, or whose parent they are. */
function isWeak({ row, role }: Post, { tokens, tables }: PostContext): boolean {
  const isLetters = tables.personWords.get("letters")?.has(tokens[role.first]?.norm ?? "") === true;
  const isOfParty = PARTY.test(tokens[role.first]?.norm ?? "");
  return isLetters || isOfParty || row.kind === "parent" || WEAK.test(tokens[role.first]?.norm ?? "");
}

/** "Former leader", "who sits on the scrutiny committee". */
const WEAK = /^(?:former|sits|sat)$/;

/** "Council leader Ann Hill, a Liberal Democrat, and the councillor in charge": her party is no post. */
const PARTY = /^(?:liberal|lib|labour|conservative|tory|green|independent|reform)$/;

/** Who speaks without a post is a councillor by title, or a member of the public. */
function personOf(
  candidate: NameCandidate,
  post: Post | null,
  context: PostContext,
  end: number,
  { employers, tables }: Surroundings,
): ExtractedPerson {
  const { name } = candidate;
  const isCouncillor = candidate.titles.some((title) => tables.personWords.get("office")?.has(title));
  const leading = post ? null : roleByLeading(candidate, context, employers.text);
  if (leading !== null)
    return { name, role: leading, organisation: null, organisationId: null, kind: "official" };
  if (!post) {
    const role = isCouncillor ? "councillor" : lay(candidate, context, employers.text);
    const employment = isCouncillor
      ? councilOfMember(employers)
      : affiliationOf(candidate, context, employers);
    return {
      name,
      role,
      ...employment,
      kind: isCouncillor ? "official" : kindOfMember(employment, employers),
    };
  }
  const told = roleText(post, context, employers.text);
  const role = told ?? (post.row.kind === "parent" ? roleInFamily(context, candidate) : null);
  const own = post.organisation ? null : affiliationOf(candidate, context, employers);
  const employment = own && own.organisation !== null ? own : employerOf(post, context, employers);
  const isPublic = isOfPublic(post, employment, context, end, employers);
  const { organisation, organisationId } = employment;
  return { name, role, organisation, organisationId, kind: isPublic ? "campaigner" : kindOf(post.row) };
}

function lay(candidate: NameCandidate, context: PostContext, text: string): string | null {
  return apposition(candidate, context, text) ?? roleInFamily(context, candidate);
}

/** One person a name, in order of first mention; the fullest telling gives post and employer. */
function join(sightings: readonly Sighting[]): FoundPerson[] {
  const byName = groupBy(sightings, ({ person }) => person.name.toLowerCase());
  const people = [...byName.values()].flatMap((ofOne) => {
    const isHeard = ofOne.some(({ person }) => !isMaker(person));
    const [best] = [...ofOne].sort((a, b) => fullness(b.person, isHeard) - fullness(a.person, isHeard));
    const spans: Place[] = [];
    for (const { place } of ofOne) spans.push(place);
    return best ? [withSpans({ ...best.person, post: best.post }, spans)] : [];
  });
  return people.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Adds the places where a surname alone means one of them; a surname that two share means neither. */
function withSurnames(
  people: readonly FoundPerson[],
  sentences: readonly Sentence[],
  text: string,
  mentions: readonly Mention[],
  tables: PersonTables,
): FoundPerson[] {
  const bySurname = groupBy(people, ({ name }) => surnameOf(name));
  const own = new Set(
    [...bySurname].flatMap(([surname, bearers]) => (bearers.length === 1 ? [surname] : [])),
  );
  const places = findSurnames(sentences, text, own, mentions, tables);
  const byGiven = groupBy(people, ({ name }) => givenOf(name));
  const only = [...byGiven].filter(([, bearers]) => bearers.length === 1);
  const all = new Set(only.map(([name]) => name));
  const ofPublic = new Set(only.flatMap(([name, [one]]) => (one?.kind === "campaigner" ? [name] : [])));
  const given = findGiven(sentences, { all, ofPublic }, tables);
  const found: FoundPerson[] = [];
  for (const person of people) {
    const ends = new Set(person.spans.map(({ end }) => end));
    const alone = (places.get(surnameOf(person.name)) ?? []).filter(({ end }) => !ends.has(end));
    const spans = [...person.spans, ...alone, ...(given.get(givenOf(person.name)) ?? [])].sort(
      (a, b) => a.start - b.start,
    );
    found.push(withSpans(person, spans));
  }
  return found;
}

/** Named field by field, so that all people have one shape and reading them is fast. */
function withSpans(
  { name, role, organisation, organisationId, kind, post }: Omit<FoundPerson, "spans">,
  spans: readonly Place[],
): FoundPerson {
  return { name, role, organisation, organisationId, kind, spans, post };
}

function givenOf(name: string): string {
  return name.toLowerCase().split(" ")[0] ?? "";
}

function surnameOf(name: string): string {
  return name.toLowerCase().split(" ").at(-1) ?? "";
}
