import neo4j, { type Driver, type ManagedTransaction, type ResultSummary, type Session } from "neo4j-driver";
import { idConstraint } from "../id-constraint.ts";
import { NODE_LABELS } from "../schema.ts";
import type { Row } from "../store.ts";
import type { Engine, Parameters, ReadLimits, TakeRows, Transaction } from "./engine.ts";
import { type Connection, neo4jError, unreachable } from "./neo4j-errors.ts";
import { requireReadOnlySummary, tellPlan } from "./neo4j-plan.ts";
import { collectWithin, type Neo4jReading, readWithin, takeWithin } from "./neo4j-reading.ts";
import { neo4jParameters, plainNeo4jRows } from "./neo4j-values.ts";
import { SeenTexts } from "./seen-texts.ts";
import type { StoreOptions } from "./store-options.ts";

const CONNECT_TIMEOUT_MS = 10_000;

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
    return new Neo4jEngine(driver, connection, agent.replace("/", " "));
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
  readonly #readOnly = new SeenTexts();

  constructor(driver: Driver, connection: Connection, description: string) {
    this.#driver = driver;
    this.#connection = connection;
    this.description = description;
  }

  async define(): Promise<void> {
    await this.#inSession(neo4j.session.WRITE, async (session) => {
      for (const label of NODE_LABELS) {
        await session.executeWrite((transaction) => transaction.run(idConstraint(label)));
      }
    });
  }

  async write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#inSession(neo4j.session.WRITE, (session) =>
      session.executeWrite((transaction) => work({ run: runner(transaction) })),
    );
  }

  async read(query: string, parameters: Parameters, limits: ReadLimits): Promise<Row[]> {
    return this.#reading(limits, async (reading) => {
      await this.#requireReadOnly(reading, query, parameters);
      return reading.run(query, parameters, (result) => collectWithin(result, limits));
    });
  }

  async stream(query: string, parameters: Parameters, limits: ReadLimits, take: TakeRows): Promise<void> {
    await this.#reading(limits, async (reading) => {
      await this.#requireReadOnly(reading, query, parameters);
      await reading.run(query, parameters, (result) => takeWithin(result, limits, take));
    });
  }

  async explain(query: string, parameters: Parameters, limits: ReadLimits): Promise<string> {
    const summary = await this.#reading(limits, (reading) => explain(reading, query, parameters));
    requireReadOnlySummary(summary);
    return tellPlan(summary);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  async #requireReadOnly(reading: Neo4jReading, query: string, parameters: Parameters): Promise<void> {
    if (!this.#readOnly.has(query)) requireReadOnlySummary(await explain(reading, query, parameters));
    this.#readOnly.add(query);
  }

  #reading<Result>(limits: ReadLimits, work: (reading: Neo4jReading) => Promise<Result>): Promise<Result> {
    return this.#inSession(
      neo4j.session.READ,
      (session) => readWithin(session, limits, work),
      limits.timeoutMs,
    );
  }

  async #inSession<Result>(
    defaultAccessMode: "READ" | "WRITE",
    work: (session: Session) => Promise<Result>,
    timeoutMs = 0,
  ): Promise<Result> {
    const { database } = this.#connection;
    const session = this.#driver.session({ defaultAccessMode, ...(database !== undefined && { database }) });
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
  return reading.run(`EXPLAIN ${query}`, parameters, async (result) => (await result).summary);
}

function runner(transaction: ManagedTransaction): Transaction["run"] {
  return async (query, parameters = {}) =>
    plainNeo4jRows((await transaction.run(query, neo4jParameters(parameters))).records);
}
