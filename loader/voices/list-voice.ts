import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { speakerOfHead } from "./head-speaker.ts";
import { HEARD, QUOTED_SHARE, quotedShare } from "./heard-voice.ts";
import { REPORTER } from "./reporters-voice.ts";
import { speakerOfOpening } from "./speaker-phrase.ts";
import { INSPECTING, INSPECTORS, makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const BULLET = /^(?:[-–—•*▪●·◦]|\d{1,2}[.)])/u;
/** Whom a head means that names nobody: "What they didn't:", "Among the things that stood out to them were:". */
const THEM = new WordForm(/^(?:they|them|their|team|visitors)$/);
const HEARS = new WordForm(/^(?:heard|hear)$/);
const BEING = new WordForm(/^(?:was|were|been|being|is|are)$/);
/** "The CCGs accept that:". */
const OWNS = new WordForm(/^(?:accept|admit|acknowledge|concede|recognise|know|believe)$/);
/** Paragraphs without a mark that may be a list's. */
const MOST_PARAGRAPHS = 8;

/** A list under a line that ends in a colon: its items are of whoever that line tells of. */
export class ListVoice {
  #head: Voice | null = null;
  #headIn = -1;
  #item = -1;

  /** Whose an item of the list is; null where no list is open, or where the sentence tells it by itself. */
  itemOf(sentence: Sentence, own: Voice | null): Voice | null {
    const { text, role, paragraph } = sentence;
    const head = this.#head;
    if (head === null || role !== "body") return null;
    if (paragraph !== this.#item && !BULLET.test(text)) return this.#besideMark(sentence, own);
    this.#item = paragraph;
    if (own !== null && (own.speaker !== null || head.saidBy !== "inspectors")) return null;
    return own?.saidBy === "inspectors" ? own : head;
  }

  /** "Among the things that stood out to them were:", then paragraphs without a mark: what parents say there inspectors heard. */
  #besideMark(sentence: Sentence, own: Voice | null): Voice | null {
    const isOver = own !== null && (own.speaker !== null || own.saidBy === "council" || own.saidBy === "nhs");
    const isInspectors = this.#head?.saidBy === "inspectors";
    if (!isInspectors || isOver || this.#item >= 0 || sentence.paragraph > this.#headIn + MOST_PARAGRAPHS) {
      this.#head = null;
      return null;
    }
    return own?.saidBy === "other" && quotedShare(sentence) < QUOTED_SHARE ? HEARD : null;
  }

  /** Opens a list where the sentence is the head of one. */
  hear(sentence: Sentence, voice: Voice, cues: AttributionCues): void {
    const { text, role, quotes } = sentence;
    if (role === "headline" || quotes.length > 0 || !/:\s*$/.test(text)) return;
    this.#head = headOf(sentence, voice, cues);
    this.#headIn = sentence.paragraph;
    this.#item = -1;
  }
}

const SORRY = new WordForm(/^(?:sorry|apologised|apologises|apologise|apology|apologising)$/);
const FINDS = listed("list-voice: finds");
const FINDINGS = new WordForm(/^(?:failings|findings|weaknesses|failures|shortcomings|criticisms)$/);

function isOfFound(tokens: readonly Token[]): boolean {
  const isFound = tokens.some((token, at) => INSPECTING.fits(token) && at > 0 && FINDS.fits(tokens[at + 1]));
  return (
    isFound || (tokens.some((token) => SORRY.fits(token)) && tokens.some((token) => FINDINGS.fits(token)))
  );
}

const SINCE_TOKENS = 4;

/** "Members heard that:", "the committee was told:". */
function isHeard(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) => HEARS.fits(token) || (token.norm === "told" && BEING.fits(tokens[at - 1])),
  );
}

/** Whose the items are: a head that only names a council or parents leaves it open. */
function headOf(sentence: Sentence, voice: Voice, cues: AttributionCues): Voice | null {
  const tokens = unquotedTokens(sentence);
  // "The council apologised for the failings below:", "said it was sorry that inspectors found:" are what inspectors found.
  if (voice.saidBy !== "inspectors" && isOfFound(tokens)) return INSPECTORS;
  // "Members heard that:" leaves open from whom.
  if (voice.saidBy !== "inspectors")
    return isHeard(tokens) ? null : makeVoice(voice.saidBy, voice.speaker, false, voice.isJoint);
  if (tokens.some((token) => INSPECTING.fits(token))) return INSPECTORS;
  const isThem = tokens.some((token) => THEM.fits(token));
  if (isThem)
    return cues.speakersIn(tokens).every(({ row }) => row.value === "inspectors") ? INSPECTORS : null;
  // "Since then:": what happened after an inspection is nobody's who inspected.
  if (tokens[0]?.norm === "since" && tokens[1]?.norm === "then" && tokens.length <= SINCE_TOKENS)
    return REPORTER;
  const said = speakerOfHead(tokens, cues);
  if (said) return said;
  const told = tokens.some((token) => OWNS.fits(token)) ? speakerOfOpening(tokens, cues) : null;
  return told && told.saidBy !== "other" ? makeVoice(told.saidBy, null, false) : null;
}
