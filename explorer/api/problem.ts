import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type ErrorCode, SendgraphError } from "../../cypher/errors.ts";

const STATUS_BY_CODE: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  "not-found": 404,
  "query-unknown": 404,
  "query-parameter": 400,
  "query-syntax": 400,
  "query-writes": 403,
  "query-timeout": 504,
  "query-too-large": 413,
  "query-cancelled": 408,
  "query-failed": 422,
  usage: 400,
  "token-needed": 401,
  "host-unknown": 403,
  "store-unreachable": 503,
  "store-credentials": 503,
  "store-locked": 503,
  busy: 503,
};

/** Seconds after which to ask again where the server was too busy. */
const RETRY_AFTER_S = "5";

/** A failure as `application/problem+json` (RFC 9457), with our code and remedy. */
export function toProblem(error: unknown): Response {
  const known = error instanceof SendgraphError ? error : null;
  const status = known ? (STATUS_BY_CODE[known.code] ?? 500) : 500;
  const problem = {
    type: "about:blank",
    title: known ? known.code : "internal-error",
    status,
    detail: known ? known.message : "The server failed to answer.",
    remedy: known ? known.remedy : "This is a bug: the server's output says more. Please report it.",
    ...(known && { code: known.code }),
  };
  return Response.json(problem, {
    status,
    headers: {
      "content-type": "application/problem+json",
      ...(known?.code === "busy" && { "retry-after": RETRY_AFTER_S }),
    },
  });
}
