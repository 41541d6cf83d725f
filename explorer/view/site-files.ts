import * as z from "zod/mini";
import { NodeAnswer } from "./documents.ts";
import { Sentence } from "./evidence.ts";
import { Plain, QueryAnswer } from "./queries.ts";
import { SearchHit } from "./search-answer.ts";

/** Answers of the API that a site keeps as files of the same name. */
export const WHOLE_ANSWERS: Readonly<Record<string, string>> = {
  "lens?among=areas": "lens-areas.json",
  "lens?among=bodies": "lens-bodies.json",
  inspections: "inspections.json",
  tiles: "tiles.json",
  graph: "graph.json",
  articles: "articles.json",
  queries: "queries.json",
};

/**
 * Every sentence once, which of them are about each area and body or were said by each person and inspectorate, and how many
 * more these said.
 */
export const EVIDENCE_FILE = "evidence.json";
export const EvidenceFile = z.object({
  sentences: z.array(Sentence),
  bySubject: z.record(z.string(), z.array(z.number())),
  more: z.record(z.string(), z.number()),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

/** What search looks through by name. */
export const NAMES_FILE = "names.json";
export const NamesFile = z.array(SearchHit);

/** What some nodes are, by id. */
export const NodesFile = z.record(z.string(), NodeAnswer);

/** The runs of one saved query that a site holds: with its defaults, and with the values of its example. */
export const RunsFile = z.array(
  z.object({ values: z.record(z.string(), Plain), answer: z.object({ ...QueryAnswer.shape }) }),
);
export type RunsFile = z.infer<typeof RunsFile>;

/** Nodes are spread over so many files: one of them is small, and there are few. */
const SHARDS = 32;

/** The file in which a site tells what a node is. */
export function nodesFileOf(id: string): string {
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) % 65_521;
  return `nodes-${sum % SHARDS}.json`;
}

/** The file in which a site keeps an article whole. */
export function articleFileOf(id: string): string {
  return `articles/${fileName(id)}.json`;
}

/** The file in which a site keeps the runs of a saved query. */
export function runsFileOf(name: string): string {
  return `queries/${fileName(name)}.json`;
}

/** An id in letters that any file system and any web server take. */
function fileName(id: string): string {
  return id.replaceAll(/[^\w.-]/g, "-");
}
