import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Below this a compressed answer is no smaller in packets. Bytes. */
const LEAST_BYTES = 1024;
/** Brotli's highest quality takes seconds for a megabyte; this one is as fast as gzip and smaller. */
const BROTLI_QUALITY = 3;
/** Gzip's usual level takes twice as long for a tenth less. */
const GZIP_LEVEL = 3;
const TEXT = /^(?:text\/|image\/svg|application\/(?:json|problem\+json|xml|graphml))/;

/** The answer as the reader accepts it: Brotli, else gzip, else as it is. What is compressed already or too small stays. */
export async function compressed(response: Response, accepted: string): Promise<Response> {
  const encoding = chooseEncoding(accepted);
  const isText = TEXT.test(response.headers.get("content-type") ?? "");
  if (encoding === null || !isText || response.body === null || response.headers.has("content-encoding"))
    return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("vary", "accept-encoding");
  if (body.length < LEAST_BYTES) return new Response(body, { status: response.status, headers });
  headers.set("content-encoding", encoding);
  headers.delete("content-length");
  const packed =
    encoding === "br"
      ? await toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
      : await toGzip(body, { level: GZIP_LEVEL });
  return new Response(new Uint8Array(packed), { status: response.status, headers });
}

function chooseEncoding(accepted: string): "br" | "gzip" | null {
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
