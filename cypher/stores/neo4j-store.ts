import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Record as Neo4jRecord,
  type Result,
  type ResultSummary,
  type Session,
} from "neo4j-driver";
import { SendgraphError } from "../errors.ts";
import { idConstraint } from "../id-constraint.ts";
import { NODE_LABELS, STAMP_LABEL } from "../schema.ts";
import type { Row, StoreFacts } from "../store.ts";
import type { Engine, Parameters, ReadLimits, Statement, Transaction } from "./engine.ts";
import { type Connection, isAway, neo4jError, unreachable } from "./neo4j-errors.ts";
import { examineNeo4j } from "./neo4j-facts.ts";
import { requireReadOnlySummary, tellPlan } from "./neo4j-plan.ts";
import { neo4jParameters, plainNeo4jRows } from "./neo4j-values.ts";
import { doPatiently, type Patience } from "./patience.ts";
import { cancelled, late, tooLarge } from "./read-errors.ts";
import { SeenTexts } from "./seen-texts.ts";
import type { StoreOptions } from "./store-options.ts";
import { WriteLease } from "./write-lease.ts";

const CONNECT_TIMEOUT_MS = 10_000;
/** Milliseconds in which a server that is busy tells that it is there. */
const ANSWER_MS = 3_000;
/** How much longer than its limit a query is waited for: the server is to end it first, with its own message. */
const SERVER_GRACE_MS = 500;

/** Connects to a Neo4j server and makes sure that it answers and lets us in. */
export async function openNeo4jEngine(url: string, options: StoreOptions): Promise<Engine> {
  const { username = "neo4j", password = "", database, connectTimeoutMs = CONNECT_TIMEOUT_MS } = options;
  const connection: Connection = { url, username, database };
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), {
    connectionTimeout: connectTimeoutMs,
    connectionAcquisitionTimeout: Math.max(connectTimeoutMs, 60_000),
    userAgent: "sendgraph",
  });
  try {
    const agent = await within(connectTimeoutMs, greet(driver, database), () => unreachable(connection));
    return new Neo4jEngine(driver, connection, agent.replace("/", " "), options.patience);
  } catch (error) {
    await driver.close();
    throw neo4jError(error, connection);
  }
}

/** Asks the server who it is. Its greeting does not tell whether the database is there: a query does. */
async function greet(driver: Driver, database: string | undefined): Promise<string> {
  const ofDatabase = database === undefined ? {} : { database };
  const { agent = "Neo4j" } = await driver.getServerInfo(ofDatabase);
  await driver.executeQuery("RETURN 1 AS ok", {}, { ...ofDatabase, routing: "READ" });
  return agent;
}

/** The driver's own limit ends where a server takes the connection: one that then says nothing would be waited for. */
async function within<Result>(
  timeoutMs: number,
  awaited: Promise<Result>,
  lateError: () => Error,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(lateError()), timeoutMs);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}

class Neo4jEngine implements Engine {
  readonly description: string;
  readonly #driver: Driver;
  readonly #connection: Connection;
  readonly #patience: Patience | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #readOnly = new SeenTexts();
  #lease: WriteLease | undefined;

  constructor(driver: Driver, connection: Connection, description: string, patience?: Patience) {
    this.#driver = driver;
    this.#patience = patience;
    this.#connection = connection;
    this.description = description;
  }

