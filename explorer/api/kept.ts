import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { packageRoot } from "../../cypher/package-root.ts";
import type { Asked, Endpoint, ReadHash } from "./endpoint.ts";

const Manifest = z.object({ version: z.string() });
const manifest = Manifest.parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));
/** Digits of a hash in a tag: enough that no two graphs of one reader share them. */
const TAG_DIGITS = 24;

/**
 * An endpoint's answer as JSON under its tag: a reader who has this graph's answer already gets 304. The hash is read before the
 * rows: a graph that changes between the two gives a tag that is soon out of date, never one that keeps what is.
 */
export async function answerKept(
  endpoint: Endpoint,
  asked: Asked,
  tagHeld: string | undefined,
  readHash: ReadHash,
): Promise<Response> {
  switch (endpoint.kept) {
    case "never":
      return json(await endpoint.respond(asked), { "cache-control": "no-store" });
    case "answer": {
      const answer = await endpoint.respond(asked);
      const headers = headersOf(digest(JSON.stringify(answer)));
      return headers.etag === tagHeld ? notModified(headers) : json(answer, headers);
    }
    case "graph": {
      const version = (await endpoint.readVersion?.(asked)) ?? "";
      const hash = await readHash();
      const headers = headersOf(version === "" ? hash : digest(hash + version));
      return headers.etag === tagHeld ? notModified(headers) : json(await endpoint.respond(asked), headers);
    }
  }
}

function headersOf(hash: string): { etag: string; "cache-control": string } {
  return { etag: `W/"${manifest.version}-${hash.slice(0, TAG_DIGITS)}"`, "cache-control": "no-cache" };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function notModified(headers: Record<string, string>): Response {
  return new Response(null, { status: 304, headers });
}

function json(answer: object, headers: Record<string, string>): Response {
  return Response.json(answer, { headers });
}
