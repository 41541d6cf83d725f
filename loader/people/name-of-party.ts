import type { Token } from "../text/tokens.ts";
import type { NameCandidate } from "./person-names.ts";

const OWNERS = new Set("labour reform ukip".split(" "));
/** Behind these stands an apostrophe that no token has: "the Greens' Tom Ash". */
const MANY = new Set("tories conservatives greens dems democrats".split(" "));

/** Tokens of the party that owns a name, right before it. */
function ownerTokens({ from }: NameCandidate, tokens: readonly Token[]): number {
  if (MANY.has(tokens[from - 1]?.norm ?? "")) return 1;
  return tokens[from - 1]?.kind === "tail" && OWNERS.has(tokens[from - 2]?.norm ?? "") ? 2 : 0;
}

/** "Labour's Ann Hill", "the Greens' Tom Ash": whose name a party owns is a person, whatever else is told. */
export function isOfParty(candidate: NameCandidate, tokens: readonly Token[]): boolean {
  return candidate.isGiven && ownerTokens(candidate, tokens) > 0;
}

/** "The cabinet member for children, Labour's Ann Hill, said": the party stands between the post and the name, as a title does. */
export function fromParty(candidate: NameCandidate, tokens: readonly Token[]): NameCandidate {
  if (!candidate.isGiven) return candidate;
  return { ...candidate, from: candidate.from - ownerTokens(candidate, tokens) };
}
