import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import type { PersonTables } from "./person-names.ts";

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

/** Given names, lower case: of all whom the text names by one that nobody else has, and of the public among them. */
export interface GivenNames {
  readonly all: ReadonlySet<string>;
  readonly ofPublic: ReadonlySet<string>;
}

/**
 * Where the text speaks of a knight or dame as such do ("Sir Ashley"), or of a member of the public as one who speaks ("Kelly said"). By
 * given name, lower case, of those given.
 */
export function findGiven(
  sentences: readonly Sentence[],
  { all, ofPublic }: GivenNames,
  { personWords }: PersonTables,
): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  if (all.size === 0) return found;
  const speech = personWords.get("speech");
  const speaks = (token: Token | undefined): boolean => speech?.has(token?.norm ?? "") === true;
  const isMeant = (tokens: readonly Token[], i: number, name: string): boolean =>
    KNIGHTS.has(tokens[i - 1]?.norm ?? "") ||
    (ofPublic.has(name) && (speaks(tokens[i + 1]) || speaks(tokens[i - 1])));
  for (const { tokens } of sentences)
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (!token?.isCapital || !all.has(token.norm) || tokens[i + 1]?.isCapital) continue;
      if (!isMeant(tokens, i, token.norm)) continue;
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
