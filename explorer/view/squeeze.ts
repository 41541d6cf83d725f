import { deflateSync, inflateSync } from "fflate";

/** A text of the address is no longer than this when it is whole again: more is no link of ours. Bytes. */
const MOST_BYTES = 64 * 1024;

/** A long text as letters that an address may hold as they are: deflated (RFC 1951), then base64url. */
export function squeeze(text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { level: 9 });
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text again, or null where the letters hold none. */
export function unsqueeze(letters: string): string | null {
  if (!/^[\w-]+$/.test(letters)) return null;
  try {
    const binary = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const whole = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) });
    return new TextDecoder("utf-8", { fatal: true }).decode(whole);
  } catch {
    // Three decoders in a row, each with errors of its own kind: whichever it is, the link is damaged.
    return null;
  }
}
