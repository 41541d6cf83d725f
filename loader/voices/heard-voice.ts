import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isHearer } from "./hearer.ts";
import { speakerPhrase } from "./speaker-phrase.ts";
import { OF_SOME, OF_STRANGER } from "./stranger-speaks.ts";
import { INSPECTING, isQuoted, makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Part of a sentence that must stand in quotation marks for the sentence to be someone's own words. */
export const QUOTED_SHARE = 0.6;

/** Share of the sentence that stands in quotation marks. */
export function quotedShare(sentence: Sentence): number {
  if (sentence.quotes.length === 0) return 0;
  let quoted = 0;
  for (const token of sentence.tokens) if (isQuoted(token, sentence)) quoted++;
  return sentence.tokens.length > 0 ? quoted / sentence.tokens.length : 0;
}

export const HEARD: Voice = makeVoice("inspectors", null, true);
const GROUP =
  /\b(?:parents|families|carers|mothers|fathers|mums|dads|children|pupils|students|teenagers|people|nurseries|childminders|some|many|most)\b/;
/** Such a group, or schools, as who speaks: not "the children's commissioner". */
export const GROUP_SPEAKS =
  /^(?:some|many|most)\b|\b(?:parents|families|carers|mothers|fathers|mums|dads|children|pupils|students|teenagers|people|schools|nurseries|childminders)$/;
/** Those who speak for themselves, and to whom others than inspectors listen. */
const OWN_SPEAKER =
  /\b(?:who|whose|asking|on) (?:[\w']+ ){1,7}?(?:named|identified|anonymous|anonymity|unnamed)\b|\bletter (?:[\w-]+ ){0,8}?(?:from|by) (?:[\w-]+ ){0,3}?(?:parents|families|carers)\b|\b(?:forum|charity|union|campaign|campaigners|association|network|group|society|councillors?|mps?|meeting|newspaper|reporters?|bbc|residents|protest(?:ers)?|petition|figures|statistics|online|facebook|social media|have criticised|have slammed|have accused|have called|have hit|have condemned|have blasted|have welcomed)\b|\bas (?:proof|confirmation|evidence|vindication) (?:that|of)\b/;
/** "In response to the report", "speaking after it was published": after the inspectors had heard them. */
const AFTERWARDS =
  /^(?:\w+ )?(?:asked about|responding to|reacting to|in (?:response|reaction|reply)|speaking (?:after|following|on|at|to|outside)|after (?:reading|the report|its publication)|posting on|writing (?:on|in)|in a statement|since the report)\b/;
/** "The children's commissioner: “…”". */
const BEFORE_COLON = /^([^:,]+) :/;
/** "Government advisers heard from parents that …": it is those who speak, and no inspectors. */
const OTHER_REVIEWER =
  /^(?:[\w-]+ ){0,2}(?:advis[eo]rs?|ministers?|officials|servants|commissioners?)\b|^(?:\S+ ){0,3}(?:department|dfe|minister|government|secretary|education)(?: 's?)? letter\b|^(?:\S+ ){0,2}(?:department for education|dfe)\b/;
/** "It was not inspectors but parents who said", "it is parents who say", "parents we spoke to": none whom inspectors heard. */
const CLEFT =
  /^it (?:is (?:\S+ ){1,8}|was not (?:\S+ ){1,6}but (?:\S+ ){1,6})who\b|\bwe (?:have )?(?:spoke|spoken|talked) (?:to|with)\b/;
const TOLD = new WordForm(/^(?:told|tells?)$/);
const POSTED = new WordForm(/^(?:posted|tweeted|blogged)$/);

/**
 * "Parents said that letters went unanswered", told where the report is told: its inspectors heard it. In their own words alone, or
 * where the text has gone on to others, they speak for themselves.
 */
export function heardVoice(
  sentence: Sentence,
  voice: Voice | null,
  last: Voice | null,
  cues: AttributionCues,
): Voice | null {
  if (voice?.saidBy !== "other" || voice.speaker !== null || last?.saidBy !== "inspectors") return voice;
  if (voice === OF_SOME || voice === OF_STRANGER) return voice;
  if (quotedShare(sentence) >= QUOTED_SHARE || opensQuotation(sentence)) return voice;
  const tokens = unquotedTokens(sentence);
  const words = normsOf(tokens).replace(OWNED_CHILDREN, "");
  if (
    CLEFT.test(words) ||
    OTHER_REVIEWER.test(words) ||
    OWN_SPEAKER.test(words) ||
    AFTERWARDS.test(words) ||
    isTold(tokens)
  )
    return voice;
  // What the group says is of children or families too: who speaks alone counts, where the sentence tells it.
  const noun = speakerPhrase(tokens, cues)?.noun ?? BEFORE_COLON.exec(words)?.[1];
  if (noun && isName(tokens, noun)) return voice;
  return (noun ? GROUP_SPEAKS.test(noun) : GROUP.test(words)) ? HEARD : voice;
}

const HEARS = listed("heard-voice: hears");
const INSPECTOR = new WordForm(/^(?:inspectors?|inspectorates?|watchdogs|ofsted|cqc|team)$/);
/** Tokens within which a sentence tells who hears: "During the visit in May, inspectors". */
const HEARER_TOKENS = 8;

/** "Inspectors read the views of 300 parents", "inspectors held meetings with families": "many said" right after is what those told them. */
export function isHearing({ tokens, forms }: Sentence): boolean {
  if (!INSPECTOR.mayStandIn(forms) || !HEARS.mayStandIn(forms)) return false;
  const who = tokens.slice(0, HEARER_TOKENS).findIndex((token) => INSPECTOR.fits(token));
  if (who < 0 || !tokens.slice(who + 1).some((token) => HEARS.fits(token))) return false;
  return GROUP.test(normsOf(tokens.slice(who + 1)));
}

/** "Bolton Parent Carers said", "Family Voice Liverpool Parents": a group by name is one who speaks; not "Parents said". */
function isName(tokens: readonly Token[], noun: string): boolean {
  const last = noun.slice(noun.lastIndexOf(" ") + 1);
  return tokens.some(
    ({ norm, isCapital }, at) =>
      at > 0 &&
      isCapital &&
      norm === last &&
      tokens[tokens[at - 1]?.norm === "and" ? at - 2 : at - 1]?.isCapital,
  );
}

/** "Told the Echo", "posted on Facebook": to whom others than inspectors have spoken. */
function isTold(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => POSTED.fits(token) || (TOLD.fits(token) && isHearer(tokens, at + 1)));
}

/** "Who has two autistic children": they are hers, and say nothing. */
const OWNED_CHILDREN = /\b(?:has|have|had|with|of|whose) (?:[\w-]+ ){0,3}?children\b/g;

/** Does what somebody says begin here and go on in the next sentence? */
function opensQuotation({ quotes, end }: Sentence): boolean {
  const last = quotes.at(-1);
  return last !== undefined && last.end > end;
}

/** How early in a sentence its subject stands. */
const SUBJECT_TOKENS = 5;
const PREPOSITION = new WordForm(/^(?:by|of|to|from|in|on|after|following|despite|said|says|told)$/);

/** "Ofsted carried out the visit in May": what follows with "it" or "they" is theirs. */
export function isAboutInspectors({ tokens }: Sentence): boolean {
  for (let at = 0; at < Math.min(SUBJECT_TOKENS, tokens.length); at++) {
    const token = tokens[at];
    if (INSPECTING.fits(token)) return true;
    if (token?.kind === "mark" || PREPOSITION.fits(token)) return false;
  }
  return false;
}
