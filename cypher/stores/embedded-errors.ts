import { SendgraphError } from "../errors.ts";
import { fileReason } from "../file-errors.ts";
import { EngineError, ProcessEndedError } from "./embedded-process.ts";
import type { ReadLimits } from "./engine.ts";
import { withoutExplain } from "./explain-message.ts";
import { tellHolder } from "./file-holder.ts";
import { cancelled, late, tooLarge } from "./read-errors.ts";

/** The status that the child gives an answer beyond its limits. */
const TOO_LARGE = "too-large";

const REBUILD =
  "The graph is made from its articles: the next sendgraph load makes it again where it is recorded what was loaded; else name another file, or remove this one and load the articles again.";

/** There is no graph file where one was to be read. */
export function missingGraph(file: string): SendgraphError {
  return new SendgraphError(
    "store-unreachable",
    `There is no graph yet at "${file}".`,
    "Check the path, or load articles first: sendgraph load seeds/articles (with the same --store).",
  );
}

/** How the systems say that a disk, or one's share of it, is full: Linux and macOS, Windows, a quota. */
const FULL = /No space left on device|\(os error (?:28|112|122|69)\)/;

/** The engine could not write, for want of room; null for other errors. */
function fullError(error: unknown): SendgraphError | null {
  if (!(error instanceof EngineError && FULL.test(error.message))) return null;
  return new SendgraphError(
    "store-full",
    "The disk of the graph file is full.",
    "Free some space and do the same again: what was written stays, and a load goes on from there.",
    { cause: error },
  );
}

/** What went wrong when the file was closed, as a caller's error: what was committed is in the file's log and is not lost. */
export function closingError(error: unknown): unknown {
  return fullError(error) ?? queryError(error);
}

/** What went wrong when the file was opened, as a caller's error. */
export function openingError(error: unknown, file: string | null): unknown {
  const full = fullError(error);
  if (full !== null) return full;
  const name = `"${file ?? "memory:"}"`;
  const reason = fileReason(error);
  if (reason !== undefined) {
    return new SendgraphError(
      "store-unreachable",
      `The graph file ${name} cannot be opened: ${reason}.`,
      "Name a file in a folder that you may write to.",
      { cause: error },
    );
  }
  if (!(error instanceof EngineError)) return error;
  const { message } = error;
  if (/\block(?:ed)?\b/.test(message)) {
    return new SendgraphError(
      "store-locked",
      `Another process${file === null ? "" : tellHolder(file)} has the graph file ${name} open.`,
      "Wait until it ends (another `sendgraph load`, perhaps), or name another file.",
      { cause: error },
    );
  }
  if (/Serialization error|damaged|GRAFEO-S/.test(message)) {
    return new SendgraphError(
      "store-unreadable",
      `"${file}" is not a graph file that can be read: ${message}`,
      REBUILD,
      { cause: error },
    );
  }
  return new SendgraphError(
    "store-unreachable",
    `The graph file ${name} cannot be opened: ${message}`,
    "Name a file in a folder that you may write to.",
    { cause: error },
  );
}

/** What went wrong with a query, as a caller's error. What is not the engine's is given back as it is. */
export function queryError(error: unknown, limits?: ReadLimits): unknown {
  if (error instanceof ProcessEndedError) return endedError(error, limits?.timeoutMs ?? 0);
  if (!(error instanceof EngineError)) return error;
  const full = fullError(error);
  if (full !== null) return full;
  const { status } = error;
  const message = withoutExplain(error.message);
  const cause = { cause: error };
  if (status === TOO_LARGE) return tooLarge(message, error);
  if (message.includes("Missing parameter")) {
    return new SendgraphError("query-parameter", message, "Give it with --param NAME=VALUE.", cause);
  }
  if (message.includes("Schema commands")) {
    return new SendgraphError(
      "query-writes",
      "The query is not read-only: it is a command about indexes or constraints.",
      "Queries may only read.",
      cause,
    );
  }
  if (status.startsWith("42")) {
    return new SendgraphError("query-syntax", message, "Correct the query where the message points.", cause);
  }
  return new SendgraphError(
    "query-failed",
    `The embedded engine could not run the query: ${message}`,
    "Simplify the query, or run it on Neo4j.",
    cause,
  );
}

/** The process ended when a part of the answer was given on already: to try again would give it twice. */
export function endedInAnswer(error: ProcessEndedError, { timeoutMs }: ReadLimits): SendgraphError {
  if (error.reason !== "gone") return endedError(error, timeoutMs);
  return new SendgraphError(
    "store-unreachable",
    "The embedded engine's process ended in the middle of its answer.",
    "Ask again: it is started anew, and the graph itself is unharmed.",
    { cause: error },
  );
}

function endedError(error: ProcessEndedError, timeoutMs: number): SendgraphError {
  if (error.reason === "unwanted") return cancelled(error);
  if (error.reason === "late") {
    return late(timeoutMs, error);
  }
  return new SendgraphError(
    "query-failed",
    "The embedded engine's process ended while it ran the query, and again when it was tried anew.",
    "Simplify the query, or run it on Neo4j. The graph itself is unharmed.",
    { cause: error },
  );
}
