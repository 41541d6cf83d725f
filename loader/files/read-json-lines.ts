import { SendgraphError } from "../../cypher/errors.ts";
import type { CorpusEntry } from "../model/corpus-entry.ts";
import type { Document } from "../model/document.ts";
import { LIMITS } from "../model/limits.ts";
import { NOTHING_GIVEN, type SourceText } from "../model/source-text.ts";
import { trimText } from "./decode-text.ts";
import { givenDate } from "./given-date.ts";
import { JsonArticle } from "./json-article.ts";
import { type ByteLine, brokenLine, cutLines, longLine } from "./json-line.ts";
import { plainForm } from "./plain-form.ts";
import { withTitle } from "./with-title.ts";

/** Where lines of JSON stand. */
interface LinesPlace {
  readonly path: string;
  readonly name: string;
}

/** After so many lines without a good one, a file is taken to be no JSON lines at all. */
const MOST_BROKEN = 20;

/**
 * Reads lines of JSON, one article an object, one at a time. Empty lines are passed over.
 *
 * Errors  a line that is no article is an entry that names its number (`line-invalid`), and the others are read; of a
 *         file that begins with 20 such lines the rest is refused as one.
 */
export async function* readJsonLines(
  { path, name }: LinesPlace,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<CorpusEntry> {
  let good = 0;
  let broken = 0;
  for await (const line of cutLines(chunks, LIMITS.textBytes)) {
    const at = `${path}:${line.number}`;
    try {
      const entry = await readLine({ path, name }, line);
      if (entry === null) continue;
      good++;
      yield entry;
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      broken++;
      yield { is: "refused", path: at, error };
      if (good === 0 && broken === MOST_BROKEN) throw noJsonLines(path);
    }
  }
}

async function readLine({ path, name }: LinesPlace, line: ByteLine): Promise<CorpusEntry | null> {
  if (line.bytes === null) throw longLine(path, line, LIMITS.textBytes);
  const json = decodeLine(path, line, line.bytes).trim();
  if (json === "") return null;
  const article = parseLine(path, line, json);
  if (article.text === null && article.html === null && article.retracted && article.source) {
    return { is: "retraction", path: `${path}:${line.number}`, source: article.source };
  }
  const published = dateOf(path, line, article.published);
  const { text: read, head, address } = await documentOf(path, line, article);
  const own = `${name}:${line.number}`;
  const text: SourceText = {
    path: `${path}:${line.number}`,
    name: own,
    line: line.number,
    text: withTitle(read, article.title),
    head: {
      kind: article.kind ?? null,
      title: article.title ?? head.title,
      author: article.author ?? head.author,
      publisher: article.publisher ?? head.publisher,
      published: published ?? head.published,
    },
    source: article.source ?? address ?? own,
    isRetracted: article.retracted ?? false,
  };
  return { is: "text", text };
}

/** The text of a line, or that of its page and what the page says of itself. */
async function documentOf(path: string, line: ByteLine, { text, html }: JsonArticle): Promise<Document> {
  if (text !== null) return { text: plainForm(trimText(text)), head: NOTHING_GIVEN, address: null };
  if (html === null) throw brokenLine(path, line, "it has no text.", 'Give every object a "text" or "html".');
  const { readHtml } = await import("./read-html.ts");
  return readHtml(`${path}:${line.number}`, html);
}

function decodeLine(path: string, line: ByteLine, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw brokenLine(
      path,
      line,
      "it is not UTF-8.",
      `Save it as UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8 "${path}"`,
    );
  }
}

const WANTED =
  'Write one JSON object on each line: {"text": "…", "title": "…", "published": "2024-05-09", …}.';

function parseLine(path: string, line: ByteLine, json: string): JsonArticle {
  const value = parseJson(path, line, json);
  const parsed = JsonArticle.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.length
    ? `its "${issue.path.join(".")}" is not as it must be`
    : "it is no JSON object";
  throw brokenLine(path, line, `${field} (${issue?.message ?? "not valid"}).`, WANTED);
}

function parseJson(path: string, line: ByteLine, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw brokenLine(path, line, `it is not JSON (${error.message.slice(0, 100)}).`, WANTED);
  }
}

function dateOf(path: string, line: ByteLine, published: string | null): string | null {
  if (published === null) return null;
  const date = givenDate(published);
  if (date !== null) return date;
  throw brokenLine(
    path,
    line,
    `its "published" is "${published.slice(0, 40)}", which is no date.`,
    "Write it as YYYY-MM-DD.",
  );
}

function noJsonLines(path: string): SendgraphError {
  return new SendgraphError(
    "file-type",
    `"${path}" begins with ${MOST_BROKEN} lines none of which is an article in JSON; the rest was not read.`,
    `One object a line is wanted; a list of objects becomes so by: jq -c '.[]' "${path}" > articles.jsonl`,
  );
}
