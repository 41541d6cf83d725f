// @ts-check
/**
 * The child process that holds the embedded engine, so that a query past its time limit can be ended by ending the
 * process, and a crash of the engine is not a crash of ours. Plain JavaScript, because it is run by Node itself, from the
 * sources and from `dist` alike. It knows nothing of the graph: it runs what `embedded-process.ts` sends.
 *
 * @typedef {import("./embedded-process.ts").WorkerRequest} WorkerRequest
 * @typedef {import("./embedded-process.ts").WorkerReply} WorkerReply
 */
import { mkdirSync, rmSync } from "node:fs";
import grafeo from "@grafeo-db/js";

/** @type {import("@grafeo-db/js").GrafeoDB | undefined} */
let database;
/** The folder for what the engine puts aside, which goes with the process. */
const [, , scratch = ""] = process.argv;
/** @type {Map<number, import("@grafeo-db/js").Transaction>} */
const transactionById = new Map();
let running = 0;

// The parent may have been killed, and then nobody else does it.
const clearScratch = () => scratch !== "" && rmSync(scratch, { recursive: true, force: true });
process.on("exit", clearScratch);
process.on("message", (/** @type {WorkerRequest} */ request) => void answer(request));
// A Ctrl-C reaches the whole process group; the parent decides what ends, and closes us.
process.on("SIGINT", () => {});
process.on("disconnect", () => {
  // Closing waits for running queries; what was committed is in the log already.
  if (running > 0) {
    clearScratch();
    process.kill(process.pid, "SIGKILL");
  }
  try {
    database?.close();
  } catch {
    // A full disk, perhaps: nobody hears of it any more, and the log keeps what was committed.
  }
  process.exit(0);
});

/** @param {WorkerRequest} request */
async function answer(request) {
  running += 1;
  try {
    const rows = await perform(request);
    reply({ id: request.id, rows });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const status = error instanceof Error && "gqlStatus" in error ? String(error.gqlStatus) : "";
    reply({ id: request.id, error: { message, status } });
  } finally {
    running -= 1;
  }
}

/**
 * @param {WorkerRequest} request
 * @returns {Promise<Record<string, unknown>[]>}
 */
async function perform(request) {
  if (request.kind === "open") {
    if (scratch !== "") mkdirSync(scratch, { mode: 0o700 });
    database = open(request.path, request.readOnly);
    return [{ version: database.version() }];
  }
  if (database === undefined) throw new Error("The database is not open.");
  switch (request.kind) {
    case "run":
      return (await database.executeCypher(request.query, request.parameters)).toArray();
    case "begin":
      transactionById.set(request.transaction, database.beginTransaction());
      return [];
    case "step": {
      const { query, parameters } = request;
      return (await transactionOf(request).executeCypher(query, parameters)).toArray();
    }
    case "read":
      return readWithin(database.beginTransaction(), request);
    case "commit":
      transactionOf(request).commit();
      transactionById.delete(request.transaction);
      return [];
    case "rollback":
      transactionOf(request).rollback();
      transactionById.delete(request.transaction);
      return [];
    case "close": {
      const closing = database;
      database = undefined;
      closing.close();
      return [];
    }
  }
}

/**
 * Reads in a transaction that is rolled back; watches the memory that it takes, and refuses an answer beyond its limits.
 *
 * @param {import("@grafeo-db/js").Transaction} transaction
 * @param {Extract<WorkerRequest, { kind: "read" }>} request
 * @returns {Promise<Record<string, unknown>[]>}
 */
async function readWithin(transaction, { id, query, parameters, limits, partRows }) {
  const before = process.memoryUsage.rss();
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() - before <= limits.memory) return;
    clearInterval(watch);
    const error = { message: `${mebibytes(limits.memory)} of memory`, status: "too-large" };
    // The engine has no way to stop a query: the process goes, and the parent starts another.
    process.send?.({ id, error }, () => process.kill(process.pid, "SIGKILL"));
  }, 25);
  try {
    const answer = await transaction.executeCypher(query, parameters);
    if (answer.length > limits.rows) throw tooLarge(`${limits.rows} rows`);
    if (partRows !== undefined) return await sendParts(answer, id, partRows, limits.bytes);
    const rows = answer.toArray();
    requireBytes(rows, limits.bytes);
    return rows;
  } finally {
    clearInterval(watch);
    try {
      transaction.rollback();
    } catch {
      // It has ended by itself: the query failed.
    }
  }
}

/**
 * Sends an answer in parts, each when the one before is on its way, and gives what is left: nothing. One row after the other leaves the
 * engine, so that only a part at a time is held twice.
 *
 * @param {import("@grafeo-db/js").QueryResult} answer
 * @param {number} id
 * @param {number} partRows
 * @param {number} mostBytes
 * @returns {Promise<Record<string, unknown>[]>}
 */
async function sendParts(answer, id, partRows, mostBytes) {
  let left = mostBytes;
  for (let start = 0; start < answer.length; start += partRows) {
    const end = Math.min(start + partRows, answer.length);
    const rows = Array.from({ length: end - start }, (_, index) => answer.get(start + index));
    left -= requireBytes(rows, left, mostBytes);
    await new Promise((resolve) => process.send?.({ id, rows, isPart: true }, resolve));
  }
  return [];
}

/**
 * @param {Record<string, unknown>[]} rows
 * @param {number} left
 * @param {number} [most]
 * @returns {number} bytes of the rows, as JSON
 */
function requireBytes(rows, left, most = left) {
  if (left === Number.POSITIVE_INFINITY) return 0;
  let bytes = 0;
  for (const row of rows) {
    bytes += JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value)).length;
    if (bytes > left) throw tooLarge(mebibytes(most));
  }
  return bytes;
}

/** @param {number} bytes */
function mebibytes(bytes) {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}

/** @param {string} what */
function tooLarge(what) {
  return Object.assign(new Error(what), { gqlStatus: "too-large" });
}

/**
 * @param {string | null} path
 * @param {boolean} readOnly
 */
function open(path, readOnly) {
  if (path === null) return grafeo.GrafeoDB.create();
  return readOnly ? grafeo.GrafeoDB.openReadOnly(path) : grafeo.GrafeoDB.create(path);
}

/** @param {{ readonly transaction: number }} request */
function transactionOf({ transaction }) {
  const found = transactionById.get(transaction);
  if (found === undefined) throw new Error(`There is no transaction ${transaction}.`);
  return found;
}

/**
 * What nobody takes any more, because whoever asked has just gone, is let go: `disconnect` ends this process.
 *
 * @param {WorkerReply} message
 */
function reply(message) {
  if (process.connected) process.send?.(message, () => undefined);
}
