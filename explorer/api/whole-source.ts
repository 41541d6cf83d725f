import { SendgraphError } from "../../cypher/errors.ts";
import { nearestNames } from "../../cypher/near-names.ts";
import { readStatement } from "../../cypher/statements.ts";
import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { Tables } from "../figure/slice.ts";
import type { Exploration } from "../view/exploration.ts";
import { HOME, type Place } from "../view/place.ts";
import { tellColours } from "../view/whole-colours.ts";
import { WHOLE_FIELDS } from "../view/whole-fields.ts";
import { indexWhole, type WholeIndex } from "../view/whole-index.ts";
import { listLeftOut, makeLeftOut } from "../view/whole-left-out.ts";
import { deriveWhole, type WholeView } from "../view/whole-view.ts";
import { tellWhole } from "../view/whole-words.ts";
import { findChosen } from "./figure-filter.ts";
import { type FigureFacts, readSources } from "./figure-source.ts";
import { readSnapshot, toWholeGraph } from "./snapshot.ts";

/** The figure of the whole graph, or of what is explored of it. */
export const WHOLE_FIGURE = { name: "everything", says: "the whole graph, or part of it" } as const;

/** No page holds more marks than this. */
const MOST_MARKS = 1_500;
const STATEMENTS = ["nodes", "edges"].map((part) => `explorer-${part}`);

/**
 * Reads what a figure of the whole graph is made from. `typed` are its parameters as an address has them.
 *
 * Errors  `query-parameter` for what it does not know; `figure-empty` where nothing is left to draw; `usage` for more marks than
 *         any page holds.
 */
export async function readWholeFacts(
  store: Store,
  typed: Readonly<Record<string, string>>,
  preset: string,
): Promise<FigureFacts> {
  const { exploration, filter, seed } = readPlace(typed);
  const { graphHash } = await summariseGraph(store);
  const index = indexWhole(toWholeGraph(await readSnapshot(store)));
  requireKnown(index, exploration);
  // What the picture has not may be in the graph all the same: an area of which no text tells.
  const others = filter.hidden.filter((id) => !index.nodeById.has(id));
  const hidden = [...filter.hidden, ...(await findChosen(store, others))];
  const isLeftOut = makeLeftOut(index, exploration, hidden);
  const view = deriveWhole(index, exploration, isLeftOut);
  if (view.laid.nodes.length > MOST_MARKS) throw crowdError(view);
  const leftOut = listLeftOut(view, isLeftOut);
  const nodes = view.nodes.filter(({ id }) => !leftOut.has(id));
  const told = tellColours(index, { nodes }, exploration.colour, null);
  const colourById = new Map(told.map(({ id, text }) => [id, text]));
  return {
    plan: {
      of: "whole",
      kind: "whole",
      preset,
      base: view.base,
      seed,
      says: tellWhole(index, view, exploration, leftOut, true),
    },
    data: Tables.parse({
      marks: nodes.map(({ id, label, name, size, stands, members }) => ({
        ...{ id, label, name, size, stands },
        members: members === null ? null : [...members],
        colour: colourById.get(id) ?? null,
      })),
      lines: view.edges
        .filter(({ isMain, from, to }) => isMain && !leftOut.has(from) && !leftOut.has(to))
        .map(({ from, to, weakness, strength, other }) => ({ from, to, weakness, strength, other })),
      laid: view.laid.nodes.map((node) => ({ ...node })),
      ties: view.laid.edges.map((edge) => ({ ...edge })),
      pins: exploration.pins.map((pin) => ({ ...pin })),
    }),
    graphHash,
    query: {
      name: WHOLE_FIGURE.name,
      text: STATEMENTS.map((name) => readStatement(name)).join("\n"),
      parameters: { ...typed },
    },
    sources: await readSources(store, null),
  };
}

/** What a picture is about must be there: else it would be of all the rest. */
function requireKnown(index: WholeIndex, { around, way, without }: Exploration): void {
  const asked = [
    ["around", around?.id],
    ["way", way?.from],
    ["way", way?.to],
    ...without.map((id) => ["omit", id] as const),
  ] as const;
  for (const [name, id] of asked) {
    if (id === undefined || id === null || index.nodeById.has(id)) continue;
    if (name === "omit" && index.groups.includes(id)) continue;
    const [nearest] = nearestNames(id, [...index.nodeById.keys()]);
    throw parameterError(
      `The parameter "${name}" names "${id}", of which no text tells.${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
      "Give an id of the graph, as the page's address has it.",
    );
  }
}

function readPlace(typed: Readonly<Record<string, string>>): Place {
  const names = WHOLE_FIELDS.map(({ name }) => name);
  const place = Object.entries(typed).reduce((before, [name, text]) => {
    const field = WHOLE_FIELDS.find((candidate) => candidate.name === name);
    if (!field) {
      const [nearest] = nearestNames(name, names);
      throw parameterError(
        `The figure "${WHOLE_FIGURE.name}" has no parameter "${name}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
        `It takes ${names.join(", ")}, as an address of the page has them.`,
      );
    }
    const after = field.read(text, before);
    if (after) return after;
    throw parameterError(`The parameter "${name}" is "${text}".`, `It takes ${field.wants}.`);
  }, HOME);
  if (place.exploration.colour !== "community") return place;
  throw parameterError(
    "Communities are coloured on the page alone: they are found there.",
    "Say colour=region or colour=outcome, or leave it out.",
  );
}

function parameterError(message: string, remedy: string): SendgraphError {
  return new SendgraphError("query-parameter", message, remedy);
}

function crowdError({ laid }: WholeView): SendgraphError {
  return new SendgraphError(
    "usage",
    `The picture has ${laid.nodes.length.toLocaleString("en-GB")} marks; no page holds more than ${MOST_MARKS.toLocaleString("en-GB")}.`,
    "Start from the groups (--param start=groups), or draw what is around one node (--param around=ID~1).",
  );
}
