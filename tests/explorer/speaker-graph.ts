import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { LATE_ARTICLE } from "../fixtures/tiny-articles.ts";
import { makeBatch, TINY_GRAPH } from "../fixtures/tiny-graph.ts";

/** A person of the graph below who said what its ninth article quotes, and one who only wrote an article. */
export const SPEAKER = "person:Alex Officer:body:E99000005";
export const WRITER = "person:Pat Writer:Example Gazette";
export const SAID = "Parents of young children were not asked.";

/** The tiny graph with a ninth article, whose one sentence a person said. */
export const SPEAKER_GRAPH: readonly ArticleBatch[] = [...TINY_GRAPH, saidBySpeaker(makeBatch(LATE_ARTICLE))];

/** A newer article with so many sentences of an inspectorate that a card does not show all it ever said. */
export const LONG_CLAIMS = 18;
export const LONG_ARTICLE: ArticleBatch = makeBatch({
  key: "mid-2018-long",
  inspection: "mid2018",
  title: "Midvale, ward by ward",
  published: "2025-01-02",
  claims: Array.from({ length: LONG_CLAIMS }, (_, at) => [
    "weakness",
    "exclusions",
    "inspectors",
    `Ward ${at} sends too many children home.`,
  ]),
});

function saidBySpeaker(batch: ArticleBatch): ArticleBatch {
  return {
    ...batch,
    edges: batch.edges.map((edge) =>
      edge.type === "SAID_BY" ? { ...edge, to: SPEAKER, toLabel: "Person" } : edge,
    ),
  };
}
