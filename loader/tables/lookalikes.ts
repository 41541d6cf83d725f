import { z } from "zod";
import { PatternPass } from "../patterns/pattern-pass.ts";
import { type PatternMatch, PatternSet } from "../patterns/pattern-set.ts";
import { isWord, type Token } from "../text/tokens.ts";
import type { Gazetteer, NameEntry, NameHit } from "./gazetteer.ts";

/**
 * Words that look like an area and are none. `PLACE` in a pattern is an area's name, `NAME` a capitalised word (a given name
 * where it comes first); with `capitals` its words count only with capitals, small words apart.
 */
export const LookalikeRow = z.object({
  pattern: z.string().min(1),
  capitals: z.enum(["", "yes"]),
  why: z.string(),
  example: z.string().min(1),
});
export type LookalikeRow = z.infer<typeof LookalikeRow>;

interface Words {
  readonly notNames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
}

/** Tokens before and after a name that a look-alike may reach over. */
const REACH = 6;
const SYNTAX = /PLACE|NAME|[|*?#,]|\.\.\./u;
const SMALL = new Set(["of", "the", "and", "&", "for", "in", "on", "upon", "under", "at", "to", "'s"]);

/** Is this row a fixed name, to stand in the gazetteer's trie? */
function isFixed({ pattern, capitals }: LookalikeRow): boolean {
  return capitals === "yes" && !SYNTAX.test(pattern);
}

/** The look-alikes that need the words around a name. */
export class Lookalikes {
  readonly #patterns: PatternSet<LookalikeRow>;
  readonly #words: Words;
  /** Where a place was sought last, and its end: all rows that begin with one ask for the same. */
  #sought: { tokens: readonly Token[]; index: number; end: number } = { tokens: [], index: -1, end: -1 };

  constructor(rows: readonly LookalikeRow[], gazetteer: Gazetteer, words: Words) {
    this.#words = words;
    this.#patterns = new PatternSet(
      rows.filter((row) => !isFixed(row)),
      new PatternPass({
        PLACE: (tokens, index) => this.#placeEnd(gazetteer, tokens, index),
        NAME: (tokens, index) => (this.#isName(tokens[index]) ? index + 1 : -1),
      }),
    );
  }

  /** Rows without placeholders, as names that name nothing. */
  static fixedNames(rows: readonly LookalikeRow[]): NameEntry[] {
    return rows
      .filter(isFixed)
      .map(({ pattern }) => ({ id: null, alias: pattern, kind: "name", use: "plain" }));
  }

  /** Does the name at `hit` only look like an area? */
  hold(tokens: readonly Token[], hit: NameHit): boolean {
    const from = Math.max(0, hit.first - REACH);
    const to = Math.min(tokens.length, hit.last + REACH);
    const near = this.#patterns.find(tokens, from, to, hit.first + 1);
    return near.some((match) => this.#covers(match, hit, tokens));
  }

  #covers(match: PatternMatch<LookalikeRow>, hit: NameHit, tokens: readonly Token[]): boolean {
    if (match.first > hit.first || match.last < hit.last) return false;
    const matched = tokens.slice(match.first, match.last);
    const [first] = matched;
    if (match.row.pattern.startsWith("NAME ") && !(first && this.#words.givenNames.has(first.norm)))
      return false;
    if (match.row.capitals === "") return true;
    return matched.every(
      (token) => token.isCapital || !isWord(token) || token.kind === "number" || SMALL.has(token.norm),
    );
  }

  #placeEnd(gazetteer: Gazetteer, tokens: readonly Token[], index: number): number {
    const sought = this.#sought;
    if (sought.tokens === tokens && sought.index === index) return sought.end;
    sought.tokens = tokens;
    sought.index = index;
    sought.end = placeEnd(gazetteer, tokens, index);
    return sought.end;
  }

  #isName(token: Token | undefined): boolean {
    return token?.kind === "word" && token.isCapital && !this.#words.notNames.has(token.norm);
  }
}

function placeEnd(gazetteer: Gazetteer, tokens: readonly Token[], index: number): number {
  const hit = tokens[index]?.isCapital ? gazetteer.longestAt(tokens, index, "") : null;
  return hit?.entries.some(({ id }) => id?.startsWith("area:")) ? hit.last : -1;
}
