import { hasOpenMarkIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import { isUnclaimed } from "../signs/unclaimed.ts";
import type { Token } from "../text/token.ts";
import { WordForm } from "../text/word-form.ts";
import type { ClaimPart } from "./claim-part.ts";

const wordsOf = (text: string): WordForm => new WordForm(new Set(text.split(/\s+/)));

/** Services as a whole, and those they are for: what is said of no more than these is of no theme. */
const SUBJECTS = wordsOf(`
  services service system support provision help care
  child children children's pupils people people's families youngsters kids`);

/** What else such a verdict is told in: who is meant, how many, how well, when, and who says so. */
const OTHERS = wordsOf(`
  young special educational and or disabilities disability disabled send sen area borough county city town district
  council council's nhs local authority experience experiences quality standard of for in with by to at across from here
  a an the their its our these those this that which who we us they them it
  one many most some all too few several every far number hundreds thousands dozens majority
  is are was were be been being has have had not no never cannot rarely seldom hardly 's
  get gets got getting given receive receives received served supported
  meet met meeting work works working well right time place
  after looked sen on receiving
  good enough poor poorly excellent strong weak great outstanding brilliant bad badly terrible dreadful appalling dire inadequate
  unacceptable broken inconsistent patchy uneven lacking shambles shambolic
  fail fails failed failing let lets letting down lost deal raw fair falling fall fallen fell through cracks net
  still now very so really quite just simply always often usually generally largely mostly consistently widely truly
  said says say admitted admits acknowledged conceded accepted told added found that inspectors ofsted cqc report watchdog
  mr mrs ms miss dr cllr councillor councillors mother father mum dad parent parents`);

/** What is needed is not yet had: "the help that they need" ends in it, "they need good help" does not. */
const NEEDS = wordsOf("need needs needed require requires deserve deserves");
/** Before the noun: "special educational needs", "children's needs". */
const BEFORE_NOUN = wordsOf("educational their our his her all meet meets meeting met 's pupils'");
/** "They do not get help" is of services, "they do well" of what they attain. */
const DOES = wordsOf("do does did");
const NOT = wordsOf("not never");
/** "Nobody said that children were let down." */
const DENIES = wordsOf("nobody no none not never neither nor");

/** What a sign weighs at least where every word is of services, those they serve, and how good they are. */
const FIRM = 2;

/**
 * Is every word of a claim of services as a whole, of those they serve, and of how good they are: "children with SEND are being let
 * down", "support is not good enough"? It judges and names nothing that its words could tell of.
 */
export function isBareVerdict(marks: SentenceMarks, part: ClaimPart): boolean {
  const { polarity, praise, blame, cue, isPlan, isRequest } = part.verdict;
  if (cue === null || isPlan || isRequest || polarity === null || polarity === "mixed") return false;
  if (Math.max(praise, blame) < FIRM || !isOfAllServices(marks, part)) return false;
  return !hasOpenMarkIn(marks, "condition", part) && !isUnclaimed(marks, part);
}

function isOfAllServices({ tokens, frameEnd }: SentenceMarks, { first, last }: ClaimPart): boolean {
  const from = Math.max(first, frameEnd);
  let hasSubject = false;
  let isNeeded = false;
  for (let at = from; at < last; at++) {
    const said = saysOf(tokens, at, first);
    if (said === "else" || (said === "subject" && isNeeded)) return false;
    hasSubject ||= said === "subject";
    isNeeded ||= said === "need";
  }
  return hasSubject && !DENIES.fitsAny(tokens, first, from);
}

/** What a token says in such a verdict: whom it is of, what is needed, nothing else (a name inside the sentence is of who speaks), or something else. */
function saysOf(tokens: readonly Token[], at: number, first: number): "subject" | "need" | "rest" | "else" {
  const token = tokens[at];
  if (token === undefined || token.kind === "mark") return "rest";
  if (SUBJECTS.fits(token)) return "subject";
  if (NEEDS.fits(token)) return BEFORE_NOUN.fits(tokens[at - 1]) ? "rest" : "need";
  if (DOES.fits(token)) return NOT.fits(tokens[at + 1]) ? "rest" : "else";
  return OTHERS.fits(token) || (token.isCapital && at > first) ? "rest" : "else";
}
