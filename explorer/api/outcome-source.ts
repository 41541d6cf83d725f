import { readStatement } from "../../cypher/statements.ts";
import type { Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import { Tables } from "../figure/slice.ts";
import { InspectionOutcome } from "../view/inspections.ts";
import { isNarrow } from "../view/lens-filter.ts";
import { listNewestOutcomes } from "../view/newest-outcomes.ts";
import { outcomeLabels } from "../view/outcomes.ts";
import { tellFilter } from "../view/tell-filter.ts";
import { bindOutcomes, tellNarrow } from "./figure-filter.ts";
import { FILTER_STATEMENTS, OUTCOME_FIGURE } from "./figure-names.ts";
import { type FigureFacts, readSources } from "./figure-source.ts";
import { readInspections } from "./inspections.ts";
import { readTiles } from "./tiles.ts";

/** Reads what the map of newest outcomes is made from. `typed` are its parameters as given. */
export async function readOutcomeFacts(
  store: Store,
  typed: Readonly<Record<string, string>>,
  preset: string,
): Promise<FigureFacts> {
  const { graphHash } = await summariseGraph(store);
  const [filter, tiles] = [await bindOutcomes(store, typed), await readTiles()];
  const { regions } = filter;
  const { inspections } = await readInspections(store);
  const newest = listNewestOutcomes(inspections, filter).map((record) => InspectionOutcome.parse(record));
  const labels = outcomeLabels(inspections);
  const articles = newest.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.articles));
  return {
    plan: {
      ...{ of: "outcomes", kind: "map", preset },
      ...(isNarrow(filter) && { narrowed: tellFilter(filter, (outcome) => labels.get(outcome) ?? outcome) }),
    },
    data: Tables.parse({
      tiles: tiles.filter(({ region }) => regions.length === 0 || regions.includes(region)),
      outcomes: newest.sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
    graphHash,
    query: {
      name: OUTCOME_FIGURE.name,
      text: FILTER_STATEMENTS.map((name) => readStatement(name)).join("\n"),
      parameters: tellNarrow(filter),
    },
    sources: await readSources(store, new Set(articles)),
  };
}
