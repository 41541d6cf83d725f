import { decodeText } from "./decode-text.ts";

/** Bytes in which a page must say its encoding; browsers look at 1,024, and some pages have long comments before. */
const DECLARED_WITHIN = 4096;
const DECLARED = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*(?<label>[\w.:-]+)/iu;
/** What browsers take a page for that says nothing, and one that says UTF-8 and is not. */
const FALLBACK = "windows-1252";

/**
 * Decodes the bytes of a page: by its byte order mark; else as UTF-8 where they are UTF-8, whatever the page says; else as
 * it says of itself (`<meta charset>`, `http-equiv`); else as Windows-1252.
 *
 * Errors  `file-empty`, `file-binary`, `file-encoding` as of a plain text; each names the file and the remedy.
 */
export function decodeHtml(path: string, bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0);
  if (hasMark || bytes.length === 0) return decodeText(path, bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (isMostlyRight(text)) return text;
  const decoder = decoderOf(declaredIn(bytes));
  const decoded = decoder.decode(bytes);
  return decoder.encoding === FALLBACK ? withWindowsLetters(decoded) : decoded;
}

/** What Windows-1252 has from 0x80 on; a space where it has nothing. */
const WINDOWS_LETTERS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Some versions of Node 20 decode Windows-1252 as Latin-1, whose letters from 0x80 to 0x9F are none. */
function withWindowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009F]/gu, (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? " ");
}

/** Is it UTF-8, but for a byte or two that went wrong on the way? Other encodings hardly ever look like it. */
function isMostlyRight(text: string): boolean {
  const wrong = text.split("\uFFFD").length - 1;
  if (wrong === 0) return true;
  const right = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
  return right > 2 * wrong;
}

function declaredIn(bytes: Uint8Array): string {
  const head = new TextDecoder(FALLBACK).decode(bytes.subarray(0, DECLARED_WITHIN));
  const label = DECLARED.exec(head)?.groups?.["label"]?.toLowerCase() ?? FALLBACK;
  return /^(?:utf-?8|utf-?16|unicode)/u.test(label) ? FALLBACK : label; // bytes that are no UTF-8 cannot be told so
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // it knows no such encoding
    return new TextDecoder(FALLBACK);
  }
}
