import { SendgraphError } from "../../cypher/errors.ts";
import type { Store } from "../../cypher/store.ts";
import { joinTables, PANEL_LETTERS } from "../figure/slice.ts";
import { findLensFigure, OUTCOME_FIGURE } from "./figure-names.ts";
import { type FigureFacts, readLensFacts, readQueryFacts } from "./figure-source.ts";
import { readOutcomeFacts } from "./outcome-source.ts";
import { readWholeFacts, WHOLE_FIGURE } from "./whole-source.ts";

/** A picture by the name of its lens or query, and its parameters as typed. */
export interface AskedPicture {
  readonly name: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** The facts of a figure of one picture, or of two as its panels. */
export async function readFacts(
  store: Store,
  asked: readonly AskedPicture[],
  preset: string,
): Promise<FigureFacts> {
  const pictures: FigureFacts[] = [];
  for (const one of asked) pictures.push(await readOne(store, one, preset));
  const [first, second] = pictures;
  if (first === undefined) throw new Error("A figure has a picture.");
  return second === undefined ? first : joinFacts(pictures, first, preset);
}

async function readOne(store: Store, { name, typed }: AskedPicture, preset: string): Promise<FigureFacts> {
  if (name === WHOLE_FIGURE.name) return readWholeFacts(store, typed, preset);
  if (name === OUTCOME_FIGURE.name) return readOutcomeFacts(store, typed, preset);
  const lens = await findLensFigure(name);
  return lens ? readLensFacts(store, lens, typed, preset) : readQueryFacts(store, name, typed, preset);
}

function joinFacts(
  pictures: readonly FigureFacts[],
  { graphHash }: FigureFacts,
  preset: string,
): FigureFacts {
  const plans = pictures.map(({ plan }) => {
    if (plan.of === "panels") throw new Error("A panel has no panels.");
    return plan;
  });
  if (pictures.some((picture) => picture.graphHash !== graphHash))
    throw new SendgraphError(
      "query-failed",
      "The graph was changed while the panels were read.",
      "Draw the figure again.",
    );
  const sources = new Map(
    pictures.flatMap((picture) => picture.sources.map((one) => [one.id, one] as const)),
  );
  return {
    plan: { of: "panels", kind: "panels", preset, panels: plans },
    data: joinTables(pictures.map(({ data }) => data)),
    graphHash,
    query: {
      name: pictures.map(({ query }) => query.name).join(", "),
      text: pictures.map(({ query }) => query.text).join("\n"),
      parameters: Object.fromEntries(
        pictures.map(({ query }, at) => [
          PANEL_LETTERS[at] ?? "",
          { name: query.name, parameters: query.parameters },
        ]),
      ),
    },
    sources: [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
