import type { FigureDocument } from "./figure-document.ts";

/** Letters of a hash that a person can compare. */
const SHORT_HASH = 12;

/** The caption for print: what is drawn, what is left out, and where the data are. */
export function tellCaption(document: FigureDocument): string {
  return `${document.scene.caption} ${tellBesides(document)}`;
}

/** What the caption has after the words that may be changed: what is left out, and where the data are. */
export function tellBesides(document: FigureDocument): string {
  const { omitted } = document.scene;
  return `${omitted === null ? "" : `${omitted} `}${tellAvailability(document)}`;
}

/** The data-availability sentence that journals ask for. */
export function tellAvailability({ provenance }: FigureDocument): string {
  const { graphHash, dataSha256, sources, software, form, plan } = provenance;
  const count = `${sources.length} ${sources.length === 1 ? "text" : "texts"}`;
  const register = `the official register of inspections${sources.length === 0 ? "" : ` and ${count}`}`;
  const texts = plan.of === "outcomes" ? register : count;
  const carried = form === "public" ? "Its data, without names and quotations, are" : "Its data are";
  return `Data: ${texts}, graph ${graphHash.slice(0, SHORT_HASH)}, sendgraph ${software.version}. ${carried} in the figure's file (SHA-256 ${dataSha256.slice(0, SHORT_HASH)}).`;
}