  async define(): Promise<void> {
    await this.#inSession(neo4j.session.WRITE, async (session) => {
      for (const label of [...NODE_LABELS, STAMP_LABEL] as const) {
        await session.executeWrite((transaction) => transaction.run(idConstraint(label)));
      }
    });
  }

  examine(): Promise<StoreFacts> {
    const { database } = this.#connection;
    return this.#inSession(neo4j.session.WRITE, () =>
      examineNeo4j(() => this.#driver.session(database === undefined ? {} : { database })),
    );
  }

  async takeAlone(onWait: (message: string) => void): Promise<void> {
    this.#lease ??= await WriteLease.take(
      (work) => this.#inOneSession(neo4j.session.WRITE, inTransaction(work)),
      onWait,
    );
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#write(async (transaction) => {
      await this.#lease?.renew(transaction);
      return work(transaction);
    });
  }

  async read(query: string, parameters: Parameters, limits: ReadLimits): Promise<Row[]> {
    return this.#reading(limits, async (session) => {
      const values = neo4jParameters(parameters);
      if (!this.#readOnly.has(query)) requireReadOnlySummary(await explainIn(session, query, values, limits));
      this.#readOnly.add(query);
      return session.executeRead(
        async (transaction) => collectWithin(transaction.run(query, values), limits),
        { timeout: limits.timeoutMs },
      );
    });
  }

  async explain(query: string, parameters: Parameters, limits: ReadLimits): Promise<string> {
    const summary = await this.#reading(limits, (session) =>
      explainIn(session, query, neo4jParameters(parameters), limits),
    );
    requireReadOnlySummary(summary);
    return tellPlan(summary);
  }

  async close(): Promise<void> {
    try {
      await this.#lease?.release();
    } catch (error) {
      // The server is gone, and why was told before: the lease ends by itself.
      if (!(error instanceof SendgraphError)) throw error;
    } finally {
      await this.#driver.close();
    }
  }

  #write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#inSession(neo4j.session.WRITE, inTransaction(work));
  }

  #reading<Result>(limits: ReadLimits, work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#inSession(
      neo4j.session.READ,
      (session) => unlessUnwanted(session, limits, () => work(session)),
      limits.timeoutMs,
    );
  }

  #inSession<Result>(
    accessMode: "READ" | "WRITE",
    work: (session: Session) => Promise<Result>,
    timeoutMs = 0,
  ): Promise<Result> {
    const once = () => this.#inOneSession(accessMode, work, timeoutMs);
    if (this.#patience === undefined) return once();
    const { url } = this.#connection;
    return doPatiently(once, this.#patience, url, {
      isAway,
      answers: () => this.#answers(),
      lateError: () => unreachable(this.#connection),
    });
  }

  async #answers(): Promise<boolean> {
    const asked = greet(this.#driver, this.#connection.database);
    asked.catch(() => undefined);
    try {
      await within(ANSWER_MS, asked, () => unreachable(this.#connection));
      return true;
    } catch {
      return false;
    }
  }

  async #inOneSession<Result>(
    defaultAccessMode: "READ" | "WRITE",
    work: (session: Session) => Promise<Result>,
    timeoutMs = 0,
  ): Promise<Result> {
    const { database } = this.#connection;
    const session = this.#driver.session({
      defaultAccessMode,
      // In a cluster, what one session wrote is there for the next, whichever member answers it.
      bookmarkManager: this.#bookmarks,
      ...(database !== undefined && { database }),
    });
    try {
      return await work(session);
    } catch (error) {
      throw neo4jError(error, this.#connection, timeoutMs);
    } finally {
      await session.close();
    }
  }
}

function inTransaction<Result>(
  work: (transaction: Transaction) => Promise<Result>,
): (session: Session) => Promise<Result> {
  return (session) =>
    session.executeWrite((transaction) => {
      const run = runner(transaction);
      return work({ run, runAll: (statements) => runAhead(run, statements) });
    });
}

/** All statements are on their way before the first is answered; what fails first is the error. */
async function runAhead(run: Transaction["run"], statements: readonly Statement[]): Promise<Row[][]> {
  const answers = statements.map(({ query, parameters }) => run(query, parameters));
  await Promise.allSettled(answers);
  return Promise.all(answers);
}

async function explainIn(
  session: Session,
  query: string,
  values: unknown,
  { timeoutMs }: ReadLimits,
): Promise<ResultSummary> {
  const explained = await session.executeRead((transaction) => transaction.run(`EXPLAIN ${query}`, values), {
    timeout: timeoutMs,
  });
  return explained.summary;
}

/**
 * Runs `work`; when nobody waits for it any more, or the server lets its time pass (it looks at the clock only between two rows,
 * and the driver tries again what failed for want of memory), closes the session, which ends the query on the server.
 */
async function unlessUnwanted<Result>(
  session: Session,
  { timeoutMs, signal }: ReadLimits,
  work: () => Promise<Result>,
): Promise<Result> {
  if (signal?.aborted === true) throw cancelled(signal.reason);
  let end: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    end = (error) => {
      reject(error);
      session.close().catch(() => undefined);
    };
  });
  const abort = () => end(cancelled(signal?.reason));
  const timer = setTimeout(() => end(late(timeoutMs)), timeoutMs + SERVER_GRACE_MS);
  signal?.addEventListener("abort", abort, { once: true });
  const running = work();
  // Nobody hears of its end once it was ended.
  running.catch(() => undefined);
  try {
    return await Promise.race([running, ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

/** The rows of a result, read one by one; stops at the first that is beyond the limits. */
async function collectWithin(result: Result, { maxRows, maxBytes }: ReadLimits): Promise<Row[]> {
  const records: Neo4jRecord[] = [];
  let bytes = 0;
  for await (const record of result) {
    records.push(record);
    if (records.length > maxRows) throw tooLarge(`${maxRows} rows`);
    for (const value of record.values()) bytes += sizeOf(value);
    if (bytes > maxBytes) throw tooLarge(`${Math.round(maxBytes / 1024 / 1024)} MiB`);
  }
  return plainNeo4jRows(records);
}

/** About how many bytes a value takes: its texts, and eight for anything else. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  return Object.values(value).reduce((sum: number, member) => sum + sizeOf(member), 8);
}

function runner(transaction: ManagedTransaction): Transaction["run"] {
  return async (query, parameters = {}) =>
    plainNeo4jRows((await transaction.run(query, neo4jParameters(parameters))).records);
}
