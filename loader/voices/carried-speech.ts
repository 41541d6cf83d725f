import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { paperVoice } from "./council-paper.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { REPORTER } from "./reporters-voice.ts";
import { INSPECTING, makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** What is told now, and not as it was when somebody spoke. */
const NOW = new WordForm(/^(?:is|are|has|have|do|does|can|will|'re|'ve|'m)$/);
const THEN = new WordForm(/^(?:had|was|were|did|could|would|'d|fell|rose)$/);
const SAYS = listed("carried-speech: says");
/** What tells of the report again, or of those who wrote it. */
const OF_REPORT = new WordForm(/^(?:they|watchdogs?|visits?|revisit|findings?|verdict|judgement)$/);

/**
 * What somebody goes on to say without being told to speak anew: "The director said staff had worked hard. Waits had fallen by a fifth."
 * As papers have it, it stands in the same paragraph and in the tense of what was reported.
 */
export class CarriedSpeech {
  #voice: Voice | null = null;
  #paragraph = -1;
  /** The council or health body that spoke last. */
  #body: Voice | null = null;
  #isPast = false;
  /** Is it what officers wrote? That is told on whatever the tense, and in the next paragraph. */
  #isPaper = false;

  /** Who goes on with the sentence that nobody else says; null where nobody is known to. */
  goesOn(sentence: Sentence): Voice | null {
    const since = this.#since(sentence);
    if (since) return since;
    const voice = this.#voice;
    const last = this.#isPaper ? this.#paragraph + 1 : this.#paragraph;
    if (voice === null || sentence.paragraph > last || sentence.role !== "body") return null;
    const tokens = unquotedTokens(sentence);
    if (tokens.some((token) => INSPECTING.fits(token) || OF_REPORT.fits(token)) || isItFound(tokens))
      return null;
    if (this.#isPaper) return voice;
    const isNow = tokens.some((token) => NOW.fits(token));
    return isNow === !this.#isPast && (isNow || tokens.some((token) => THEN.fits(token))) ? voice : null;
  }

  /** "Since the inspection, waits have been cut": whoever spoke for those who answer for services tells it, or a reporter does. */
  #since({ tokens }: Sentence): Voice | null {
    return isSince(tokens) ? (this.#body ?? REPORTER) : null;
  }

  /** Remembers who speaks, and forgets them where somebody else does. */
  hear(sentence: Sentence, voice: Voice): void {
    if (sentence.paragraph !== this.#paragraph && !this.#isPaper) this.#voice = null;
    if (voice.saidBy === "inspectors" || voice === REPORTER) {
      this.#voice = null;
      return;
    }
    if (voice.saidBy !== "other") this.#body = makeVoice(voice.saidBy, null, false);
    const tokens = unquotedTokens(sentence);
    this.#isPaper = paperVoice(tokens, sentence) !== null || (this.#isPaper && !speaks(tokens));
    if (!this.#isPaper && !speaks(tokens)) return;
    this.#voice = makeVoice(voice.saidBy, voice.speaker, false, voice.isJoint);
    this.#paragraph = sentence.paragraph;
    this.#isPast = !tokens.some((token) => SAYS.fits(token)) && !hasSaid(tokens);
  }
}

const PERFECT = new WordForm(/^(?:has|have)$/);

/** "The trust has accepted that waits are too long": told in the tense of now. */
function hasSaid(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => SPEECH.fits(token) && PERFECT.fits(tokens[at - 1]));
}

/** "The council apologised after the report. It found": the report did. */
function isItFound(tokens: readonly Token[]): boolean {
  return tokens[0]?.norm === "it" && FOUND.fits(tokens[tokens[1]?.norm === "also" ? 2 : 1]);
}
const FOUND = new WordForm(/^(?:found|praised|criticised|listed|highlighted|noted|identified|concluded)$/);

const INSPECTION = new WordForm(/^(?:inspection|visit|report|letter|inspectors)$/);
/** Of several inspections the last tells what has become better since another. */
const OTHER = new WordForm(/^(?:last|first|previous|earlier|original|initial|full|then|20\d\d)$/);
/** Tokens of such an opening. */
const SINCE_TOKENS = 6;

/** "Since the inspection", "since inspectors came": what happened after it no report tells. */
function isSince(tokens: readonly Token[]): boolean {
  const opening = tokens.slice(0, SINCE_TOKENS);
  if (opening[0]?.norm !== "since" || opening.some((token) => OTHER.fits(token))) return false;
  return opening.slice(1, 4).some((token) => INSPECTION.fits(token));
}

function speaks(tokens: readonly Token[]): boolean {
  return tokens.some((token) => SPEECH.fits(token) || SAYS.fits(token));
}
