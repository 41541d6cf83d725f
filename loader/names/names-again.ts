import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../text/sentence.ts";
import { TakenPlaces } from "../text/taken-places.ts";
import { type Token, tokenise } from "../text/tokens.ts";
import { makeMention, type NamingContext } from "./naming-context.ts";

interface ToldName {
  readonly words: readonly Token[];
  readonly mention: Mention;
}

/** Letters of a short form, at the most. */
const LETTERS = /^\p{Lu}[\p{L}\d&]{0,8}\p{Lu}[\p{L}\d]{0,3}$/u;

/**
 * The other places where a text names a body that it tells of once: "Beacon Families, the parent carer forum", and later "Beacon Families
 * said"; "Midtown Parent Voice (MPV)", and later "MPV". `told` are bodies that the text itself tells of, `direct` all that is named so far.
 */
export function findNamesAgain(
  sentences: readonly Sentence[],
  told: readonly Mention[],
  direct: readonly Mention[],
  context: NamingContext,
): Mention[] {
  const names = [...told.flatMap(fullName), ...direct.flatMap((mention) => lettersOf(mention, context.text))];
  if (names.length === 0) return [];
  const byFirst = new Map<string, ToldName[]>();
  for (const name of names) {
    const first = name.words[0]?.norm ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const taken = new TakenPlaces(direct.filter(({ kind }) => kind !== "area"));
  const found: Mention[] = [];
  for (const { tokens } of sentences)
    for (let first = 0; first < tokens.length; first++) {
      const token = tokens[first];
      const again = token?.isCapital
        ? byFirst.get(token.norm)?.find((name) => standsAt(name, tokens, first, context.text))
        : undefined;
      const last = first + (again?.words.length ?? 0);
      if (!again || taken.hold(tokens, first, last)) continue;
      const { entityId, named, kind } = again.mention;
      found.push(
        makeMention(context, tokens, { first, last }, { kind, entityId, candidates: [], by: "name", named }),
      );
      first = last - 1;
    }
  return found;
}

/** A name of two words or more, or of one that is spelt as no word is ("SENDHope"). */
function fullName(mention: Mention): ToldName[] {
  const words = tokenise(mention.named?.name ?? "");
  return words.length > 1 || LETTERS.test(mention.exact) ? [{ words, mention }] : [];
}

/** The short form in brackets right after a name: its letters begin as the name's words do. */
function lettersOf(mention: Mention, text: string): ToldName[] {
  if (mention.kind !== "body" || mention.entityId === null || mention.by === "reference") return [];
  const inside = /\((?<letters>[^()\s]+)\)$/u.exec(mention.exact)?.groups?.["letters"];
  const after = /^\s\((?<letters>[^()\s]+)\)/u.exec(text.slice(mention.end, mention.end + MOST_OF_BRACKET));
  const letters = inside ?? after?.groups?.["letters"] ?? "";
  const initials = mention.exact.replace(/\(.*$/u, "").replace(/^the /iu, "");
  const isOwn = LETTERS.test(letters) && letters.length > 2 && !GENERIC.test(letters);
  const isOfName = isOwn && letters[0] === initials[0]?.toUpperCase();
  return isOfName ? [{ words: tokenise(letters), mention }] : [];
}

const MOST_OF_BRACKET = 14;
/** Letters of what a body is, which several have. */
const GENERIC = /^(?:CCGs?|ICBs?|ICS|ICP|PCFs?|LAP|NHS|SEND)$/u;

function standsAt({ words }: ToldName, tokens: readonly Token[], first: number, text: string): boolean {
  const isSame = words.every(({ norm, isCapital }, i) => {
    const token = tokens[first + i];
    return token?.norm === norm && token.isCapital === isCapital;
  });
  if (!isSame || words.length > 1) return isSame;
  const token = tokens[first];
  return token !== undefined && LETTERS.test(text.slice(token.start, token.end));
}
