import { Neo4jError, type Record as Neo4jRecord, type Result, type Session } from "neo4j-driver";
import type { PlainValue, Row } from "../store.ts";
import type { Parameters, ReadLimits, TakeRows } from "./engine.ts";
import { neo4jParameters, plainNeo4jRows } from "./neo4j-values.ts";
import { cancelled, late, tooLarge } from "./read-errors.ts";

/** Rows that are given on together. */
const TAKEN_ROWS = 250;
/** How much longer than its limit a query is waited for: the server is to end it first, with its own message. */
const SERVER_GRACE_MS = 500;

/** The statements of one read, in a session of its own. */
export interface Neo4jReading {
  /** Runs one statement; what failed and may pass is tried again, unless `use` threw that it broke off. */
  run<Used>(query: string, parameters: Parameters, use: (result: Result) => Promise<Used>): Promise<Used>;
}

/** It failed when rows were given on already: to try again would give them twice. The cause is what failed. */
export class BrokenOff extends Error {}

/**
 * Lets `work` read in a session; when nobody waits for it any more, or the server lets its time pass (it looks at the clock only
 * between two rows, and the driver tries again what failed for want of memory or of a server), closes the session, which ends the query
 * on the server. The error is then what was tried again for, else that it was late.
 */
export async function readWithin<Read>(
  session: Session,
  { timeoutMs, signal }: ReadLimits,
  work: (reading: Neo4jReading) => Promise<Read>,
): Promise<Read> {
  if (signal?.aborted === true) throw cancelled(signal.reason);
  let end: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      reject(error);
      session.close().catch(() => undefined);
    };
  });
  let trouble: Error | undefined;
  const abort = () => end(cancelled(signal?.reason));
  const timer = setTimeout(() => end(trouble ?? late(timeoutMs)), timeoutMs + SERVER_GRACE_MS);
  signal?.addEventListener("abort", abort, { once: true });
  const running = work({
    // On its own it asks the server once, in a transaction three times: that is for what has to be tried again.
    async run(query, parameters, use) {
      const values = neo4jParameters(parameters);
      const settings = { timeout: timeoutMs };
      try {
        return await use(withoutTrace(() => session.run(query, values, settings)));
      } catch (error) {
        if (!(error instanceof Neo4jError && error.retriable)) throw error;
        trouble = error;
        return session.executeRead((transaction) => use(transaction.run(query, values)), settings);
      }
    },
  });
  // Nobody hears of its end once it was ended.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/**
 * What `ask` gives, without the driver's note of where it was asked from: to write that down takes a twentieth of the time of a small
 * answer, and its errors are told in our words.
 */
function withoutTrace<Asked>(ask: () => Asked): Asked {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return ask();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The rows of a result; fails at the first that is beyond the limits, and has the server discard the rest. */
export function collectWithin(result: Result, limits: ReadLimits): Promise<Row[]> {
  // Listened to and not waited for one by one: that takes twice the time of a small answer.
  return new Promise((resolve, reject) => {
    const refuse = refusal(limits);
    const records: Neo4jRecord[] = [];
    let refused: Error | null = null;
    result.subscribe({
      onNext(record) {
        if (refused !== null) return;
        refused = refuse(record);
        if (refused === null) records.push(record);
        // To ask for the summary is to want no more rows; whether it comes is told below.
        else result.summary().catch(() => undefined);
      },
      onCompleted: () => (refused === null ? resolve(plainNeo4jRows(records)) : reject(refused)),
      onError: (error) => reject(refused ?? error),
    });
  });
}

/** The rows of a result, some at a time: the driver asks the server for more when they are taken. */
export async function* partsOf(result: Result): AsyncGenerator<readonly Row[]> {
  let records: Neo4jRecord[] = [];
  for await (const record of result) {
    if (records.push(record) < TAKEN_ROWS) continue;
    yield plainNeo4jRows(records);
    records = [];
  }
  if (records.length > 0) yield plainNeo4jRows(records);
}

/** Gives the rows of a result on, some at a time, and breaks off where it fails after that. */
export async function takeWithin(result: Result, limits: ReadLimits, take: TakeRows): Promise<void> {
  const idByElement = new Map<string, PlainValue>();
  let records: Neo4jRecord[] = [];
  let hasGiven = false;
  const give = async () => {
    if (records.length === 0) return;
    const rows = plainNeo4jRows(records, idByElement);
    [records, hasGiven] = [[], true];
    await take(rows);
  };
  try {
    const refuse = refusal(limits);
    for await (const record of result) {
      const refused = refuse(record);
      if (refused !== null) throw refused;
      records.push(record);
      if (records.length === TAKEN_ROWS) await give();
    }
    await give();
  } catch (error) {
    throw hasGiven ? new BrokenOff("The answer broke off.", { cause: error }) : error;
  }
}

/** Gives an error of the first record that is beyond the limits, and null of those before. */
function refusal({ maxRows, maxBytes }: ReadLimits): (record: Neo4jRecord) => Error | null {
  let rows = 0;
  let bytes = 0;
  return (record) => {
    rows += 1;
    if (rows > maxRows) return tooLarge(`${maxRows} rows`);
    if (maxBytes === Infinity) return null;
    for (let index = 0; index < record.length; index += 1) bytes += sizeOf(record.get(index));
    return bytes > maxBytes ? tooLarge(`${Math.round(maxBytes / 1024 / 1024)} MiB`) : null;
  };
}

/** About how many bytes a value takes: its texts, and eight for anything else. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  return Object.values(value).reduce((sum: number, member) => sum + sizeOf(member), 8);
}
