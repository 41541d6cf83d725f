import type * as z from "zod/mini";
import type { EvidenceAnswer } from "../view/evidence.ts";
import { fold } from "../view/fold.ts";
import type { QueriesAnswer } from "../view/queries.ts";
import { rankNames } from "../view/rank-names.ts";
import { chooseSentences, readSearch } from "../view/search-words.ts";
import {
  articleFileOf,
  EVIDENCE_FILE,
  EvidenceFile,
  NAMES_FILE,
  NamesFile,
  NodesFile,
  nodesFileOf,
  RunsFile,
  runsFileOf,
  WHOLE_ANSWERS,
} from "../view/site-files.ts";

/** A sentence is looked for once there are this many letters, as the server does. */
const LEAST_LETTERS = 3;
const SERVE = "npx sendgraph serve";

/** Answers what the API would from the files of a site; what only a server can do says so. */
export async function answerFromFiles(base: string, asked: string, init: RequestInit): Promise<Response> {
  const files = new SiteFiles(base);
  const whole = WHOLE_ANSWERS[asked];
  if (whole !== undefined) return files.fetch(whole);
  const { pathname, searchParams } = new URL(asked, "http://site/");
  const [, kind = "", id = ""] = pathname.split("/").map(decodeURIComponent);
  if (init.method === "POST") return needsServer("A query of your own is run by a server.");
  switch (kind) {
    case "articles":
      return files.fetch(articleFileOf(id));
    case "evidence":
      return json(await findEvidence(files, searchParams));
    case "node": {
      const node = (await files.read(nodesFileOf(id), NodesFile))[id];
      return node
        ? json(node)
        : problem(404, "not-found", `There is nothing with the id "${id}" in this graph.`);
    }
    case "search":
      return json({ hits: await search(files, searchParams.get("q") ?? "") });
    case "suggestions":
      return json({ suggestions: [] });
    case "queries":
      return findRun(files, id, searchParams);
    default:
      return needsServer("This is answered by a server.");
  }
}

/** The folder of answers beside the page. */
class SiteFiles {
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  fetch(name: string): Promise<Response> {
    return fetch(this.#base + name);
  }

  async read<Schema extends z.ZodMiniType>(name: string, schema: Schema): Promise<z.infer<Schema>> {
    const response = await this.fetch(name);
    if (!response.ok) throw new TypeError(`${name} is missing`);
    return schema.parse(await response.json());
  }
}

async function findEvidence(files: SiteFiles, wanted: URLSearchParams): Promise<EvidenceAnswer> {
  const { sentences, bySubject, more } = await files.read(EVIDENCE_FILE, EvidenceFile);
  const subject = wanted.get("subject") ?? "";
  const of = new Set(bySubject[subject] ?? []);
  const parts = ["theme", "polarity", "article"] as const;
  const found = sentences.filter(
    (sentence, index) =>
      (subject === "" || of.has(index) || sentence.inspection === subject) &&
      parts.every((part) => (wanted.get(part) ?? "") === "" || sentence[part] === wanted.get(part)),
  );
  return { sentences: found, more: more[subject] ?? 0 };
}

async function search(files: SiteFiles, typed: string): Promise<z.infer<typeof NamesFile>> {
  const words = typed.trim().toLowerCase();
  if (words === "") return [];
  const names = await files.read(NAMES_FILE, NamesFile);
  const named = rankNames(names, words, (hit) => hit);
  if (words.length < LEAST_LETTERS) return named;
  const { sentences } = await files.read(EVIDENCE_FILE, EvidenceFile);
  const asked = readSearch(
    words,
    names.map(({ name }) => name),
  );
  const tellIs = (text: string) => (word: string) =>
    fold(text).includes(word) || fold(text, "").includes(word);
  const find = (list: readonly string[]) =>
    sentences.filter(({ exact, title }) => list.every(tellIs(`${exact} ${title}`)));
  const typedSo = find(asked.typed);
  const found = typedSo.length > 0 || asked.mended === null ? typedSo : find(asked.mended);
  const isInOnePiece = ({ exact }: { exact: string }) => tellIs(exact)(asked.phrase);
  const ordered = [...found.filter(isInOnePiece), ...found.filter((sentence) => !isInOnePiece(sentence))];
  const said = chooseSentences(ordered).map(({ id, exact, title, article }) => ({
    id,
    kind: "Sentence",
    name: exact,
    detail: title,
    article,
  }));
  return [...named, ...said];
}

async function findRun(files: SiteFiles, name: string, typed: URLSearchParams): Promise<Response> {
  const queries: QueriesAnswer = await (await files.fetch(WHOLE_ANSWERS["queries"] ?? "")).json();
  const query = queries.queries.find((known) => known.name === name);
  if (!query) return problem(404, "not-found", `There is no saved query "${name}".`);
  const runs = await files.read(runsFileOf(name), RunsFile);
  const values = Object.fromEntries(
    query.parameters.map((parameter) => [
      parameter.name,
      typed.get(parameter.name) ?? textOf(parameter.default),
    ]),
  );
  const run = runs.find((held) =>
    Object.entries(values).every(([key, value]) => textOf(held.values[key]) === value),
  );
  if (run) return json({ name, title: query.title, ...run.answer });
  return needsServer(
    runs.length === 0
      ? "This query is run by a server."
      : "With these values this query is run by a server: here it has its usual ones and those of its example.",
    `${SERVE}, or npx sendgraph query ${name}`,
  );
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}

function needsServer(detail: string, command: string = SERVE): Response {
  return problem(
    501,
    "no-server",
    detail,
    `This is a copy without one. On a machine with the graph: ${command}`,
  );
}

function problem(status: number, title: string, detail: string, remedy = "Search for it by name."): Response {
  return new Response(JSON.stringify({ title, detail, remedy }), { status });
}

function json(answer: unknown): Response {
  return new Response(JSON.stringify(answer));
}
