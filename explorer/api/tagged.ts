import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "hono";
import * as z from "zod/mini";
import { packageRoot } from "../../cypher/package-root.ts";
import type { GraphWatch } from "./graph-state.ts";

const Manifest = z.object({ version: z.string() });
const manifest = Manifest.parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));

/** Answers as JSON under our version and the graph's hash: a reader who has this graph's answer already gets 304. */
export async function answerTagged(
  context: Context,
  watch: GraphWatch,
  read: () => Promise<object>,
): Promise<Response> {
  const { graphHash } = await watch.readState();
  const tag = `W/"${manifest.version}-${graphHash.slice(0, 24)}"`;
  const headers = { etag: tag, "cache-control": "no-cache" };
  if (context.req.header("if-none-match") === tag) return new Response(null, { status: 304, headers });
  return Response.json(await read(), { headers });
}
