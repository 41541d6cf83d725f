import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { ADVERB } from "./speaking-person.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Those who judge an area besides its inspectors. */
const REVIEWER = new WordForm(
  /^(?:ministers?|secretary|department|dfe|advis[eo]rs?|commissioners?|whitehall|government|servants?|ombudsman)$/,
);
const INSPECTOR = new WordForm(/^(?:inspectors?|watchdogs?|inspectorates?|ofsted|cqc|inspection)$/);
const PAPER = new WordForm(/^(?:letter|report|document|review)$/);
const WRITES = new WordForm(/^(?:wrote|written|writes|writing)$/);
/** What a pronoun does that tells what somebody judged, and is no verb of saying. */
const JUDGES = new WordForm(
  /^(?:singled|singles|single|praised|praises|praise|commended|commends|commend|criticised|criticises|criticise|highlighted|highlights|highlight|noted|notes|note|credited|credits|credit|hailed|applauded|pointed|found|finds|find|identified|recognised|heard|saw|welcomed|raised|expressed|acknowledged)$/,
);
const PERSON = new WordForm(/^(?:he|she)$/);
const GROUP = new WordForm(/^(?:they|it)$/);
/** Tokens within which a subject stands. */
const SUBJECT_TOKENS = 4;

/** Whom a sentence may go on with. */
interface Around {
  readonly last: Voice | null;
  readonly lastPerson: Voice | null;
}

/** A letter or visit by a minister, a department or advisers, from the sentence that tells of it on: their "letter" is not the inspectors'. */
export class OthersReview {
  #voice: Voice | null = null;
  /** What they wrote. */
  #paper: string | undefined;

  /** The voice of a sentence that goes on with what they wrote, or tells what somebody judged; null where it does not. */
  goesOn(sentence: Sentence, own: Voice | null, { last, lastPerson }: Around): Voice | null {
    const tokens = unquotedTokens(sentence);
    const judge = own === null ? judging(tokens) : undefined;
    if (PERSON.fits(judge)) return lastPerson && again(lastPerson);
    const review = this.#voice;
    if (review === null) return null;
    if (judge !== undefined) return last?.saidBy === "other" ? again(review) : null;
    if (own?.saidBy !== "inspectors" || tokens.some((token) => INSPECTOR.fits(token))) return null;
    return tokens.some(({ norm }) => norm === this.#paper) ? again(review) : null;
  }

  /** Remembers who reviews, and forgets them where the text comes back to the inspectors' own report. */
  hear(sentence: Sentence, own: Voice | null): void {
    if (own?.saidBy === "other" && REVIEWER.mayStandIn(sentence.forms)) {
      const tokens = unquotedTokens(sentence);
      if (!tokens.some((token) => REVIEWER.fits(token))) return;
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

function again({ saidBy, speaker, isJoint }: Voice): Voice {
  return makeVoice(saidBy, speaker, false, isJoint);
}
