import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import type { StandingChange, Standings } from "../cypher/article-standing.ts";
import { type BulkRow, bulkEdge, bulkNode, LIST_SEPARATOR } from "../cypher/bulk-row.ts";
import { writingError } from "../cypher/file-errors.ts";
import type {
  GraphBatch,
  GraphEdge,
  GraphNode,
  HashedArticle,
  RegisterBatch,
} from "../cypher/graph-batch.ts";
import { packageVersion } from "../cypher/package-version.ts";
import { SCHEMA_VERSION, STAMP_LABEL } from "../cypher/schema.ts";
import type { WriteResult } from "../cypher/store.ts";
import { hashRegister } from "../cypher/stores/write-register.ts";
import { makeOutputFolder, writeWhole } from "./output-files.ts";

/** The file by which a folder is known, and what `sendgraph load` has still to do after the import. */
export const BULK_HEAD = "sendgraph-bulk.json";
export const BULK_STANDINGS = "standings.jsonl";
export const BULK_AGAIN = "again.jsonl";

/** Bytes that a stream may hold back before it is waited for. */
const BUFFER = 256 * 1024;

/**
 * The files that `neo4j-admin database import` reads, written as articles come: memory holds names of what was written and not
 * what it says.
 *
 * Shape   what is derived is no part of them; `sendgraph load DIR` makes it after the import. Errors  `output-unwritable`.
 */
export class BulkFolder {
  readonly #folder: string;
  readonly #fileByHead = new Map<
    string,
    { readonly row: BulkRow; readonly name: string; readonly stream: WriteStream }
  >();
  readonly #hashById = new Map<string, string>();
  readonly #written = new Set<string>();
  #again: string[] = [];
  #failure: Error | undefined;

  constructor(folder: string) {
    this.#folder = folder;
    makeOutputFolder(folder);
  }

  /** Writes the register, and the stamp that says so. */
  async writeRegister(register: RegisterBatch): Promise<void> {
    await this.#writeBatch(register, "");
    const properties = {
      schemaVersion: SCHEMA_VERSION,
      loaderVersion: packageVersion(),
      registerHash: hashRegister(register),
    };
    await this.#write({ ...bulkNode({ id: "graph", label: "Article", properties }), names: STAMP_LABEL });
  }

  /** Writes one article; one whose text was written before, and that is read otherwise now, is left for after the import. */
  async writeArticle(article: HashedArticle, { own }: StandingChange): Promise<WriteResult> {
    const { batchHash } = article;
    const known = this.#hashById.get(article.articleId);
    if (known === batchHash) return "unchanged";
    this.#hashById.set(article.articleId, batchHash);
    if (known !== undefined) {
      this.#again = this.#again.filter((line) => !line.includes(article.articleId));
      this.#again.push(JSON.stringify({ article, own }));
      return "loaded";
    }
    const nodes = article.nodes.map((node) =>
      node.id === article.articleId ? { ...node, properties: { ...node.properties, batchHash } } : node,
    );
    await this.#writeBatch({ nodes, edges: article.edges }, article.articleId);
    return "loaded";
  }

  /** Ends the files, and writes the command that imports them beside them. Gives the command. */
  async end(standings: Standings): Promise<string> {
    for (const { stream } of this.#fileByHead.values()) {
      stream.end();
      await once(stream, "close");
    }
    if (this.#failure !== undefined) throw writingError(this.#failure, this.#folder);
    const lines = [...this.#hashById.keys()].flatMap((id) => standings.get(id) ?? []);
    this.#writeLines(
      BULK_STANDINGS,
      lines.map((line) => JSON.stringify(line)),
    );
    this.#writeLines(BULK_AGAIN, this.#again);
    writeWhole(join(this.#folder, "import.sh"), this.#script());
    const head = { sendgraph: "bulk", schemaVersion: SCHEMA_VERSION, articles: this.#hashById.size };
    writeWhole(join(this.#folder, BULK_HEAD), `${JSON.stringify(head)}\n`);
    return `sh ${join(this.#folder, "import.sh")}`;
  }

  #writeLines(name: string, lines: readonly string[]): void {
    writeWhole(join(this.#folder, name), lines.map((line) => `${line}\n`).join(""));
  }

  async #writeBatch({ nodes, edges }: GraphBatch, articleId: string): Promise<void> {
    for (const node of nodes) if (this.#isNew(node, articleId)) await this.#write(bulkNode(node));
    for (const edge of edges) if (this.#isNewEdge(edge, articleId)) await this.#write(bulkEdge(edge));
  }

  /** What an article's id is part of is written with that article alone, and need not be remembered. */
  #isNew({ id, label }: GraphNode, articleId: string): boolean {
    if (articleId !== "" && (label === "Article" || label === "Evidence" || label === "Measure")) return true;
    return this.#remember(id);
  }

  #isNewEdge(
    { type, from, to, fromLabel, properties: { source = "" } }: GraphEdge,
    articleId: string,
  ): boolean {
    const isOwn =
      [from, to, source].includes(articleId) || fromLabel === "Evidence" || fromLabel === "Measure";
    return (articleId !== "" && isOwn) || this.#remember([type, from, to, source].join("\t"));
  }

  #remember(name: string): boolean {
    const before = this.#written.size;
    return this.#written.add(name).size > before;
  }

  async #write(row: BulkRow): Promise<void> {
    if (this.#failure !== undefined) throw writingError(this.#failure, this.#folder);
    const key = `${row.kind} ${row.names} ${row.head}`;
    const { stream } = this.#fileByHead.get(key) ?? this.#open(key, row);
    if (!stream.write(`${row.line}\n`) && !stream.destroyed)
      await Promise.race([once(stream, "drain"), once(stream, "close")]);
  }

  #open(key: string, row: BulkRow): { readonly stream: WriteStream } {
    const name = `${String(this.#fileByHead.size + 1).padStart(3, "0")}-${row.names.replace(":", "-")}.csv`;
    const stream = createWriteStream(join(this.#folder, name), { highWaterMark: BUFFER });
    stream.on("error", (error) => {
      this.#failure = error;
    });
    stream.write(`${row.head}\n`);
    const file = { row, name, stream };
    this.#fileByHead.set(key, file);
    return file;
  }

  /** Names come from the schema and from above: none needs quoting in a shell. */
  #script(): string {
    const files = [...this.#fileByHead.values()].map(
      ({ row: { kind, names }, name }) => `  --${kind}=${names}=${name}`,
    );
    const code = LIST_SEPARATOR.charCodeAt(0);
    return [
      "#!/bin/sh",
      "# Fills the database of a Neo4j that is stopped; what it held before is gone. Then start it, and let sendgraph do the rest:",
      `#   sendgraph load DIR --store neo4j://…      (DIR is this folder)`,
      'set -eu\ncd "$(dirname "$0")"',
      `exec \${NEO4J_ADMIN:-neo4j-admin} database import full "\${NEO4J_DATABASE:-neo4j}" --overwrite-destination \\`,
      `  --id-type=string --multiline-fields=true --array-delimiter='\\${code}' --read-buffer-size=32m \\`,
      `${files.join(" \\\n")}`,
      "",
    ].join("\n");
  }
}
