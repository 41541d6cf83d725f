import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

const PAPER = listed("council-paper: paper");
/** Those for whom officers write. */
const MEETING = listed("council-paper: meeting");
const BODY = new WordForm(/^(?:council|authority|trust|icb|ccg)$/);
/** "Put before", "prepared for", "going to". */
const FOR = new WordForm(/^(?:to|for|before|by)$/);
const PUT = listed("council-paper: put");
const SHOWS = listed("council-paper: shows");
const INSPECTOR = listed("council-paper: inspector");
const HEALTH = new WordForm(/^(?:health|icb|ccg|trust|nhs|hospital|clinical|integrated)$/);
/** "The health and wellbeing board", "the health scrutiny committee" are councils'. */
const COUNCILS = new WordForm(/^(?:wellbeing|scrutiny|council|cabinet|councillors|members|committee)$/);
/** Tokens within which the paper stands that opens a sentence, and from there those for whom it is. */
const OPENING_TOKENS = 6;
const MEETING_REACH = 9;
/** Tokens from the paper to its verb: "a report to the children's scrutiny committee, which meets on Tuesday, says". */
const VERB_REACH = 20;
/** Tokens behind the verb in which it is told whose words the paper hands on: "said inspectors had liked". */
const RELAY_REACH = 4;

const OF_COUNCIL = makeVoice("council", null, true);
const OF_HEALTH = makeVoice("nhs", null, true);

/** "A report to the committee says", "papers for Tuesday's meeting show", "council figures reveal": officers wrote it; null where none opens the sentence. */
export function paperVoice(tokens: readonly Token[], { forms }: Pick<Sentence, "forms">): Voice | null {
  if (!PAPER.mayStandIn(forms) || !MEETING.mayStandIn(forms)) return null;
  let paper = tokens.slice(0, OPENING_TOKENS).findIndex((token) => PAPER.fits(token));
  if (paper < 0) return null;
  // "A briefing note".
  while (PAPER.fits(tokens[paper + 1])) paper++;
  const end = endOfMeeting(tokens, paper);
  if (end < 0 || INSPECTOR.fitsAny(tokens, 0, end)) return null;
  const isAccording = tokens[0]?.norm === "according" && tokens[1]?.norm === "to";
  const verb = isAccording ? end : verbFrom(tokens, end);
  if (verb < 0 || INSPECTING.fitsAny(tokens, verb, verb + RELAY_REACH)) return null;
  const isOfHealth = HEALTH.fitsAny(tokens, 0, verb) && !COUNCILS.fitsAny(tokens, 0, verb);
  return isOfHealth ? OF_HEALTH : OF_COUNCIL;
}

/** Where those for whom the paper is are told: before it, "council papers", or behind "to", "put before"; -1 where they are not. */
function endOfMeeting(tokens: readonly Token[], paper: number): number {
  let first = paper;
  while (PAPER.fits(tokens[first - 1])) first--;
  const isTail = tokens[first - 1]?.kind === "tail";
  if (MEETING.fits(tokens[isTail ? first - 2 : first - 1])) return paper + 1;
  let at = paper + 1;
  while (PUT.fits(tokens[at])) at++;
  if (!FOR.fits(tokens[at])) return -1;
  for (let who = at + 1; who <= at + MEETING_REACH; who++) {
    // "The report to the council" is the inspectors'.
    if (MEETING.fits(tokens[who]) && !BODY.fits(tokens[who])) return who + 1;
    if (SHOWS.fits(tokens[who]) || tokens[who]?.norm === ",") return -1;
  }
  return -1;
}

/** The paper's own verb: not that of "board papers, they said, were late". */
function verbFrom(tokens: readonly Token[], from: number): number {
  const verb = tokens.findIndex((token, at) => at >= from && at < from + VERB_REACH && SHOWS.fits(token));
  if (verb < 0 || PRONOUN.fitsAny(tokens, from, verb)) return -1;
  const isAside = tokens[from]?.norm === "," && tokens[verb - 1]?.norm === ",";
  return isAside || !hasFinite(tokens, from, verb) ? verb : -1;
}
const PRONOUN = new WordForm(/^(?:they|he|she|it|we|i)$/);
