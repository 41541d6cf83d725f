import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { OF_GOVERNMENT, paperOfGovernment } from "./reviewers-paper.ts";
import { ADVERB } from "./speaking-person.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Those who judge an area besides its inspectors. */
const REVIEWER = listed("others-review: reviewer");
const INSPECTOR = listed("others-review: inspector");
const PAPER = new WordForm(/^(?:letter|report|document|review)$/);
const WRITES = new WordForm(/^(?:wrote|written|writes|writing)$/);
/** What a pronoun does that tells what somebody judged, and is no verb of saying. */
const JUDGES = listed("others-review: judges");
/** Who reviews, named anew by a noun alone. */
const OFFICIALS = new WordForm(/^(?:officials|advis[eo]rs|ministers|department|dfe|whitehall|servants)$/);
/** What the council's and the health service's own do, "council officials", is no review. */
const OF_SERVICE = listed("others-review: of service");
const WANTS = listed("others-review: wants");
const AUXILIARY = new WordForm(/^(?:do|did|does|are|were|is|was|also|have|has|had|been|still|particularly)$/);
const PERSON = new WordForm(/^(?:he|she)$/);
const GROUP = new WordForm(/^(?:they|it)$/);
/** What was before the review. */
const EARLIER = new WordForm(/^(?:20[01]\d|earlier|previous|previously|original|originally|then|had)$/);
/** Tokens within which a sentence tells who reviews. */
const OPENING_TOKENS = 12;
/** Tokens within which a subject stands. */
const SUBJECT_TOKENS = 4;

/** Whom a sentence may go on with. */
interface Around {
  readonly last: Voice | null;
  readonly lastPerson: Voice | null;
  readonly before: Sentence | undefined;
}

/** A letter or visit by a minister, a department or advisers, from the sentence that tells of it on: their "letter" is not the inspectors'. */
export class OthersReview {
  #voice: Voice | null = null;
  /** What they wrote. */
  #paper: string | undefined;
  /** The paragraph in which the text told of it last. */
  #paragraph = -1;

