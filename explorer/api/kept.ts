import { sha256 } from "../../cypher/canonical-json.ts";
import { packageVersion } from "../../cypher/package-version.ts";
import { Answer, type AnswerCache } from "./answer-cache.ts";
import { chooseEncoding } from "./compressed.ts";
import type { Asked, Endpoint, ReadHash } from "./endpoint.ts";

const VERSION = packageVersion();
/** Digits of a hash in a tag: enough that no two graphs of one reader share them. */
const TAG_DIGITS = 24;

/** What answers are kept by. */
export interface Keeping {
  readonly readHash: ReadHash;
  readonly cache: AnswerCache;
}

/** What a reader has and takes. */
interface Held {
  /** The tag of the answer that it has. */
  readonly tagHeld: string | undefined;
  /** The encodings that it accepts. */
  readonly accepted: string;
  /** Wants it read anew, as a browser's reload past its cache does. */
  readonly isAnew: boolean;
}

/**
 * An endpoint's answer as JSON under its tag: a reader who has this graph's answer already gets 304, and what
 * another asked of this graph is answered without the store. The hash is read before the
 * rows: a graph that changes between the two gives a tag that is soon out of date, never one that keeps what is.
 */
export async function answerKept(
  endpoint: Endpoint,
  asked: Asked,
  { tagHeld, accepted, isAnew }: Held,
  { readHash, cache }: Keeping,
): Promise<Response> {
  switch (endpoint.kept) {
    case "never":
      return json(JSON.stringify(await endpoint.respond(asked)), { "cache-control": "no-store" });
    case "answer": {
      const answer = JSON.stringify(await endpoint.respond(asked));
      const headers = headersOf(sha256(answer));
      return headers.etag === tagHeld ? notModified(headers) : json(answer, headers);
    }
    case "graph": {
      const version = (await endpoint.readVersion?.(asked)) ?? "";
      const hash = await readHash();
      const headers = headersOf(hash, version);
      if (headers.etag === tagHeld) return notModified(headers);
      const key = JSON.stringify([endpoint.path, asked.path, asked.query, asked.body, version]);
      const known = isAnew ? undefined : cache.get(hash, key);
      const answer = known ?? new Answer(JSON.stringify(await endpoint.respond(asked)));
      if (known === undefined) cache.set(hash, key, answer);
      return packedJson(answer, headers, accepted);
    }
  }
}

function headersOf(...hashes: readonly string[]): { etag: string; "cache-control": string } {
  const digits = hashes.filter((hash) => hash !== "").map((hash) => hash.slice(0, TAG_DIGITS));
  return { etag: `W/"${[VERSION, ...digits].join("-")}"`, "cache-control": "no-cache" };
}

function notModified(headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers });
}

async function packedJson(
  answer: Answer,
  headers: Record<string, string>,
  accepted: string,
): Promise<Response> {
  const encoding = chooseEncoding(accepted);
  const packed = encoding === null ? null : await answer.packed(encoding);
  if (encoding === null || packed === null) return json(answer.text, { ...headers, vary: "accept-encoding" });
  return json(packed, { ...headers, vary: "accept-encoding", "content-encoding": encoding });
}

function json(answer: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Response {
  return new Response(answer, { headers: { ...headers, "content-type": "application/json" } });
}
