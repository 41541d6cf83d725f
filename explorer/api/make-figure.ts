import { sha256Bytes } from "../../cypher/canonical-json.ts";
import { packageVersion } from "../../cypher/package-version.ts";
import type { Store } from "../../cypher/store.ts";
import { finishCommand, tellFigureCommand } from "../figure/figure-command.ts";
import { type FigureDocument, makeDocument } from "../figure/figure-document.ts";
import { layOutFigure } from "../figure/lay-out-figure.ts";
import { makeProvenance, withoutPrivate } from "../figure/provenance.ts";
import type { FigureFonts } from "../figure/setting.ts";
import type { FigureFacts } from "./figure-source.ts";
import { type AskedPicture, readFacts } from "./panel-facts.ts";

/** Under what terms a figure is given where nobody says. */
export const DEFAULT_LICENCE =
  "The drawing is free to use with its citation; quoted sentences belong to the publishers of the sources.";

/** What figure is wanted. `typed` are the parameters of its lens or query as typed. */
export interface FigureOrder {
  readonly name: string;
  readonly typed: Readonly<Record<string, string>>;
  /** The figure that stands beside it as panel b, or null. */
  readonly panel: AskedPicture | null;
  readonly preset: string;
  readonly isPublic: boolean;
  readonly licence: string;
  readonly alt: string | undefined;
  readonly caption: string | undefined;
}

/**
 * Makes a figure of what a store holds: the same for the command line and the page.
 *
 * Errors  `query-unknown` and `query-parameter` for what it does not know, `figure-empty` where there is nothing to draw.
 */
export async function makeFigure(
  store: Store,
  order: FigureOrder,
  fonts: FigureFonts,
): Promise<FigureDocument> {
  const facts = await readFacts(store, [order, ...(order.panel ? [order.panel] : [])], order.preset);
  // Nothing private is drawn either: a public figure is laid out from what it carries.
  const data = order.isPublic ? withoutPrivate(facts.data) : facts.data;
  const scene = layOutFigure(facts.plan, data, fonts);
  const provenance = makeProvenance(
    { ...facts, ...standing(order, facts, fonts) },
    order.isPublic ? "public" : "full",
  );
  return withWords(makeDocument(scene, provenance), order);
}

/** A document with other words for its caption and for who cannot see it. */
export function withWords(
  document: FigureDocument,
  { alt, caption }: Pick<FigureOrder, "alt" | "caption">,
): FigureDocument {
  const { scene } = document;
  return {
    ...document,
    scene: { ...scene, alt: alt ?? scene.alt, caption: caption ?? scene.caption },
  };
}

/** The command that makes a document's file, with the words that are somebody's own. */
export function tellCommand(document: FigureDocument, order: FigureOrder, file: string): string {
  return finishCommand(document.provenance.command, order, file);
}

/** What a figure says of itself beside its data. */
function standing(order: FigureOrder, facts: FigureFacts, fonts: FigureFonts) {
  const version = packageVersion();
  return {
    sources: [...facts.sources],
    software: {
      name: "sendgraph" as const,
      version,
      fonts: { normal: sha256Bytes(fonts.normal.bytes), strong: sha256Bytes(fonts.strong.bytes) },
    },
    licence: order.licence,
    citation: `The sendgraph authors. sendgraph, version ${version}. Graph ${facts.graphHash}.`,
    command: tellFigureCommand({
      ...order,
      preset: facts.plan.preset,
      licence: order.licence === DEFAULT_LICENCE ? null : order.licence,
    }),
  };
}
