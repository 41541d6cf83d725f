import { LexemeNumbers } from "../text/lexeme-memo.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import type { AliasRow } from "./reference-rows.ts";

/** One name of a thing: a row of the alias table, or a look-alike (`id` null) that keeps a longer name from being read as one. */
export interface NameEntry {
  readonly id: string | null;
  readonly alias: string;
  readonly kind: AliasRow["kind"];
  readonly use: AliasRow["use"];
}

/** Names found at one place: every entry of the longest one. `last` is the token after its last. */
export interface NameHit {
  readonly first: number;
  readonly last: number;
  readonly entries: readonly NameEntry[];
}

const NO_ENTRIES: readonly NameEntry[] = [];

interface Spelling {
  readonly entry: NameEntry;
  /** For each word of the alias, whether the text must have a capital there. */
  readonly capitals: readonly boolean[];
}

class TrieNode {
  readonly next = new Map<string, TrieNode>();
  readonly spellings: Spelling[] = [];
  /** Those of all the spellings. */
  readonly entries: NameEntry[] = [];
}

/** Words of a body's name that newspapers print in lower case: "Hertfordshire council". */
const GENERIC = new Set(
  `council county city borough district metropolitan unitary clinical commissioning group integrated care board system trust foundation
  local authority parent carer carers parents forum partnership area combined services service teaching hospital hospitals`.split(
    /\s+/,
  ),
);
/** The mark in a name that stands or not, as the paper likes: Stockton-on-Tees, St. Helens. */
const LOOSE = new Set(["-", "."]);

/** Every name of areas, bodies and inspectorates in one trie of words; those that begin with a word are put in when it is first met. */
export class Gazetteer {
  readonly #root = new TrieNode();
  /** Names that are not in the trie yet, by their first word. */
  readonly #entriesByWord = new Map<string, NameEntry[]>();
  /** Words that no name begins with are told at one look. */
  readonly #begins = new LexemeNumbers(({ norm }) => (this.#hasFirst(wordOf(norm)) ? 1 : 0));

  constructor(entries: readonly NameEntry[]) {
    const wordByLetters = new Map<string, string>();
    for (const entry of entries) {
      const word = firstWordOf(entry.alias, wordByLetters);
      const others = this.#entriesByWord.get(word);
      if (others) others.push(entry);
      else this.#entriesByWord.set(word, [entry]);
    }
  }

  /** Does any name begin with the word? Those that do are in the trie then. */
  #hasFirst(word: string): boolean {
    for (const entry of this.#entriesByWord.get(word) ?? []) this.#add(entry);
    this.#entriesByWord.delete(word);
    return this.#root.next.has(word);
  }

  #add({ id, alias, kind, use }: NameEntry): void {
    // A copy, so that all are of one shape whatever tables they come from.
    const entry: NameEntry = { id, alias, kind, use };
    const tokens = tokensOf(entry.alias);
    const isProper = tokens.map((token) => token.isCapital && !GENERIC.has(token.norm));
    const needsAll = entry.use === "capitals" || !isProper.includes(true);
    let node = this.#root;
    for (const { norm } of tokens) {
      const word = wordOf(norm);
      const next = node.next.get(word) ?? new TrieNode();
      node.next.set(word, next);
      node = next;
    }
    const capitals = tokens.map((token, i) => (needsAll ? token.isCapital : (isProper[i] ?? false)));
    node.spellings.push({ entry, capitals });
    node.entries.push(entry);
  }

  /** The longest name that begins at token `first`, with its capitals. `text` is what the tokens' offsets count in. */
  longestAt(tokens: readonly Token[], first: number, text: string): NameHit | null {
    const head = tokens[first];
    if (!head || this.#begins.of(head) === 0) return null;
    let last = 0;
    let best: readonly NameEntry[] = NO_ENTRIES;
    let node: TrieNode | undefined = this.#root;
    for (let at = first; at < tokens.length; at++) {
      const token = tokens[at];
      if (!token) break;
      if (at > first && isLoose(token, tokens[at - 1])) continue;
      node = node.next.get(wordOf(token.norm));
      if (!node) break;
      if (node.spellings.length === 0) continue;
      const entries = speltEntries(node, tokens, first, at + 1, text);
      if (entries.length === 0) continue;
      last = at + 1;
      best = entries;
    }
    return last === 0 ? null : { first, last, entries: best };
  }
}

function tokensOf(alias: string): Token[] {
  return tokenise(alias).filter(({ norm }) => !LOOSE.has(norm));
}

/** The first word of a name as the trie has it; "" where there is none. What is known already stands in `wordByLetters`. */
function firstWordOf(alias: string, wordByLetters: Map<string, string>): string {
  const [letters = ""] = alias.split(" ", 1);
  const known = wordByLetters.get(letters);
  if (known !== undefined) return known;
  const [first] = tokensOf(letters);
  if (!first) return wordOf(tokensOf(alias)[0]?.norm ?? "");
  wordByLetters.set(letters, wordOf(first.norm));
  return wordOf(first.norm);
}

function wordOf(norm: string): string {
  return norm === "&" ? "and" : norm;
}

/** A hyphen or full stop glued to the word before it, inside a name that has begun. */
function isLoose(token: Token, before: Token | undefined): boolean {
  return token.kind === "mark" && LOOSE.has(token.norm) && before?.end === token.start;
}

/** The entries of a node whose capitals stand in `[first, last)`. */
function speltEntries(
  { spellings, entries }: TrieNode,
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
): readonly NameEntry[] {
  // Mostly all are spelt right, and the list of all is at hand.
  let right = 0;
  for (const spelling of spellings) if (isSpelt(spelling, tokens, first, last, text)) right++;
  if (right === 0) return NO_ENTRIES;
  if (right === spellings.length) return entries;
  return spellings
    .filter((spelling) => isSpelt(spelling, tokens, first, last, text))
    .map(({ entry }) => entry);
}

/** Do the words of `[first, last)`, loose marks left out, have the capitals that they must? */
function isSpelt(
  { entry, capitals }: Spelling,
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
): boolean {
  let words = 0;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token || (at > first && isLoose(token, tokens[at - 1]))) continue;
    if (capitals[words] && !token.isCapital) return false;
    words++;
  }
  if (entry.use !== "capitals" || words > 1) return true;
  const only = tokens[first];
  return only !== undefined && text.slice(only.start, only.end) === entry.alias;
}

/** The end of a name with the short form in brackets that may follow it: "Clinical Commissioning Group (CCG)". */
export function withAcronym(tokens: readonly Token[], last: number): number {
  if (tokens[last]?.norm !== "(") return last;
  const word = tokens[last + 1];
  const isAcronym = word?.kind === "word" && word.isCapital && tokens[last + 2]?.norm === ")";
  return isAcronym ? last + 3 : last;
}
