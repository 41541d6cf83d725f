import neo4j, { type Driver, type ManagedTransaction, type ResultSummary, type Session } from "neo4j-driver";
import { SendgraphError } from "../errors.ts";
import { idConstraint } from "../id-constraint.ts";
import { NODE_LABELS, STAMP_LABEL } from "../schema.ts";
import type { Row, StoreFacts } from "../store.ts";
import type {
  Engine,
  Parameters,
  ReadLimits,
  RowStream,
  Statement,
  TakeRows,
  Transaction,
} from "./engine.ts";
import { type Connection, isAway, neo4jError, unreachable } from "./neo4j-errors.ts";
import { examineNeo4j } from "./neo4j-facts.ts";
import { requireReadOnlySummary, tellPlan } from "./neo4j-plan.ts";
import {
  BrokenOff,
  collectWithin,
  type Neo4jReading,
  partsOf,
  readWithin,
  takeWithin,
} from "./neo4j-reading.ts";
import { neo4jParameters, plainNeo4jRows } from "./neo4j-values.ts";
import { doPatiently, type Patience } from "./patience.ts";
import { SeenTexts } from "./seen-texts.ts";
import type { StoreOptions } from "./store-options.ts";
import { withoutHeader } from "./without-header.ts";
import { WriteLease } from "./write-lease.ts";

const CONNECT_TIMEOUT_MS = 10_000;
/** Milliseconds in which a server that is busy tells that it is there. */
const ANSWER_MS = 3_000;

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

/** What one connection found to read only is so for all: to explain a query takes a server as long as to plan it. */
const READ_ONLY = new SeenTexts();

class Neo4jEngine implements Engine {
  readonly description: string;
  readonly #driver: Driver;
  readonly #connection: Connection;
  readonly #patience: Patience | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();
  #writes: Promise<unknown> = Promise.resolve();
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

  /** One write transaction at a time: of two that touch the same the server ends one, and the driver waits longer each time it tries again. */
  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const written = this.#writes.then(() => this.#writeOnce(work));
    this.#writes = written.catch(() => undefined);
    return written;
  }

  async read(query: string, parameters: Parameters, limits: ReadLimits): Promise<Row[]> {
    return this.#reading(limits, async (reading) => {
      await this.#requireReadOnly(reading, query, parameters);
      return reading.run(withoutHeader(query), parameters, (result) => collectWithin(result, limits));
    });
  }

  async stream(query: string, parameters: Parameters, limits: ReadLimits, take: TakeRows): Promise<void> {
    // What broke off is no failure in there: patience would begin it anew.
    const broken = await this.#reading(limits, async (reading) => {
      await this.#requireReadOnly(reading, query, parameters);
      try {
        await reading.run(withoutHeader(query), parameters, (result) => takeWithin(result, limits, take));
        return null;
      } catch (error) {
        if (error instanceof BrokenOff) return error;
        throw error;
      }
    });
    if (broken !== null) throw neo4jError(broken.cause, this.#connection, limits.timeoutMs);
  }

  async explain(query: string, parameters: Parameters, limits: ReadLimits): Promise<string> {
    const summary = await this.#reading(limits, (reading) => explain(reading, query, parameters));
    requireReadOnlySummary(summary);
    READ_ONLY.add(query);
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

  #writeOnce<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const leased = inTransaction(async (transaction) => {
      await this.#lease?.renew(transaction);
      return work(transaction);
    });
    return this.#inSession(neo4j.session.WRITE, leased);
  }

  async #requireReadOnly(reading: Neo4jReading, query: string, parameters: Parameters): Promise<void> {
    if (!READ_ONLY.has(query)) requireReadOnlySummary(await explain(reading, query, parameters));
    READ_ONLY.add(query);
  }

  #reading<Result>(limits: ReadLimits, work: (reading: Neo4jReading) => Promise<Result>): Promise<Result> {
    return this.#inSession(
      neo4j.session.READ,
      (session) => readWithin(session, limits, work),
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

async function explain(reading: Neo4jReading, query: string, parameters: Parameters): Promise<ResultSummary> {
  return reading.run(`EXPLAIN ${withoutHeader(query)}`, parameters, async (result) => (await result).summary);
}

function inTransaction<Result>(
  work: (transaction: Transaction) => Promise<Result>,
): (session: Session) => Promise<Result> {
  return (session) =>
    session.executeWrite((transaction) => {
      const run = runner(transaction);
      return work({
        run,
        runAll: (statements) => runAhead(run, statements),
        stream: streamer(transaction),
      });
    });
}

/** All statements are on their way before the first is answered; what fails first is the error. */
async function runAhead(run: Transaction["run"], statements: readonly Statement[]): Promise<Row[][]> {
  const answers = statements.map(({ query, parameters }) => run(query, parameters));
  await Promise.allSettled(answers);
  return Promise.all(answers);
}

function runner(transaction: ManagedTransaction): Transaction["run"] {
  return async (query, parameters = {}) =>
    plainNeo4jRows((await transaction.run(query, neo4jParameters(parameters))).records);
}

function streamer(transaction: ManagedTransaction): RowStream {
  return (query, parameters = {}) => partsOf(transaction.run(query, neo4jParameters(parameters)));
}
