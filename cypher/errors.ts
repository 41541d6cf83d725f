/** What kind of failure it was; `cli.ts` turns it into the exit status. */
export type ErrorCode =
  | "usage"
  | "file-missing"
  | "file-empty"
  | "file-binary"
  | "pdf-encrypted"
  | "pdf-broken"
  | "pdf-too-long"
  | "pdf-image-only"
  | "file-encoding"
  | "file-too-large"
  | "file-type"
  | "file-unreadable"
  | "file-damaged"
  | "file-encrypted"
  | "file-no-text"
  | "line-invalid"
  | "folder-empty"
  | "output-unwritable"
  | "scratch-unwritable"
  | "text-invalid"
  | "text-off-subject"
  | "store-unreachable"
  | "store-credentials"
  | "store-rights"
  | "store-read-only"
  | "store-full"
  | "store-failed"
  | "store-unreadable"
  | "store-locked"
  | "store-url"
  | "store-not-empty"
  | "graph-newer"
  | "query-unknown"
  | "query-parameter"
  | "query-syntax"
  | "query-writes"
  | "query-timeout"
  | "query-too-large"
  | "query-cancelled"
  | "query-failed"
  | "reference-invalid"
  | "port-in-use"
  | "token-needed"
  | "host-unknown"
  | "node-too-old"
  | "not-found"
  | "busy"
  | "figure-empty"
  | "figure-invalid";

/**
 * A caller's mistake or a missing part of the world, as opposed to a bug: the message says what is wrong with the
 * value, the remedy what to do.
 */
export class SendgraphError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "SendgraphError";
    this.code = code;
    this.remedy = remedy;
  }
}

/** Is it a Node system error with this code (`ENOENT`, `EADDRINUSE` …)? */
export function isSystemError(error: unknown, code: string): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && error.code === code;
}
