import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import * as z from "zod/mini";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Store } from "../../cypher/store.ts";
import { countPolarity } from "../view/answer.ts";
import { ArticlesAnswer, type NodeAnswer } from "../view/documents.ts";
import { escapeXml } from "../view/escape-xml.ts";
import { EvidenceAnswer } from "../view/evidence.ts";
import { Lens } from "../view/lens.ts";
import { QueriesAnswer, type QueryForm, SavedAnswer } from "../view/queries.ts";
import {
  articleFileOf,
  EVIDENCE_FILE,
  type EvidenceFile,
  NAMES_FILE,
  nodesFileOf,
  type RunsFile,
  runsFileOf,
  WHOLE_ANSWERS,
} from "../view/site-files.ts";
import { SITE_META } from "../view/site-meta.ts";
import { deriveView } from "../view/view.ts";
import { type Api, makeApi } from "./app.ts";
import { hitsOf } from "./search.ts";
import { describeNode, readSnapshot, type Snapshot } from "./snapshot.ts";

/** One file of a site: its path below the site's folder, with `/`. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const DATA = "data/";
/** What stands in the status bar where the store's own description would. */
const STORE = "a copy without a server";
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'";
/** Pairs that the page tells where its scripts do not run. */
const TOLD_PAIRS = 20;

/**
 * The explorer as files that any web server can give out: the built page, and what the API would answer. The same graph gives
 * the same files.
 *
 * Errors  `file-missing` where the page is not built.
 */
export async function* makeSite(store: Store, staticDir: string): AsyncGenerator<SiteFile> {
  const api = makeApi(store, { access: { kind: "public" } });
  const lens = Lens.parse(await ask(api, "lens?among=areas"));
  yield* copyPage(staticDir, lens);
  for (const [asked, file] of Object.entries(WHOLE_ANSWERS)) {
    const answer = await ask(api, asked);
    const lensOf = Lens.safeParse(answer);
    const told = lensOf.success ? { ...lensOf.data, graph: { ...lensOf.data.graph, store: STORE } } : answer;
    yield toFile(file, told);
  }
  const snapshot = await readSnapshot(store);
  yield toFile(EVIDENCE_FILE, await collectEvidence(api, snapshot));
  yield* listArticles(api);
  yield* listNodes(snapshot);
  yield* listRuns(api);
}

async function* copyPage(folder: string, lens: Lens): AsyncGenerator<SiteFile> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new SendgraphError(
      "file-missing",
      `The page is not built: ${folder} is missing.`,
      "Run npm run build first.",
      {
        cause: error,
      },
    );
  });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of paths.sort()) {
    const path = file.slice(folder.length + 1).replaceAll(sep, "/");
    if (path === "index.html") yield { path, content: toSitePage(await readFile(file, "utf8"), lens) };
    else yield { path, content: await readFile(file) };
  }
}

/** The page with the folder of its answers named, and with what is told where its scripts do not run. */
function toSitePage(page: string, lens: Lens): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    `<meta name="${SITE_META}" content="./${DATA}" />`,
  ].join("\n    ");
  return page
    .replace("<head>", `<head>\n    ${head}`)
    .replace('<div id="explorer"></div>', `<div id="explorer">\n${tellWithoutScripts(lens)}\n    </div>`);
}

function tellWithoutScripts(lens: Lens): string {
  const nameOf = new Map([
    ...lens.subjects.map(({ id, name }) => [id, name] as const),
    ...lens.themes.map(({ id, label }) => [id, label] as const),
  ]);
  const tell = (id: string) => escapeXml(nameOf.get(id) ?? id);
  const { pairs } = deriveView(lens, { among: "areas", polarity: "weakness", focus: null });
  const lines = pairs
    .slice(0, TOLD_PAIRS)
    .map(
      (pair) =>
        `<li>${tell(pair.a)} and ${tell(pair.b)}: ${countPolarity(pair.shared, "weakness")} (${pair.themes.map(tell).join(", ")})</li>`,
    );
  return `<main>
<h1>Which areas share weaknesses?</h1>
<p>Opened from a folder (file://) a browser does not run this page’s scripts. Any web server on this machine will do, such as
<code>python3 -m http.server</code> in this folder; then open the address that it tells. Without scripts, this is what the
page can say:</p>
<ol>
${lines.join("\n")}
</ol>
<p>Graph ${lens.graph.graphHash}. The files in <a href="./${DATA}lens-areas.json">${DATA}</a> hold all of it.</p>
</main>`;
}

