import { statSync } from "node:fs";
import { SendgraphError } from "../cypher/errors.ts";
import { readFileBytes } from "../cypher/file-errors.ts";
import { decodeQuery, parseQueryFile, type SavedQuery } from "../cypher/query-file.ts";
import { listSavedNames, loadSavedQuery } from "../cypher/saved-queries.ts";
import { readStandardInput } from "./standard-input.ts";

/** A query by its name, its file or standard input. A saved query goes before a file of the same name. */
export async function findQuery(name: string, folder: string): Promise<SavedQuery> {
  if (name === "-")
    return parseQueryFile("standard input", decodeQuery("standard input", await readStandardInput()));
  const stat = statSync(name, { throwIfNoEntry: false });
  const isName = !/[./\\]/.test(name);
  if (isName && (stat === undefined || (await listSavedNames(folder)).includes(name)))
    return loadSavedQuery(name, folder);
  if (stat === undefined) {
    throw new SendgraphError(
      "query-unknown",
      `There is no file "${name}".`,
      "sendgraph query alone lists the saved queries.",
    );
  }
  if (stat.isDirectory()) {
    throw new SendgraphError(
      "query-unknown",
      `"${name}" is a folder and not a query.`,
      `Name a file in it; sendgraph query --queries "${name}" lists its queries.`,
    );
  }
  return parseQueryFile(name, decodeQuery(name, readFileBytes(name)));
}
