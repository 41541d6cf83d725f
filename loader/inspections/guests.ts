import { groupBy } from "../../cypher/group-by.ts";
import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";
import { isSurvey } from "./inspected-areas.ts";

/** An area named so often or more is whom the text is about, beside one that a single paragraph names. */
const HOST = 2;

/** Whom several are compared with is whom the text is about where it is named in so many paragraphs for each of them. */
const PER_GUEST = 2;

interface Guests {
  readonly guests: ReadonlySet<string>;
  /** Is the text about one area all through, which the others are guests of? */
  readonly isHostOfAll: boolean;
}

/** Areas that one paragraph alone names, in a text on another: what comes after that paragraph is not theirs. */
function findGuests(text: readonly EventSentence[], ours: readonly AreaNaming[]): Guests {
  const named = text.flatMap(({ sentence }) =>
    namingsIn(ours, sentence.start, sentence.end).map(({ areaId }) => ({ areaId, at: sentence.paragraph })),
  );
  const [host, ...others] = [...groupBy(named, ({ areaId }) => areaId)].map(([areaId, its]) => ({
    areaId,
    paragraphs: new Set(its.map(({ at }) => at)).size,
  }));
  if (host === undefined || host.paragraphs < HOST) return NO_GUESTS;
  const guests = others.filter(({ paragraphs }) => paragraphs === 1).map(({ areaId }) => areaId);
  const isHostOfAll = guests.length === others.length && host.paragraphs >= PER_GUEST * guests.length;
  return { guests: new Set(guests), isHostOfAll };
}

const NO_GUESTS: Guests = { guests: new Set(), isHostOfAll: false };

/** Tells of which areas a sentence is that names none: as the one before, but that a paragraph on a guest ends with it. */
export function leaverOf(
  text: readonly EventSentence[],
  ours: readonly AreaNaming[],
  inspected: readonly string[],
): (event: EventSentence, current: readonly string[]) => readonly string[] {
  if (inspected.length < 2) return (_, current) => current;
  const { guests, isHostOfAll } = findGuests(text, ours);
  // In a survey nobody could say to whom it comes back.
  const isOfMany = (guests.size > 1 && !isHostOfAll) || isSurvey(text);
  const hosts = isOfMany ? [] : inspected.filter((areaId) => !guests.has(areaId));
  let paragraph = -1;
  return (event, current) => {
    const isNew = event.sentence.paragraph !== paragraph;
    paragraph = event.sentence.paragraph;
    return isNew && current.some((areaId) => guests.has(areaId)) && !goesOn(event) ? hosts : current;
  };
}

/** Words that a paragraph opens with that goes on with the area of the one before. */
const GOES_ON = new WordForm(
  /^(?:it|its|they|their|there|he|she|his|her|this|these|inspectors|the|but|and|“|"|‘)$/,
);

function goesOn({ sentence }: EventSentence): boolean {
  return GOES_ON.fits(sentence.tokens[0]);
}
