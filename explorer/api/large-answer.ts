import { finished, pipeline, Readable } from "node:stream";
import { createBrotliCompress, createGzip } from "node:zlib";
import { brotliOptions, chooseEncoding, GZIP_LEVEL } from "./compressed.ts";

/** Bytes that are handed on at once. */
const PIECE_BYTES = 64 * 1024;
/** Milliseconds after which a reader who takes an answer drop by drop gets no more of it: 100 MiB on a line of 8 Mbit/s. */
const MOST_SENDING_MS = 120_000;

/**
 * An answer of megabytes, packed and sent a piece at a time as its reader takes it. `onEnd` hears once when all of it was taken, or
 * the reader has gone, or takes too long: until then it stands in memory.
 */
export function sendLarge(
  text: string,
  headers: Readonly<Record<string, string>>,
  accepted: string,
  onEnd: () => void,
): Response {
  const bytes = new TextEncoder().encode(text);
  const encoding = chooseEncoding(accepted);
  const pieces = Readable.from(cut(bytes), { objectMode: false });
  const packer =
    encoding === "br"
      ? createBrotliCompress(brotliOptions(bytes.length))
      : encoding === "gzip"
        ? createGzip({ level: GZIP_LEVEL })
        : null;
  // Where one of the two ends early, so does the other; whether both did is told below.
  const sent = packer === null ? pieces : pipeline(pieces, packer, () => undefined);
  const timer = setTimeout(() => sent.destroy(), MOST_SENDING_MS);
  finished(sent, { writable: false }, () => {
    clearTimeout(timer);
    onEnd();
  });
  const packed = encoding !== null && { "content-encoding": encoding };
  return new Response(Readable.toWeb(sent) as ReadableStream<Uint8Array>, {
    headers: { ...headers, ...packed, vary: "accept-encoding" },
  });
}

function* cut(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES)
    yield bytes.subarray(start, start + PIECE_BYTES);
}
