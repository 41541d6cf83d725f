import { promisify } from "node:util";
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Below this a compressed answer is no smaller in packets. Bytes. */
const LEAST_BYTES = 1024;
/** Brotli's highest quality takes seconds for a megabyte; this one is as fast as gzip and smaller. */
const BROTLI_QUALITY = 3;
/** Gzip's usual level takes twice as long for a tenth less. */
const GZIP_LEVEL = 3;
/** Up to this, to pack takes less time than to hand it to another thread. Bytes. */
const MOST_AT_ONCE = 32 * 1024;
/** The least and the greatest window of Brotli that is of use here, as powers of two. */
const [LEAST_WINDOW, MOST_WINDOW] = [16, 22];
const TEXT = /^(?:text\/|image\/svg|application\/(?:json|problem\+json|xml|graphml))/;

/** How an answer may be packed, the better first. */
export type Encoding = "br" | "gzip";

/** The bytes of an answer packed; null where that makes them no smaller. */
export async function pack(body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body.length < LEAST_BYTES) return null;
  const isSmall = body.length <= MOST_AT_ONCE;
  const packed =
    encoding === "br"
      ? isSmall
        ? brotliCompressSync(body, brotliOptions(body.length))
        : await toBrotli(body, brotliOptions(body.length))
      : isSmall
        ? gzipSync(body, { level: GZIP_LEVEL, chunkSize: chunkSize(body.length) })
        : await toGzip(body, { level: GZIP_LEVEL });
  return new Uint8Array(packed);
}

/** A window no larger than the body: each packing takes as much memory, and fifty at once keep the collector busy. */
function brotliOptions(size: number): BrotliOptions {
  const window = Math.min(Math.max(Math.ceil(Math.log2(size)), LEAST_WINDOW), MOST_WINDOW);
  return {
    chunkSize: chunkSize(size),
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: window,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

/** Room for what is packed, a piece each: text comes to less than half. Bytes. */
function chunkSize(size: number): number {
  return Math.min(Math.max(size >> 1, LEAST_BYTES), MOST_AT_ONCE);
}

/** The answer as the reader accepts it: Brotli, else gzip, else as it is. What is packed already or too small stays. */
export async function compressed(response: Response, accepted: string): Promise<Response> {
  const isText = TEXT.test(response.headers.get("content-type") ?? "");
  const encoding = chooseEncoding(accepted);
  // Looking at the body makes a costlier response of it: what was packed before is passed on untouched.
  if (encoding === null || !isText || response.headers.has("vary") || response.body === null) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const packed = await pack(body, encoding);
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  if (packed !== null) headers.set("content-encoding", encoding);
  headers.delete("content-length");
  return new Response(packed ?? body, { status: response.status, headers });
}

/** The best of the encodings that a reader accepts; null for none. */
export function chooseEncoding(accepted: string): Encoding | null {
  const wanted = new Set(
    accepted
      .toLowerCase()
      .split(",")
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(";")[0] ?? ""),
  );
  if (wanted.has("br")) return "br";
  return wanted.has("gzip") ? "gzip" : null;
}
