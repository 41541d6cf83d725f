import { SendgraphError } from "../../cypher/errors.ts";
import { megabytes } from "../model/limits.ts";

/** The first bytes of a stream, and all of its chunks, the first ones included. */
interface PeekedBytes {
  readonly start: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Looks at the first `count` bytes of a stream (fewer where it has fewer) without taking them from who reads it. */
export async function peekBytes(stream: AsyncIterable<Uint8Array>, count: number): Promise<PeekedBytes> {
  const rest = stream[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < count) {
    const next = await rest.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  return { start: Buffer.concat(taken), chunks: withRest(taken, rest) };
}

async function* withRest(
  taken: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.(); // closes the file where the reader stops early
  }
}

/** All bytes of a stream that has at most `most`; it is read no further than that. Error: `file-too-large`. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  most: number,
): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > most) throw tooLarge(path, most);
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}

/** The refusal of a text that is larger than `most` bytes. */
function tooLarge(path: string, most: number): SendgraphError {
  return new SendgraphError(
    "file-too-large",
    `"${path}" is larger than ${megabytes(most)}, the most that one text of its kind may have.`,
    "Cut an archive into one file an article, or into JSON lines (.jsonl), one article a line.",
  );
}
