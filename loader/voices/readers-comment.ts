import type { Sentence } from "../text/sentence.ts";
import { makeVoice, type Voice } from "./voice.ts";

const A_READER: Voice = makeVoice("other", null, false);

/**
 * "Tractorgirl72: Same here", "SteveP: …", "Jo_in_Kempston: …", "LeedsMum: …": names that nobody bears but where readers comment;
 * "CAMHS24", "Plan2024", "GetHelp" and "BuryCouncil" are services and bodies.
 */
const HANDLE =
  /^(?:\p{L}\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)*(?!20\d\d)\d{1,4}|\p{L}\p{Ll}[\p{L}\d]*_[\p{L}\d_]+|\p{Lu}\p{Ll}{2,}\p{Lu}{1,2}|\p{Lu}\p{Ll}+(?:Mum|Mam|Mummy|Dad|Daddy|Nan|Gran|Parent|Carer|Lad|Lass|Girl|Boy)) ?: \S/u;
/** "Kaz says: our plan is late", "Dom (Sandy) wrote: …": how blogs head a comment, without quotation marks. */
const SAYS =
  /^\p{L}[\p{L}\d_.-]*(?: \p{Lu}[\p{L}\d_.-]*)?(?: \([^)]{1,24}\))? (?:says|wrote|writes|commented|replied)(?: on [^:]{4,24})?: ?(?!["“”'‘])\S/u;
/** "Sarah M: …", once a comment stood before. */
const NEXT = /^\p{L}[\p{L}\d_.-]*(?: [\p{L}\d_.-]+)? ?: \S/u;
/** What begins so and is no reader: "Year10: …", and whoever writes the report. */
const NO_READER =
  /^(?:covid|year|key|stage|part|step|phase|group|area|action|priority|point|question|outcome|finding|mac?\p{Lu}|youtube|linkedin|facebook|tiktok|whatsapp|inspectors?|ofsted|cqc|report|update|image|photo|source|tel|email|https?|she|he|they|it|who|www|(?:post|plan|level|tier|band|section|chapter|item|table|figure|page|note|strand|grade|class|room|unit|team|teams|panel|service|week|day|term|camhs|send|ehcp|ehcps|nhs|icb|ccg|council|councils|trust|school|schools|parents|families|forum|headline|letter|summary|government|everyone|everybody|nobody|staff|children|pupils|word|law|guidance|rumour)(?![a-z]))/iu;

/** Comments below a text: each is its reader's, as far as its paragraph goes. */
export class ReadersComments {
  #paragraph = -1;
  #isBelow = false;
  #before = -1;

  /** The reader's voice of a sentence that stands in a comment; null where none does, or the sentence tells who speaks. */
  voiceOf({ text, role, paragraph }: Sentence, own: Voice | null): Voice | null {
    const isFirst = paragraph !== this.#before;
    this.#before = paragraph;
    if (role !== "body" || (own !== null && own.saidBy !== "other")) return null;
    if (isFirst && text.includes(":") && this.#opens(text)) {
      this.#paragraph = paragraph;
      this.#isBelow = true;
    }
    return paragraph === this.#paragraph ? A_READER : null;
  }

  #opens(text: string): boolean {
    if (NO_READER.test(text)) return false;
    return HANDLE.test(text) || SAYS.test(text) || (this.#isBelow && NEXT.test(text));
  }
}
