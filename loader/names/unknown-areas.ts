import { groupBy } from "../../cypher/group-by.ts";
import { nearestNames } from "../../cypher/near-names.ts";
import type { ReviewLine, Span } from "../model/extraction.ts";
import type { Mention } from "../model/mention.ts";
import type { Reference } from "../tables/reference.ts";
import { NAMING_ROLES, type Sentence } from "../text/sentence.ts";
import { TakenPlaces } from "../text/taken-places.ts";

/** What a text's names were taken for, so that what is left may be areas. */
interface KnownNames {
  readonly mentions: readonly Mention[];
  readonly people: readonly { readonly name: string }[];
  /** Words (lower case) that no name of a person holds, nor one of an area but a direction. */
  readonly notNames: ReadonlySet<string>;
}

const WORD = "\\p{Lu}\\p{Ll}+(?:-\\p{L}+)*";
const NAME = `${WORD}(?: (?:(?:upon|on|under|of|and) )?${WORD}){0,3}`;
/** What only areas have. */
const COUNCIL_OF = new RegExp(
  `(?<name>${NAME})(?= (?:(?:County|City|Borough|Metropolitan|District|Unitary) ){0,2}[Cc]ouncil\\b)`,
  "gu",
);
/** Where areas stand among others. */
const PLACED = [
  new RegExp(`\\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Aa]round|[Vv]isited|[Ii]nspected) (?<name>${NAME})`, "gu"),
  new RegExp(`(?<name>${NAME})(?=['’]s\\b)`, "gu"),
];
const DIRECTION = /^(?:North|South|East|West)$/u;
/** Names are told apart from what begins with a capital by chance by standing so often where one would, or with a council. */
const LEAST_PLACES = 2;
const MOST_TOLD = 3;

interface Place extends Span {
  readonly hasCouncil: boolean;
}

/**
 * Names that stand where an area's would ("in Wiggonshire", "Wiggonshire Council", "Wiggonshire's") and that no table knows: for a text
 * about an inspection of which no area resolves, a review line each, the most often told first.
 *
 * Shape   candidates are the areas of the nearest names, none where none is near.
 */
export function findUnknownAreas(
  sentences: readonly Sentence[],
  known: KnownNames,
  reference: Reference,
): ReviewLine[] {
  const taken = new TakenPlaces(known.mentions);
  const ofPeople = new Set(known.people.flatMap(({ name }) => name.split(" ")));
  const isOther = (word: string): boolean => known.notNames.has(word.toLowerCase()) || ofPeople.has(word);
  const places = sentences
    .filter(({ role }) => NAMING_ROLES.has(role))
    .flatMap((sentence) => placesIn(sentence, isOther))
    .filter((place) => !taken.cover(place));
  return [...groupBy(places, ({ exact }) => exact).values()]
    .filter((told) => told.length >= LEAST_PLACES || told.some(({ hasCouncil }) => hasCouncil))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_TOLD)
    .flatMap((told) => tellUnknown(told, reference));
}

/** Each place once, in the text's order. */
function placesIn(sentence: Sentence, isOther: (word: string) => boolean): Place[] {
  const byStart = new Map<number, Place>();
  for (const pattern of [COUNCIL_OF, ...PLACED])
    for (const match of sentence.text.matchAll(pattern)) {
      const name = match.groups?.["name"] ?? "";
      const at = sentence.start + match.index + match[0].length - name.length;
      const place = withoutOthers(name, at, isOther);
      if (place && !byStart.has(place.start))
        byStart.set(place.start, { ...place, hasCouncil: pattern === COUNCIL_OF });
    }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The name from its first word that can be an area's up to one that cannot: "The Wiggonshire County" is Wiggonshire. */
function withoutOthers(name: string, at: number, isOther: (word: string) => boolean): Span | null {
  const words = [...name.matchAll(/\S+/gu)].map(([word], i, all) => ({ word, start: all[i]?.index ?? 0 }));
  const canBegin = ({ word }: { word: string }): boolean => !isOther(word) || DIRECTION.test(word);
  const first = words.findIndex(canBegin);
  const start = words[first]?.start;
  if (start === undefined) return null;
  const end = words.slice(first + 1).find(({ word }) => /^\p{Lu}/u.test(word) && isOther(word))?.start;
  const exact = name.slice(start, end).replace(/(?: \p{Ll}+)*\s*$/u, "");
  return DIRECTION.test(exact) ? null : { exact, start: at + start, end: at + start + exact.length };
}

function tellUnknown(told: readonly Place[], { areas }: Reference): ReviewLine[] {
  const [first] = told;
  if (!first) return [];
  const { exact, start, end } = first;
  const names = [...areas.values()].map(({ name }) => name);
  const near = nearestNames(exact, [...new Set(names)]).slice(0, MOST_TOLD);
  const hint = near.length === 0 ? "" : `; near it: ${near.join(", ")}`;
  const places = told.length === 1 ? "stands once" : `stands ${told.length} times`;
  return [
    {
      reason: "unknown-area",
      message: `No area is known by the name "${exact}", which ${places} where one would${hint}.`,
      candidates: [...areas.values()].filter(({ name }) => near.includes(name)).map(({ id }) => id),
      evidence: { exact, start, end },
    },
  ];
}
