import type { Mention } from "./mention.ts";
import type { PersonTables } from "./person-names.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./tokens.ts";

/** A place in the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the text speaks of people by surname alone: "Mr Sutton", "Cllr Hill", "Hill said". By surname, lower case. */
export function findSurnames(
  sentences: readonly Sentence[],
  text: string,
  surnames: ReadonlySet<string>,
  mentions: readonly Mention[],
  tables: PersonTables,
): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  if (surnames.size === 0) return found;
  const taken = new Set(mentions.flatMap(({ kind, start }) => (kind === "person" ? [] : [start])));
  for (const { tokens } of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      const surname = token?.isCapital ? surnameAt(tokens, i, text, surnames) : null;
      if (!token || surname === null || !isSpokenOf(tokens, i, taken, tables)) continue;
      const place = { start: token.start, end: token.start + surname.length };
      const places = found.get(surname);
      if (places) places.push(place);
      else found.set(surname, [place]);
    }
  }
  return found;
}

const KNIGHTS = new Set(["sir", "dame"]);

/**
 * Where the text speaks of a knight or dame as such do: "Sir Ashley", "Dame Carol". By given name, lower case, of those given.
 */
export function findKnights(
  sentences: readonly Sentence[],
  given: ReadonlySet<string>,
): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  if (given.size === 0) return found;
  for (const { tokens } of sentences)
    for (let i = 1; i < tokens.length; i++) {
      const token = tokens[i];
      const isKnight = token?.isCapital && KNIGHTS.has(tokens[i - 1]?.norm ?? "") && given.has(token.norm);
      if (!token || !isKnight || tokens[i + 1]?.isCapital) continue;
      found.set(token.norm, [...(found.get(token.norm) ?? []), { start: token.start, end: token.end }]);
    }
  return found;
}

/** A surname may be of several tokens: "Smith-Jones". */
function surnameAt(
  tokens: readonly Token[],
  at: number,
  text: string,
  surnames: ReadonlySet<string>,
): string | null {
  const token = tokens[at];
  if (!token) return null;
  let end = token.end;
  for (let next = at + 1; tokens[next]?.start === end && tokens[next]?.kind !== "tail"; next++) {
    if (tokens[next]?.kind === "mark" && tokens[next]?.norm !== "-") break;
    end = tokens[next]?.end ?? end;
  }
  const word = end === token.end ? token.norm : text.slice(token.start, end).toLowerCase();
  return surnames.has(word) ? word : null;
}

function isSpokenOf(
  tokens: readonly Token[],
  at: number,
  taken: ReadonlySet<number>,
  { personWords }: PersonTables,
): boolean {
  const before = tokens[at - 1]?.norm === "." ? tokens[at - 2] : tokens[at - 1];
  if (personWords.get("title")?.has(before?.norm ?? "")) return true;
  return !taken.has(tokens[at]?.start ?? -1);
}