  /** The voice of a sentence that goes on with what they wrote, or tells what somebody judged; null where it does not. */
  goesOn(sentence: Sentence, own: Voice | null, { last, lastPerson, before }: Around): Voice | null {
    const tokens = unquotedTokens(sentence);
    const judge = own === null ? judging(tokens) : undefined;
    if (PERSON.fits(judge)) return lastPerson && again(lastPerson);
    const review = this.#voice;
    if (review === null) return null;
    if (own === null && (isOfOfficials(tokens) || this.#isOfIt(sentence, tokens, before)))
      return again(review);
    // "Ofsted came in May. They found eight weaknesses".
    if (judge !== undefined)
      return last?.saidBy === "other" && !isOfInspectors(before) && !isToInspectors(before)
        ? again(review)
        : null;
    return own?.saidBy === "inspectors" && this.#isOfPaper(sentence, tokens, before) ? again(review) : null;
  }

  /** "The letter notes": theirs, where inspectors are not told of beside it. */
  #isOfPaper({ paragraph }: Sentence, tokens: readonly Token[], before: Sentence | undefined): boolean {
    if (tokens.some((token) => INSPECTOR.fits(token))) return false;
    if (before?.paragraph === paragraph && isOfInspectors(before)) return false;
    return tokens.some(({ norm }) => norm === this.#paper);
  }

  /** "The letter was sent by the minister. It says", "the DfE has written to the council. Two concerns remain, it says". */
  #isOfIt({ paragraph }: Sentence, tokens: readonly Token[], before: Sentence | undefined): boolean {
    if (this.#paragraph !== paragraph || before?.paragraph !== paragraph || isOfInspectors(before))
      return false;
    return tokens.some((token, at) => GROUP.fits(token) && SPEECH.fits(tokens[at + 1]));
  }

  /**
   * "According to the letter there is evidence of change. Families were contacted within five days": what nobody else says in the
   * paragraph is told from it too. Null where it is not, or told of what was before.
   */
  tellsOn(sentence: Sentence, before: Voice | undefined): Voice | null {
    const review = this.#voice;
    if (review === null || sentence.paragraph > this.#paragraph + 1 || sentence.role !== "body") return null;
    if (before?.saidBy !== "other" || before.speaker !== null || review.speaker !== null) return null;
    const isElsewhere = sentence.tokens.some((token) => INSPECTOR.fits(token) || EARLIER.fits(token));
    return isElsewhere || sentence.text.includes("£") ? null : again(review);
  }

  /** Remembers who reviews, and forgets them where the text comes back to the inspectors' own report. */
  hear(sentence: Sentence, own: Voice | null, voice: Voice): void {
    this.#listen(sentence, own);
    if (this.#voice && voice.saidBy === "other" && this.#isOfReview(sentence))
      this.#paragraph = sentence.paragraph;
  }

  #isOfReview({ tokens, forms }: Sentence): boolean {
    const opening = tokens.slice(0, OPENING_TOKENS);
    if (REVIEWER.mayStandIn(forms) && opening.some((token) => REVIEWER.fits(token)))
      return this.#paper !== undefined || tokens.some((token) => JUDGED.fits(token));
    return (
      tokens.some(({ norm }) => norm === this.#paper) ||
      opening.slice(0, 2).some((token) => GROUP.fits(token))
    );
  }

  #listen(sentence: Sentence, own: Voice | null): void {
    const told = REVIEWER.mayStandIn(sentence.forms)
      ? paperOfGovernment(unquotedTokens(sentence))
      : undefined;
    if (told !== undefined && own?.saidBy !== "other") {
      this.#voice = OF_GOVERNMENT;
      this.#paper = told;
      this.#paragraph = sentence.paragraph;
    } else if (own?.saidBy === "other" && REVIEWER.mayStandIn(sentence.forms)) {
      const tokens = unquotedTokens(sentence);
      if (!isReviewersOwn(tokens)) return;
      this.#voice = own;
      const paper = tokens.find((token) => PAPER.fits(token))?.norm;
      this.#paper = paper ?? (tokens.some((token) => WRITES.fits(token)) ? "letter" : this.#paper);
    } else if (this.#voice && INSPECTOR.mayStandIn(sentence.forms) && PAPER.mayStandIn(sentence.forms)) {
      this.#voice = null;
    }
  }
}

/** The pronoun that opens a sentence before such a verb: "She also singled out". */
function judging(tokens: readonly Token[]): Token | undefined {
  for (let at = 0; at < Math.min(SUBJECT_TOKENS, tokens.length - 1); at++) {
    const token = tokens[at];
    if (!PERSON.fits(token) && !GROUP.fits(token)) continue;
    const verb = ADVERB.fits(tokens[at + 1]) ? at + 2 : at + 1;
    return JUDGES.fits(tokens[verb]) ? token : undefined;
  }
  return undefined;
}

function isOfInspectors(before: Sentence | undefined): boolean {
  if (!before || !INSPECTOR.mayStandIn(before.forms)) return false;
  const named = before.tokens.some((token) => INSPECTOR.fits(token));
  return named && !before.tokens.some((token) => REVIEWER.fits(token));
}

/** "The minister wrote to inspectors. They found": whom they wrote to. */
function isToInspectors(before: Sentence | undefined): boolean {
  if (!before || !INSPECTOR.mayStandIn(before.forms)) return false;
  return before.tokens.some((token, at, all) => {
    if (!INSPECTOR.fits(token)) return false;
    return ADDRESSES.fits(all[all[at - 1]?.norm === "the" ? at - 2 : at - 1]);
  });
}
const ADDRESSES = new WordForm(/^(?:to|met|asked|told|thanked|urged|sent)$/);

/** What is said of how it went: "DfE advisers said that progress was clear"; "the DfE said it would help" tells nothing of it. */
const JUDGED = listed("others-review: judged");
const SAYING = listed("others-review: saying");
/** Secretaries who are no ministers. */
const EDUCATION = new WordForm(/^(?:education|health|care|state)$/);
const UNION = new WordForm(/^(?:union|forum|association|branch|charity|committee)$/);
/** Tokens from such a secretary to whose they are. */
const UNION_REACH = 6;

/** "Ministers said", not "a parent said ministers had failed", "Ministers must act, say parents" nor "the union's education secretary". */
function isReviewersOwn(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => SAYING.fits(token));
  // "…, say parents": who says it stands behind.
  const isBehind = tokens[verb - 1]?.norm === ",";
  const from = isBehind && !isAfterAside(tokens, verb) ? verb : 0;
  return tokens.some(
    (token, at) =>
      REVIEWER.fits(token) &&
      at >= from &&
      (verb < 0 || isBehind || at < verb || isAccording(tokens, at)) &&
      isMinisters(tokens, at),
  );
}

/** "Advisers, who came in May, said". */
function isAfterAside(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(0, verb - 1).some(({ norm }) => norm === ",");
}

/** "A spokesman said according to the DfE's letter", "said the minister": no object of what is said. */
function isAccording(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ norm }) => norm === "according");
}

function isMinisters(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "secretary") return true;
  if (!EDUCATION.fits(tokens[at - 1]) && tokens[at + 2]?.norm !== "state") return false;
  return !tokens.slice(Math.max(0, at - UNION_REACH), at + UNION_REACH).some((token) => UNION.fits(token));
}

/** "The officials do want", "Advisers were struck by": nobody else's officials. */
function isOfOfficials(tokens: readonly Token[]): boolean {
  const who = tokens.slice(0, SUBJECT_TOKENS).findIndex((token) => OFFICIALS.fits(token));
  if (who < 0 || OF_SERVICE.fitsAny(tokens, 0, who)) return false;
  let verb = who + 1;
  if (tokens[verb]?.norm === "who") return WANTS.fitsAny(tokens, verb + 1, verb + WHO_REACH);
  while (AUXILIARY.fits(tokens[verb])) verb++;
  return WANTS.fits(tokens[verb]);
}

/** Tokens from "officials who" to what they say: "who have held checks every six months say". */
const WHO_REACH = 12;

function again({ saidBy, speaker, isJoint }: Voice): Voice {
  return makeVoice(saidBy, speaker, false, isJoint);
}
