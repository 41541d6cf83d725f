import type { ExtractedInspection, Extraction, ReviewLine } from "../model/extraction.ts";
import { findRegisterRows } from "../tables/match-register.ts";
import type { Reference } from "../tables/reference.ts";
import { doubtByRegister, type RegisterDoubt } from "./review-register.ts";

/**
 * One thing that was not resolved, for a person to look at.
 *
 * Shape   `article` is the article's id, null for a file that was refused; `text` is the stretch that it is about, null where it is
 *         about all of the text.
 * Units   `start`, `end`: UTF-16 code units into the cleaned text, as `extract` prints it.
 */
export interface ReviewEntry {
  readonly path: string;
  readonly article: string | null;
  readonly reason: ReviewReason;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string | null;
  readonly message: string;
  /** What it may be: ids of areas, bodies or inspections. */
  readonly candidates: readonly string[];
}

/**
 * `refused`: a text that is not in the graph; `no-date`: when an inspection was is left open; `no-inspection`: nobody is told to have found
 * what a claim says; `not-in-register`: the official register has no
 * such inspection, though it has all of that time; `other-outcome`: the register has another outcome of it.
 */
type ReviewReason = ReviewLine["reason"] | "no-date" | "no-inspection" | RegisterDoubt["reason"];

/** Where the things to look at stand. */
export interface ReviewPlace {
  readonly path: string;
  readonly article: string;
}

/**
 * What of a text was not resolved: names, claims without an area or an inspection, dates left open, and inspections that the register does
 * not bear out; in the text's order.
 */
export function reviewExtraction(
  extraction: Extraction,
  place: ReviewPlace,
  reference: Reference,
): ReviewEntry[] {
  return [
    ...extraction.review.filter(({ reason }) => reason !== "refused"),
    ...reviewClaims(extraction),
    ...reviewDates(extraction, reference),
    ...reviewRegister(extraction, reference),
  ]
    .map(({ reason, message, candidates, evidence }): ReviewEntry => {
      const { start = null, end = null, exact: text = null } = evidence ?? {};
      return { ...place, reason, start, end, text, message, candidates };
    })
    .sort((a, b) => (a.start ?? -1) - (b.start ?? -1) || (a.end ?? -1) - (b.end ?? -1));
}

type Open = Omit<ReviewLine, "reason"> & { readonly reason: ReviewReason };

/** Claims that are in no graph, since of their area no inspection is told that could have found them. */
function reviewClaims({ findings, inspections }: Extraction): Open[] {
  const inspected = new Set(inspections.map(({ area }) => area));
  return findings
    .filter(({ area }) => !inspected.has(area))
    .map(({ area, evidence }) => ({
      reason: "no-inspection",
      message: `The text tells of no inspection of ${area} that could have found this.`,
      candidates: [],
      evidence,
    }));
}

/** Inspections that neither the text nor one row of the register dates. */
function reviewDates(extraction: Extraction, reference: Reference): Open[] {
  const { article, inspections } = extraction;
  return inspections.flatMap((inspection): Open[] => {
    if (inspection.when !== null) return [];
    const rows = findRegisterRows(inspection, article.published, reference);
    if (rows.length === 1) return [];
    const which =
      rows.length === 0 ? "the register has none that fits" : `${rows.length} of the register fit`;
    return [
      {
        reason: "no-date",
        message: `When the inspection of ${inspection.area} was (${inspection.framework}) is not told, and ${which}.`,
        candidates: rows.map(({ id }) => id),
        evidence: firstMention(extraction, inspection),
      },
    ];
  });
}

/** Inspections that the register has not, or with another outcome. */
function reviewRegister(extraction: Extraction, reference: Reference): Open[] {
  const { article, inspections } = extraction;
  return inspections.flatMap((inspection): Open[] => {
    const doubt = doubtByRegister(inspection, article.published, reference);
    return doubt === null
      ? []
      : [{ ...doubt, candidates: [...doubt.candidates], evidence: firstMention(extraction, inspection) }];
  });
}

function firstMention(
  { areas, mentions }: Extraction,
  { area }: ExtractedInspection,
): ReviewLine["evidence"] {
  const ids = new Set(areas.filter(({ name }) => name === area).map(({ id }) => `area:${id}`));
  const first = mentions.find(({ id }) => ids.has(id));
  return first ? { exact: first.exact, start: first.start, end: first.end } : null;
}
