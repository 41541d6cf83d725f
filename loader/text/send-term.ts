import { spellingAt } from "./spellings.ts";
import type { Token } from "./token.ts";

/** Tokens that the name at length has at most: "special educational needs and / or disabilities". */
const MOST_TOKENS = 7;
const NAME =
  /^(?:special (?:educational |education )?needs?|sen) (?:and|or|and \/ or|&|\/) disabilit(?:y|ies)$/;
const SHORT = /^(?:send?|sen\/d)$/;

/** Can the name of special educational needs and disabilities end with this word or mark? */
export function endsTermAt(norm: string): boolean {
  return norm === ")" || norm === "disabilities" || norm === "disability";
}

/**
 * Makes one token of the field's name where the last tokens are it, at length, with or without its short form in brackets: "special
 * educational needs and disabilities (SEND)" reads as "SEND" does, and its "and" joins no two things.
 */
export function joinTerm(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last === undefined) return;
  if (last.norm === ")") joinShort(tokens, last);
  else joinName(tokens, last);
}

function joinName(tokens: Token[], last: Token): void {
  let words = last.norm;
  for (let back = 2; back <= MOST_TOKENS; back++) {
    const first = tokens.at(-back);
    if (first === undefined) return;
    words = `${first.norm} ${words}`;
    if (!NAME.test(words)) continue;
    tokens.length -= back;
    tokens.push(termOf(first, last.end));
    return;
  }
}

/** "(SEND)" after the name at length. */
function joinShort(tokens: Token[], last: Token): void {
  const name = tokens.at(-4);
  if (name?.norm !== "send" || name.end - name.start <= name.norm.length) return;
  if (tokens.at(-3)?.norm !== "(" || !SHORT.test(tokens.at(-2)?.norm ?? "")) return;
  tokens.length -= 4;
  tokens.push(termOf(name, last.end));
}

const SEND = "SEND";
const SEND_UNITS = Uint16Array.from(SEND, (letter) => letter.charCodeAt(0));

function termOf(first: Token, end: number): Token {
  const { norm, lexeme } = spellingAt(SEND, SEND_UNITS, 0, SEND.length, "word");
  return { start: first.start, end, norm, kind: "word", isCapital: first.isCapital, lexeme };
}
