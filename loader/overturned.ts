import type { Sentence } from "./sentence.ts";
import type { TokenRange } from "./token-range.ts";
import { normsOf, type Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** What tells that something is not as it was told. */
const CONTRADICTS = new WordForm(
  /^(?:otherwise|opposite|contrary|untrue|true|so|case|talk|nonsense|wrong|disagreed|disagree|disagrees|differed|differ|story)$/,
);
const TURNS = new WordForm(/^(?:but|yet|though|although|while|whereas|[;—–])$/);
/** From what turns to what contradicts: "but the evidence they saw showed | otherwise". */
const REACH = 10;
/**
 * What those say who know better: "inspectors found otherwise", "the evidence they saw showed the opposite", "it is all talk",
 * "that is not the case". That the council says otherwise makes nothing untrue that inspectors found.
 */
const KNOWS_BETTER =
  /^(?:but|yet|though|although|while|whereas|[;—–])(?: the| this| their| that)?(?: (?:inspectors?|ofsted|watchdogs?|evidence|data|figures|records|facts|reality|truth|report)\b.* (?:otherwise|(?:the )?(?:opposite|contrary)|disagree[sd]?|differ(?:ed)?|(?:another|different) story|(?:was|were|is|are) not so|not true)$| (?:it|this|that|is|'s|was|not|all|is all) (?:(?:is|'s|was) )?(?:just |simply |all )*(?:not (?:true|so|the case)|untrue|wrong|talk|nonsense)$)/u;
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
      KNOWS_BETTER.test(turn) || (FAMILIES.test(turn) && LEADERS_SAY.test(normsOf(tokens.slice(0, at))));
    return isTold ? { first: 0, last: tokens.length } : null;
  }
  return null;
}

/** How a sentence opens by which the one before is not so, or no longer. */
const NOT_SO = new RegExp(
  `^(?:and |but |well ,? ?|sadly ,? ?|yet )?(?:${[
    String.raw`(?:that|this|it) (?:is|'s|was)(?: just| simply| clearly)? (?:not (?:what (?:i|we|they|parents|families|inspectors)\b|how |true\b|so\b|the case\b|my |our |right\b)|news to |untrue|a lie\b|nonsense|rubbish|wrong\b)`,
    `(?:they|it|he|she|we) (?:is|are|'re|was|were|do|does|did|has|have|had) not [.,!”"]`,
    String.raw`there (?:is|are|'s) (?:not|no)\b[^.]* (?:any ?more|any longer|now)\b`,
    String.raw`(?:this time|now|today)\b[^.]* (?:none|neither) of (?:these|those|them)\b`,
    String.raw`not (?:any ?more|so|true)\b`,
    "if only\\b",
    "nothing could be further",
    String.raw`(?:all )?(?:that|this|things|it|those days) (?:has|have|is|are|'s) (?:all |since |now |long )*(?:changed|gone|over|history|no longer (?:so|the case|true))\b`,
    String.raw`(?:the )?(?:inspectors?|ofsted|evidence|figures|data) (?:disagree[sd]?|(?:found|thought|saw|showed?|shows|suggests?|suggested|tells?|told) (?:otherwise|(?:the )?(?:opposite|contrary)))\b`,
  ].join("|")})`,
  "u",
);
const MOST_TOKENS = 18;
/** Words by which such a sentence opens: the others are not asked at all. */
const OPENS = new WordForm(
  /^(?:and|but|well|sadly|yet|that|this|it|they|he|she|we|there|now|today|not|if|nothing|all|things|those|the|inspectors?|ofsted|evidence|figures|data)$/,
);

/**
 * Does the next sentence tell that it is not so, by whoever said it? "Leaders believe that parents are happy. They are not." What
 * somebody else denies of what was found stands: "Plans are late. “That is not true,” said Ms Hill."
 */
export function isDeniedByNext(sentence: Sentence, next: Sentence): boolean {
  const opening = next.tokens.findIndex(({ kind }) => kind === "word");
  if (!OPENS.fits(next.tokens[opening])) return false;
  const isInOneQuote = sentence.quotes.some(({ end }) => end > next.start);
  if (!isInOneQuote && next.quotes.length > 0) return false;
  return NOT_SO.test(normsOf(next.tokens.slice(opening, opening + MOST_TOKENS)));
}
