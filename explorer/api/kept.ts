import { createHash } from "node:crypto";
import { packageVersion } from "../../cypher/package-version.ts";
import type { AnswerCache } from "./answer-cache.ts";
import type { Asked, Endpoint, ReadHash } from "./endpoint.ts";

const VERSION = packageVersion();
/** Digits of a hash in a tag: enough that no two graphs of one reader share them. */
const TAG_DIGITS = 24;

/** What answers are kept by. */
export interface Keeping {
  readonly readHash: ReadHash;
  readonly cache: AnswerCache;
}

/**
 * An endpoint's answer as JSON under its tag: a reader who has this graph's answer already gets 304, and what
 * another asked of this graph is answered without the store. The hash is read before the
 * rows: a graph that changes between the two gives a tag that is soon out of date, never one that keeps what is.
 */
export async function answerKept(
  endpoint: Endpoint,
  asked: Asked,
  tagHeld: string | undefined,
  { readHash, cache }: Keeping,
): Promise<Response> {
  switch (endpoint.kept) {
    case "never":
      return json(JSON.stringify(await endpoint.respond(asked)), { "cache-control": "no-store" });
    case "answer": {
      const answer = JSON.stringify(await endpoint.respond(asked));
      const headers = headersOf(digest(answer));
      return headers.etag === tagHeld ? notModified(headers) : json(answer, headers);
    }
    case "graph": {
      const version = (await endpoint.readVersion?.(asked)) ?? "";
      const hash = await readHash();
      const headers = headersOf(version === "" ? hash : digest(hash + version));
      if (headers.etag === tagHeld) return notModified(headers);
      const key = JSON.stringify([endpoint.path, asked.path, asked.query, asked.body, version]);
      const known = cache.get(hash, key);
      if (known !== undefined) return json(known, headers);
      const answer = JSON.stringify(await endpoint.respond(asked));
      cache.set(hash, key, answer);
      return json(answer, headers);
    }
  }
}

function headersOf(hash: string): { etag: string; "cache-control": string } {
  return { etag: `W/"${VERSION}-${hash.slice(0, TAG_DIGITS)}"`, "cache-control": "no-cache" };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function notModified(headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers });
}

function json(answer: string, headers: Record<string, string>): Response {
  return new Response(answer, { headers: { ...headers, "content-type": "application/json" } });
}