async function collectEvidence(api: Api, snapshot: Snapshot): Promise<EvidenceFile> {
  const { sentences } = EvidenceAnswer.parse(await ask(api, "evidence"));
  // Of a sentence that copies of one text have, a speaker may be known to have said it in another copy than the one that is listed.
  const index = new Map(
    sentences.flatMap((sentence, place) =>
      [...sentence.copies, sentence].map(({ id }) => [keyOf({ ...sentence, id }), place] as const),
    ),
  );
  const bySubject: Record<string, number[]> = {};
  const more: Record<string, number> = {};
  for (const id of await listSubjects(api, snapshot)) {
    const own = EvidenceAnswer.parse(await ask(api, `evidence?${new URLSearchParams({ subject: id })}`));
    const places = own.sentences.flatMap((sentence) => index.get(keyOf(sentence)) ?? []);
    bySubject[id] = [...new Set(places)].sort((a, b) => a - b);
    if (own.more > 0) more[id] = own.more;
  }
  return { sentences, bySubject, more };
}

/** The areas and bodies of the lens, and whoever may have said something. A sentence itself names its inspection. */
async function listSubjects(api: Api, snapshot: Snapshot): Promise<string[]> {
  const [areas, bodies] = [
    Lens.parse(await ask(api, "lens?among=areas")),
    Lens.parse(await ask(api, "lens?among=bodies")),
  ];
  const speakers = snapshot.nodes.filter(({ label }) => label === "Person" || label === "Inspectorate");
  return [...areas.subjects, ...bodies.subjects, ...speakers].map(({ id }) => id);
}

function keyOf({
  id,
  finding,
  area,
}: {
  readonly id: string;
  readonly finding: string;
  readonly area: string;
}): string {
  return `${id} ${finding} ${area}`;
}

async function* listArticles(api: Api): AsyncGenerator<SiteFile> {
  const { articles } = ArticlesAnswer.parse(await ask(api, "articles"));
  for (const { id } of articles) {
    yield toFile(articleFileOf(id), await ask(api, `articles/${encodeURIComponent(id)}`));
  }
}

function* listNodes(snapshot: Snapshot): Generator<SiteFile> {
  const files = new Map<string, Record<string, NodeAnswer>>();
  for (const { id } of snapshot.nodes) {
    const file = nodesFileOf(id);
    files.set(file, { ...files.get(file), [id]: describeNode(snapshot, id) });
  }
  for (const [file, nodes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) yield toFile(file, nodes);
  yield toFile(NAMES_FILE, snapshot.nodes.map(hitsOf(snapshot)));
}

async function* listRuns(api: Api): AsyncGenerator<SiteFile> {
  const { queries } = QueriesAnswer.parse(await ask(api, "queries"));
  for (const query of queries) {
    const runs: RunsFile = [];
    for (const values of valuesOf(query)) {
      const given = new URLSearchParams(values);
      const answer = SavedAnswer.safeParse(await ask(api, `queries/${query.name}?${given}`));
      const defaults = Object.fromEntries(query.parameters.map((one) => [one.name, one.default ?? null]));
      if (answer.success) runs.push({ values: { ...defaults, ...values }, answer: answer.data });
    }
    yield toFile(runsFileOf(query.name), runs);
  }
}

/** The values that a query is run with: none where it needs none, and those of its example. */
function valuesOf({ parameters, example }: QueryForm): Record<string, string>[] {
  const isComplete = parameters.every((parameter) => parameter.default !== undefined);
  return [...(isComplete ? [{}] : []), ...(example === null ? [] : [example])];
}

const Answer = z.unknown();

/** What the API answers; a refusal as it is, which nobody takes for an answer. */
async function ask(api: Api, path: string): Promise<unknown> {
  const response = await api(new Request(`http://localhost/api/${path}`));
  return Answer.parse(await response.json());
}

function toFile(name: string, answer: unknown): SiteFile {
  return { path: DATA + name, content: JSON.stringify(answer) };
}
