import { Neo4jError } from "neo4j-driver";
import { SendgraphError } from "../errors.ts";
import { withoutExplain } from "./explain-message.ts";
import { late } from "./read-errors.ts";

/** Where a connection was to go, for messages: never with a password in it. */
export interface Connection {
  readonly url: string;
  readonly username: string;
  readonly database?: string | undefined;
}

/** An error of the driver or the server as a caller's error. What is not theirs is given back as it is. */
export function neo4jError(error: unknown, connection: Connection, timeoutMs = 0): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  const message = withoutExplain(error.message);
  const cause = { cause: error };
  if (isUnreachable(error)) return unreachable(connection, error);
  if (code.startsWith("Neo.ClientError.Security.")) return refused(error, connection);
  if (/ReadOnly|NotALeader/.test(code)) {
    return new SendgraphError(
      "store-read-only",
      `The database at ${connection.url} is read-only: ${message}`,
      "Name another database (NEO4J_DATABASE), or have it opened to write; in a cluster, give its address as neo4j://.",
      cause,
    );
  }
  if (hasFailed(error)) {
    return new SendgraphError(
      "store-failed",
      `Neo4j at ${connection.url} can no longer write: ${message}`,
      "Most often its disk is full: make room where it keeps its data, start it anew, and give the command again. What was written stays, and a load goes on from there.",
      cause,
    );
  }
  if (connection.database === "system" && code.startsWith("Neo.ClientError.Statement.")) {
    return new SendgraphError(
      "store-unreachable",
      `The database "system" of Neo4j at ${connection.url} is the server's own and holds no graph.`,
      "Name another with NEO4J_DATABASE.",
      cause,
    );
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new SendgraphError(
      "store-unreachable",
      `Neo4j at ${connection.url} has no database "${connection.database ?? ""}".`,
      "Create it, or name another with NEO4J_DATABASE.",
      cause,
    );
  }
  if (code.includes("TransactionTimedOut")) {
    return late(timeoutMs, error);
  }
  if (code === "Neo.ClientError.Statement.AccessMode") {
    return new SendgraphError("query-writes", message, "Queries may only read.", cause);
  }
  if (code === "Neo.ClientError.Statement.ParameterMissing") {
    return new SendgraphError("query-parameter", message, "Give it with --param NAME=VALUE.", cause);
  }
  if (code.startsWith("Neo.ClientError.Statement.Syntax") || code.includes("SemanticError")) {
    return new SendgraphError("query-syntax", message, "Correct the query where the message points.", cause);
  }
  return new SendgraphError(
    "query-failed",
    `Neo4j could not run the query: ${message}`,
    "See the message.",
    cause,
  );
}

function isUnreachable({ code, message }: Neo4jError): boolean {
  const isGone = code === "ServiceUnavailable" || code === "SessionExpired";
  return isGone || message.startsWith("Connection acquisition timed out");
}

/** Did the server fail to write, or to begin at all after that? What is wrong stands in its logs alone. */
function hasFailed({ code, message }: Neo4jError): boolean {
  return code.startsWith("Neo.DatabaseError.Transaction.") || message.includes("No space left on device");
}

/** Is it the error of a server that is away and may come back: restarted, cut off, electing a leader? */
export function isAway(error: unknown): boolean {
  const cause = error instanceof SendgraphError ? error.cause : error;
  if (!(cause instanceof Neo4jError)) return false;
  // A transaction that is too large for a server's memory is so again.
  return isUnreachable(cause) || (cause.retriable && !cause.code.includes("OutOfMemory"));
}

/** No server answers at the address. */
export function unreachable({ url }: Connection, cause?: Error): SendgraphError {
  return new SendgraphError(
    "store-unreachable",
    `Neo4j at ${url} does not answer.`,
    `Start the server, or check the address and port${isEncrypted(url) ? "; one that has no TLS is reached without +s and +ssc" : ""}; \`--store embedded:PATH\` needs no server.`,
    { cause },
  );
}

function isEncrypted(url: string): boolean {
  return /^\w+\+s/.test(url);
}

function refused(error: Neo4jError, { url, username }: Connection): SendgraphError {
  const kind = error.code.replace("Neo.ClientError.Security.", "");
  const cause = { cause: error };
  if (kind === "Forbidden" || kind === "AuthorizationExpired") {
    return new SendgraphError(
      "store-rights",
      `The user "${username}" may not do that at ${url}: ${error.message}`,
      "Ask whoever runs the server for the right to read, to write and to make constraints; sendgraph doctor tells which is missing.",
      cause,
    );
  }
  if (kind === "CredentialsExpired") {
    return new SendgraphError(
      "store-credentials",
      `The password of the user "${username}" at ${url} must be changed before it can be used.`,
      "Change it: ALTER CURRENT USER SET PASSWORD FROM '…' TO '…' in the Neo4j Browser or cypher-shell, on the system database.",
      cause,
    );
  }
  return new SendgraphError(
    "store-credentials",
    kind === "AuthenticationRateLimit"
      ? `Neo4j at ${url} refuses the user "${username}" for a while, after too many wrong passwords.`
      : `Neo4j at ${url} does not accept the user "${username}" with the password given.`,
    "Set NEO4J_USERNAME and NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it.",
    cause,
  );
}
