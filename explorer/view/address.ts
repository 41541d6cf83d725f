import { AMONG, LENS_POLARITIES } from "./lens.ts";
import { decodeSelection, encodeSelection, type Selection } from "./selection.ts";
import type { Question } from "./view.ts";

/** The ways to look at an answer, as tabs in this order. */
export const TABS = ["graph", "ranking", "matrix", "everything", "articles"] as const;
export type Tab = (typeof TABS)[number];

/**
 * Where the reader is: what is asked, how it is shown and what is selected. The address after `#` is its codec, so that a
 * link reopens the same view and the browser's Back works.
 */
export interface Place {
  /** Null while the reader has not chosen: the page then takes what suits its width. */
  readonly tab: Tab | null;
  readonly question: Question;
  readonly selection: Selection | null;
  /** The article that is open, and the sentence in it to show. */
  readonly article: string | null;
  readonly sentence: string | null;
}

/** Where the page opens. */
export const HOME: Place = {
  tab: null,
  question: { among: "areas", polarity: "weakness", focus: null },
  selection: null,
  article: null,
  sentence: null,
};

/** A place as an address, without the `#`; what is as on the opening page is left out. */
export function encodePlace(place: Place): string {
  const { question } = place;
  const parameters = new URLSearchParams();
  if (question.among !== HOME.question.among) parameters.set("among", question.among);
  if (question.polarity !== HOME.question.polarity) parameters.set("polarity", question.polarity);
  if (question.focus) parameters.set("with", question.focus);
  if (place.selection) parameters.set("selected", encodeSelection(place.selection));
  if (place.article) parameters.set("article", place.article);
  if (place.sentence) parameters.set("sentence", place.sentence);
  const query = parameters.toString().replaceAll("%3A", ":");
  const path = place.tab ?? "";
  return query === "" ? `/${path}` : `/${path}?${query}`;
}

/** The place that an address tells. What it does not understand is as on the opening page. */
export function decodePlace(address: string): Place {
  const [path = "", query = ""] = address.replace(/^#?\/?/, "").split("?");
  const parameters = new URLSearchParams(query);
  return {
    tab: TABS.find((tab) => tab === path) ?? null,
    question: {
      among: AMONG.find((among) => among === parameters.get("among")) ?? HOME.question.among,
      polarity:
        LENS_POLARITIES.find((polarity) => polarity === parameters.get("polarity")) ?? HOME.question.polarity,
      focus: parameters.get("with"),
    },
    selection: decodeSelection(parameters.get("selected") ?? ""),
    article: parameters.get("article"),
    sentence: parameters.get("sentence"),
  };
}
