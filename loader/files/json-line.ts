import { SendgraphError } from "../../cypher/errors.ts";
import { megabytes } from "../model/limits.ts";

/** One line of a stream, counted from 1. `bytes` is null where the line is longer than was allowed. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const NEWLINE = 0x0a;

/** Cuts a stream of bytes into its lines, holding one at a time and none beyond `most` bytes. */
export async function* cutLines(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<ByteLine> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > most) parts = [];
    else parts.push(part);
  };
  const line = (): ByteLine => ({ number, bytes: length > most ? null : Buffer.concat(parts) });
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, to));
      yield line();
      number++;
      parts = [];
      length = 0;
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

/** The refusal of one line. */
export function brokenLine(path: string, { number }: ByteLine, why: string, remedy: string): SendgraphError {
  return new SendgraphError("line-invalid", `"${path}", line ${number}: ${why}`, remedy);
}

/** The refusal of a line that is longer than a text may be. */
export function longLine(path: string, line: ByteLine, most: number): SendgraphError {
  return brokenLine(
    path,
    line,
    `it is longer than ${megabytes(most)}, the most that one text may have.`,
    "Put one article on a line.",
  );
}
