import { SendgraphError } from "../../cypher/errors.ts";

/**
 * Decodes the bytes of a text that goes by `name`, as it stands, with line ends made `\n`, and a byte order mark and white
 * space at the end taken off: a text is the same with and without a last line end.
 *
 * Errors  `file-empty`, `file-binary`, `file-encoding`; each names the file and the remedy.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  const text = trimText(decode(name, bytes));
  if (text === "") {
    throw new SendgraphError(
      "file-empty",
      `"${name}" is empty.`,
      "Put the article's text in it, or leave it out.",
    );
  }
  return text;
}

/** A text with line ends made `\n` and without white space at its end. */
export function trimText(text: string): string {
  return text.replace(/\r\n?/g, "\n").trimEnd();
}

/** Files that are no text by their name, with what they would begin with. */
const FORMS = [
  [/\.pdf$/i, "PDF", "%PDF"],
  [/\.docx$/i, "Word document", "PK"],
] as const;

/** What goes by the name of another form and has neither its bytes nor those of a text. */
function refuseForm(name: string): void {
  const form = FORMS.find(([ending]) => ending.test(name));
  if (form === undefined) return;
  throw new SendgraphError(
    "file-binary",
    `"${name}" is no ${form[1]}: it does not begin with ${form[2]}, and it is no text either.`,
    "Get it once more from where it came, or leave it out.",
  );
}

function decode(name: string, bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    const guess = guessUtf16(bytes);
    if (guess !== null) {
      throw new SendgraphError(
        "file-encoding",
        `"${name}" looks like ${guess} without a byte order mark.`,
        `Save it as UTF-8, for instance: iconv -f ${guess} -t UTF-8 "${name}"`,
      );
    }
    refuseForm(name);
    throw new SendgraphError(
      "file-binary",
      `"${name}" is not a text: byte ${zero} is NUL.`,
      "Name a text file; save a document as plain text, UTF-8, first.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refuseForm(name);
    throw new SendgraphError(
      "file-encoding",
      `"${name}" is not UTF-8: byte ${firstBadByte(bytes)} does not fit.`,
      `Save it as UTF-8, for instance: iconv -f WINDOWS-1252 -t UTF-8 "${name}"`,
      { cause: error },
    );
  }
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** Bytes that are looked at to tell UTF-16 from a program. */
const GUESS_BYTES = 1000;

/** English in UTF-16 has a NUL in nearly every pair of bytes, always on the same side; a program has them anywhere. */
function guessUtf16(bytes: Uint8Array): "UTF-16BE" | "UTF-16LE" | null {
  const looked = bytes.subarray(0, GUESS_BYTES);
  const zeros = [0, 0];
  for (const [i, byte] of looked.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  const most = looked.length / 2;
  if (first > 0.8 * most && second < 0.1 * most) return "UTF-16BE";
  return second > 0.8 * most && first < 0.1 * most ? "UTF-16LE" : null;
}

/** Offset of the first byte that is not UTF-8, by halving: the prefix before it decodes, the prefix with it does not. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesAsPrefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function decodesAsPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // only a TypeError can come here, and it is the answer
  }
}
