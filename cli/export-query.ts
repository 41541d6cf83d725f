import { SendgraphError } from "../cypher/errors.ts";
import { runQuery } from "../cypher/run-query.ts";
import type { Row } from "../cypher/store.ts";
import { formatAnswer } from "./answer-formats.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { findQuery } from "./find-query.ts";
import { printAll, tell, told } from "./output.ts";
import { writeWhole } from "./output-files.ts";
import { typedParameters } from "./params.ts";
import { queriesFolderOf, withStore } from "./settings.ts";

/** The forms that a query's result is exported in. */
const FORMATS = ["jsonl", "csv", "graphml", "gexf"] as const;
/** A file is not waited for by a person: minutes are well, and rows are what the query gives. */
const TIMEOUT_MS = 300_000;

/** Writes the result of a saved query, or of a file of Cypher, to a file or to standard output. */
export function exportQuery(
  name: string,
  {
    format: wanted,
    out,
    store: url,
    param,
  }: {
    readonly format: string;
    readonly out?: string;
    readonly store?: string;
    readonly param?: readonly string[];
  },
): Promise<ExitStatus> {
  const format = FORMATS.find((known) => known === wanted);
  if (format === undefined) {
    throw new SendgraphError(
      "usage",
      `A query's result is not written as "${wanted}".`,
      `Choose ${FORMATS.join(", ")}.`,
    );
  }
  return withStore(url, "read", async (store) => {
    const query = await findQuery(name, queriesFolderOf(undefined));
    const answer = await runQuery(store, query, typedParameters(param), { timeoutMs: TIMEOUT_MS });
    if (answer.isUnknown) {
      tell(`No rows. ${answer.note}`);
      return EXIT.usage;
    }
    const pieces =
      format === "jsonl"
        ? jsonLines(answer.rows)
        : formatAnswer(query, { ...answer, rows: [answer.rows] }, format);
    if (out === undefined) await printAll(pieces);
    else writeWhole(out, await joined(pieces));
    tell(`${out ?? query.name}: ${told(answer.rows.length, "row")}`);
    if (answer.note !== null) tell(answer.note);
    return EXIT.done;
  });
}

async function* jsonLines(rows: readonly Row[]): AsyncGenerator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
