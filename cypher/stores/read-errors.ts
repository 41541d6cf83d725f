import { SendgraphError } from "../errors.ts";

/** An answer is beyond what was allowed; `what` says of what. */
export function tooLarge(what: string, cause?: Error): SendgraphError {
  return new SendgraphError(
    "query-too-large",
    `The query was ended: its answer is larger than ${what}.`,
    "Narrow it: a LIMIT, fewer columns, a region or an area.",
    { cause },
  );
}

/** The query was past its time. */
export function late(timeoutMs: number, cause?: unknown): SendgraphError {
  return new SendgraphError(
    "query-timeout",
    `The query took longer than ${timeoutMs / 1000} s and was ended.`,
    "Narrow it (a region, an area, a LIMIT), or allow it more time: sendgraph query and sendgraph serve take --timeout 60.",
    { cause },
  );
}

/** Whoever asked has gone. */
export function cancelled(cause?: unknown): SendgraphError {
  return new SendgraphError("query-cancelled", "The query was ended: nobody waits for it.", "Ask again.", {
    cause,
  });
}
