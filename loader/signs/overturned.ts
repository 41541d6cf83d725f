import type { Polarity } from "../../cypher/schema.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What tells that something is not as it was told. */
const CONTRADICTS = listed("overturned: contradicts");
const TURNS = new WordForm(/^(?:but|yet|though|although|while|whereas|[;—–])$/);
/** From what turns to what contradicts: "but the evidence they saw showed | otherwise". */
const REACH = 10;
/**
 * What those say who know better: "inspectors found otherwise", "the evidence they saw showed the opposite", "it is all talk",
 * "that is not the case". That the council says otherwise makes nothing untrue that inspectors found.
 */
const KNOWS_BETTER =
  /^(?:but|yet|though|although|while|whereas|[;—–])(?: the| this| their| that)?(?: (?:inspectors?|ofsted|watchdogs?|evidence|data|figures|records|facts|reality|truth|report)\b.* (?:otherwise|(?:the )?(?:opposite|contrary)|disagree[sd]?|differ(?:ed)?|(?:another|different) story|(?:was|were|is|are) not so|not true)$| (?:it|this|that|is|'s|was|not|all|is all) (?:(?:is|'s|was) )?(?:just |simply |all )*(?:not (?:true|so|the case)|untrue|talk)$)/u;
const FOUND = /\b(?:inspectors?|ofsted|watchdogs?)\b/u;
/** What is as well said of what is blamed: "parents have to fight – it's wrong"; it denies what those who lead say. */
const WRONG =
  /^(?:but|yet|though|although|[;—–]) (?:it|this|that) (?:is|'s|was) (?:just |simply |all )*(?:wrong|nonsense)$/u;
/** What families and staff know better of than those who lead. */
const FAMILIES =
  /^(?:but|yet|though|although|while|whereas|[;—–])(?: the| some| most| many| their)? (?:parents|families|carers|staff|teachers|heads|pupils|campaigners)\b.* (?:otherwise|disagree[sd]?|differ(?:ed)?|(?:another|different) story)$/u;
const LEADERS_SAY =
  /\b(?:leaders?|council|officers|bosses|managers|officials|trust|partners|they|directors?)(?: \p{L}+){0,2} (?:say|says|said|claims?|claimed|insists?|insisted|believed?|believes|thinks?|thought|maintains?)\b/u;

/** What a sentence tells only to tell that it is not so: "leaders say that plans are good, but parents say otherwise"; null where it is nothing. */
export function overturnedIn(tokens: readonly Token[]): TokenRange | null {
  const end = tokens.findLastIndex((token) => CONTRADICTS.fits(token));
  if (end < 0 || tokens[end + 1]?.kind === "word") return null;
  for (let at = end - 1; at > Math.max(0, end - REACH); at--) {
    if (!TURNS.fits(tokens[at])) continue;
    const turn = normsOf(tokens.slice(at, end + 1));
    const isTold =
      KNOWS_BETTER.test(turn) ||
      ((FAMILIES.test(turn) || WRONG.test(turn)) && LEADERS_SAY.test(normsOf(tokens.slice(0, at))));
    // "…, but inspectors found otherwise, | with plans late"; what others go on with would be taken for the leaders'.
    return isTold ? { first: 0, last: FOUND.test(turn) ? end + 1 : tokens.length } : null;
  }
  return null;
}

/** How a sentence opens by which the one before is not so, or no longer, be it praise or blame. */
const NOT_SO = openings(
  String.raw`(?:that|this|it) (?:is|'s|was)(?: just| simply| clearly)? (?:not (?:true\b|the case\b|so(?: [.,!;—–”"]| (?:in|for|with|at|here|now|any)\b)|what (?:the )?(?:inspectors?|ofsted) )|untrue|a lie\b)`,
  // "They are not." and "They are not, say parents.", but not "They are not, however, seen quickly".
  String.raw`(?:they|it|he|she|we) (?:is|are|'re|was|were|do|does|did|has|have|had) not(?: , (?:however|though|in fact|of course|alas|sadly))?(?: [.!”"]| , (?:and|but|because|says?|said|according)\b| , [^,]* (?:say|says|said|found|claim(?:s|ed)?|insists?) [.!”"])`,
  String.raw`there (?:is|are|'s) (?:not|none) (?:any ?more|any longer|now)\b`,
  String.raw`(?:this time|now|today)\b[^.]* (?:none|neither) of (?:these|those|them)\b`,
  String.raw`not (?:any ?more|so|true)\b`,
  "nothing could be further",
  String.raw`(?:all )?(?:that|this|things|it|those days) (?:has|have|is|are|'s) (?:all |since |now |long )*(?:changed|gone|over|history|no longer (?:so|the case|true))(?: [.,!;—–”"]| (?:now|since|under|and|thanks)\b)`,
  String.raw`(?:the )?(?:inspectors?|ofsted|evidence|figures|data) (?:disagree[sd]?|(?:found|thought|saw|showed?|shows|suggests?|suggested|tells?|told) (?:otherwise|(?:the )?(?:opposite|contrary)))\b`,
);
/** How one opens that denies praise, and is angry at what is blamed: "Waits are too long. That is simply wrong." */
const NO_PRAISE = openings(
  String.raw`(?:that|this|it) (?:is|'s|was)(?: just| simply| clearly)? (?:not (?:what (?:i|we|they|parents|families)\b|how |my |our |right\b)|news to |nonsense|rubbish|wrong\b)`,
  'if only(?: [.!…”"]| (?:it|that|this|they) (?:was|were) )',
);
/** How one opens that denies blame, and bears out praise; "there is no support any more" is more of the same blame. */
const NO_BLAME = openings(
  String.raw`there (?:is|are|'s) (?:not any|no) (?:long(?:er)? |late |poor |such |more )*(?:waits?|waiting lists?|delays?|backlogs?|queues?|late plans|shortages?|gaps?|problems?|issues?|exclusions|complaints)\b[^.]* (?:any ?more|any longer|now)\b`,
);

function openings(...each: readonly string[]): RegExp {
  return new RegExp(`^(?:and |but |well ,? ?|sadly ,? ?|yet )?(?:${each.join("|")})`, "u");
}

const MOST_TOKENS = 18;
/** Words by which such a sentence opens: the others are not asked at all. */
const OPENS = new WordForm(
  /^(?:and|but|well|sadly|yet|that|this|it|they|he|she|we|there|now|today|not|if|nothing|all|things|those|the|inspectors?|ofsted|evidence|figures|data)$/,
);

/**
 * Does the next sentence tell that it is not so, by whoever said it? "Leaders believe that parents are happy. They are not." What
 * somebody else denies of what was found stands: "Plans are late. “That is not true,” said Ms Hill."
 *
 * Shape   the signs of the claims that it denies; most deny none.
 */
export function deniedByNext(sentence: Sentence, next: Sentence): readonly Polarity[] {
  const opening = next.tokens.findIndex(({ kind }) => kind === "word");
  if (!OPENS.fits(next.tokens[opening])) return NONE;
  const isInOneQuote = sentence.quotes.some(({ end }) => end > next.start);
  if (!isInOneQuote && next.quotes.length > 0) return NONE;
  const norms = normsOf(next.tokens.slice(opening, opening + MOST_TOKENS));
  if (NOT_SO.test(norms)) return ["strength", "weakness", "mixed"];
  if (NO_PRAISE.test(norms)) return ["strength"];
  return NO_BLAME.test(norms) ? ["weakness"] : NONE;
}

const NONE: readonly Polarity[] = [];
