import type { ErrorCode } from "../cypher/errors.ts";

/** What the process tells its caller. */
export const EXIT = { done: 0, refused: 1, usage: 2, store: 3 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

const USAGE: ReadonlySet<ErrorCode> = new Set([
  "usage",
  "query-unknown",
  "query-parameter",
  "query-syntax",
  "query-writes",
  "store-url",
  "port-in-use",
  "token-needed",
  "node-too-old",
  "not-found",
  "file-unreadable",
  "output-unwritable",
  "scratch-unwritable",
  "figure-invalid",
]);
const STORE: ReadonlySet<ErrorCode> = new Set([
  "store-unreachable",
  "store-credentials",
  "store-rights",
  "store-read-only",
  "store-full",
  "store-failed",
  "store-unreadable",
  "store-locked",
]);

/** The exit status of an error that ended a command. */
export function exitStatusOf(code: ErrorCode): ExitStatus {
  if (STORE.has(code)) return EXIT.store;
  return USAGE.has(code) ? EXIT.usage : EXIT.refused;
}
