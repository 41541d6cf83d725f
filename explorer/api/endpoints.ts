import * as z from "zod/mini";
import type { Store } from "../../cypher/store.ts";
import { ArticleAnswer, ArticlesAnswer, Neighbourhood, NodeAnswer, WholeGraph } from "../view/documents.ts";
import { EvidenceAnswer } from "../view/evidence.ts";
import { InspectionsAnswer, TilesAnswer } from "../view/inspections.ts";
import { AMONG, LENS_POLARITIES, Lens } from "../view/lens.ts";
import { SearchAnswer } from "../view/search-answer.ts";
import { readArticle, readArticles } from "./articles.ts";
import type { Endpoint, EndpointParameter } from "./endpoint.ts";
import { readEvidence } from "./evidence.ts";
import { figureEndpoint } from "./figure-endpoint.ts";
import type { GraphWatch } from "./graph-state.ts";
import { readInspections } from "./inspections.ts";
import { readLens } from "./lens.ts";
import { findNeighbourhood } from "./neighbourhood.ts";
import { type QueryRunning, queryEndpoints } from "./queries.ts";
import { search } from "./search.ts";
import { describeNode, toWholeGraph } from "./snapshot.ts";
import { readTiles } from "./tiles.ts";

const Health = z.object({ ok: z.literal(true), store: z.string(), graphHash: z.string() });
/** Nodes of a neighbourhood: by default, and at most. */
const NEIGHBOURS = { usual: 100, most: 1_000, deepest: 4 };

const ID: EndpointParameter = { name: "id", in: "path", description: "Id of a node, as in area:E10000003." };

/** Everything that the API answers. */
export function listEndpoints(store: Store, watch: GraphWatch, options: QueryRunning = {}): Endpoint[] {
  return [
    ...overviewEndpoints(store, watch),
    ...inspectionEndpoints(store),
    ...articleEndpoints(store),
    ...nodeEndpoints(store, watch),
    ...queryEndpoints(store, watch, options),
    figureEndpoint(store, watch),
  ];
}

function overviewEndpoints(store: Store, watch: GraphWatch): Endpoint[] {
  return [
    {
      method: "GET",
      path: "/api/health",
      summary: "Whether the graph can be read, and which it is.",
      parameters: [],
      answer: { name: "Health", schema: Health },
      kept: "never",
      async respond() {
        const state = await watch.readState();
        return { ok: true, store: state.store, graphHash: state.graphHash };
      },
    },
    {
      method: "GET",
      path: "/api/lens",
      summary: "Who has which weaknesses and strengths.",
      parameters: [
        { name: "among", in: "query", description: "Areas or bodies; areas if left out.", choices: AMONG },
        {
          name: "polarity",
          in: "query",
          description: "One of them; left out, both.",
          choices: LENS_POLARITIES,
        },
      ],
      answer: { name: "Lens", schema: Lens },
      kept: "graph",
      respond: async ({ query }) =>
        readLens(
          store,
          AMONG.find((among) => among === query["among"]) ?? "areas",
          LENS_POLARITIES.find((polarity) => polarity === query["polarity"]) ?? null,
          await watch.readState(),
        ),
    },
    {
      method: "GET",
      path: "/api/graph",
      summary: "The whole graph without its sentences.",
      parameters: [],
      answer: { name: "Graph", schema: WholeGraph },
      kept: "graph",
      respond: async () => toWholeGraph(await watch.readSnapshot()),
    },
  ];
}

/** What map and timeline are drawn from besides the lens. */
function inspectionEndpoints(store: Store): Endpoint[] {
  return [
    {
      method: "GET",
      path: "/api/inspections",
      summary: "Every inspection with its outcomes, who answers for it and what its inspectors found.",
      parameters: [],
      answer: { name: "Inspections", schema: InspectionsAnswer },
      kept: "graph",
      respond: () => readInspections(store),
    },
    {
      method: "GET",
      path: "/api/tiles",
      summary: "The tile map of England: a column and a row for each upper-tier area.",
      parameters: [],
      answer: { name: "Tiles", schema: TilesAnswer },
      kept: "graph",
      respond: async () => ({ tiles: await readTiles() }),
    },
  ];
}

function articleEndpoints(store: Store): Endpoint[] {
  const filter = (name: string, description: string): EndpointParameter => ({
    name,
    in: "query",
    description: `${description} Left out, any.`,
  });
  return [
    {
      method: "GET",
      path: "/api/evidence",
      summary: "The sentences behind findings, inspectors' words first, newest first.",
      parameters: [
        filter(
          "subject",
          "Id of an area, a body or an inspection, or of a person or an inspectorate for the newest that it said.",
        ),
        filter("theme", "Id of a theme."),
        filter("polarity", "weakness, strength or mixed."),
        filter("article", "Id of an article."),
      ],
      answer: { name: "Evidence", schema: EvidenceAnswer },
      kept: "graph",
      respond: ({ query: { subject = "", theme = "", polarity = "", article = "" } }) =>
        readEvidence(store, { subject, theme, polarity, article }),
    },
    {
      method: "GET",
      path: "/api/articles",
      summary: "The articles, newest first.",
      parameters: [],
      answer: { name: "Articles", schema: ArticlesAnswer },
      kept: "graph",
      respond: async () => ({ articles: await readArticles(store) }),
    },
    {
      method: "GET",
      path: "/api/articles/{id}",
      summary: "One article whole, with every sentence that supports a finding.",
      parameters: [{ ...ID, description: "Id of an article." }],
      answer: { name: "Article", schema: ArticleAnswer },
      kept: "graph",
      respond: async ({ path }) => readArticle(store, path["id"] ?? ""),
    },
  ];
}

function nodeEndpoints(store: Store, watch: GraphWatch): Endpoint[] {
  return [
    {
      method: "GET",
      path: "/api/node/{id}",
      summary: "What a node is, and its neighbours by relationship.",
      parameters: [ID],
      answer: { name: "Node", schema: NodeAnswer },
      kept: "graph",
      respond: async ({ path }) => describeNode(await watch.readSnapshot(), path["id"] ?? ""),
    },
    {
      method: "GET",
      path: "/api/neighbourhood/{id}",
      summary: "What lies within some steps of a node: nodes and edges, nearest first.",
      parameters: [
        ID,
        {
          name: "depth",
          in: "query",
          description: "Steps from the node; 1 if left out.",
          range: [1, NEIGHBOURS.deepest],
        },
        {
          name: "limit",
          in: "query",
          description: `Nodes at most; ${NEIGHBOURS.usual} if left out.`,
          range: [1, NEIGHBOURS.most],
        },
      ],
      answer: { name: "Neighbourhood", schema: Neighbourhood },
      kept: "graph",
      respond: async ({ path, query: { depth = "1", limit = NEIGHBOURS.usual } }) =>
        findNeighbourhood(await watch.readSnapshot(), path["id"] ?? "", {
          depth: Number(depth),
          most: Number(limit),
        }),
    },
    {
      method: "GET",
      path: "/api/search",
      summary: "Names and sentences that hold the words.",
      parameters: [{ name: "q", in: "query", description: "The words." }],
      answer: { name: "Hits", schema: SearchAnswer },
      kept: "graph",
      respond: async ({ query: { q = "" } }) => ({
        hits: await search(store, await watch.readSnapshot(), q),
      }),
    },
  ];
}
