import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { CHILD, PARENT } from "../text/speech-signs.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { isOfOfficer } from "./officers-text.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Who writes a text in words of their own: a parent ("my lad waited a year"), or a paper that gives its view. */
export type Author = "parent" | "paper";

/** One who writes says so again and again; a reporter who says "I" once does not write of themselves. */
const LEAST_TOLD = 3;
/** In a letter to the editor twice is enough, where it is so large a part of the sentences. */
const LEAST_TOLD_SHORT = 2;
const SHORT_SHARE = 0.15;

const SELF = listed("author-voice: self");
/** "As the leader of the council", "our staff": who writes answers for services. */
const OWNER = new WordForm(/^(?:our|my)$/);
const FAMILY = new WordForm(
  new RegExp(`^(?:${CHILD}|${PARENT}|own|family|sons|daughters|boys|girls|children|friends?|house|home)$`),
);
const SERVED = listed("author-voice: served");
const OFFICE = listed("author-voice: office");
const AS = new WordForm(/^(?:as|by)$/);
const REACH = 4;

/** Sentences that tell who writes. */
interface Told {
  /** Of themselves. */
  self: number;
  /** Of a family of their own. */
  family: number;
  /** Of services that they answer for. */
  served: number;
}

/** Who writes the text; null where a reporter, an officer or a body does. */
export function authorOf(sentences: readonly Sentence[]): Author | null {
  const view = sentences.find(isOfView);
  const told: Told = { self: 0, family: 0, served: 0 };
  for (const sentence of sentences) countTold(sentence, told);
  // "Opinion" stands above a parent's column too.
  if (view) return view.role === "headline" && isOfOwnFamily(told) ? "parent" : "paper";
  if (sentences.some(isOfForum)) return "parent";
  if (told.self < LEAST_TOLD_SHORT || isOfficial(told) || sentences.some(isOfAnnounced)) return null;
  if (sentences.some(isOfOfficer)) return null;
  const isShort = told.self >= LEAST_TOLD_SHORT && told.self >= SHORT_SHARE * sentences.length;
  return told.self >= LEAST_TOLD || isShort ? "parent" : null;
}

function isOfOwnFamily(told: Told): boolean {
  return told.family > 0 && told.self >= LEAST_TOLD && !isOfficial(told);
}

/** "We, your forum", "our forum members": parents write of what they have read together. */
const OF_FORUM =
  /\b(?:we|us), (?:as )?(?:your|the|a) (?:[\w-]+ ){0,4}forum\b|\b(?:we are|we're|as|from) your (?:[\w-]+ ){0,4}forum\b|\b(?:of us|we) on the (?:steering group|forum)\b|\byou've been a forum member\b/i;
const FORUM = new WordForm(/^(?:forum|steering)$/);

function isOfForum(sentence: Sentence): boolean {
  return (
    sentence.quotes.length === 0 && FORUM.mayStandIn(sentence.forms) && OF_FORUM.test(plain(sentence.text))
  );
}

function plain(text: string): string {
  return text.replaceAll("’", "'");
}

function isOfView(sentence: Sentence): boolean {
  if (sentence.role === "headline") return isHeadOfView(sentence);
  return PAPER.mayStandIn(sentence.forms) && isOfPaper(sentence);
}

function countTold(sentence: Sentence, told: Told): void {
  const { forms, role } = sentence;
  if (role === "headline") return;
  if (OWNER.mayStandIn(forms)) countOwned(unquotedTokens(sentence), told);
  if (OFFICE.mayStandIn(forms) && isOfOffice(sentence)) told.served += AS_OFTEN;
  if (SELF.mayStandIn(forms) && unquotedTokens(sentence).some((token) => SELF.fits(token))) told.self++;
}

/** "As leader of the council" tells more than anything else. */
const AS_OFTEN = 1000;

/** "Cllr Ann Hill said:", with what she said printed below without quotation marks: "I" is she. */
function isOfAnnounced(sentence: Sentence, at: number, all: readonly Sentence[]): boolean {
  const before = all[at - 1];
  if (!before || sentence.quotes.length > 0 || !OWN.mayStandIn(sentence.forms)) return false;
  if (!before.text.endsWith(":") || !sentence.tokens.some((token) => OWN.fits(token))) return false;
  return (
    before.tokens.some((token) => SPEECH.fits(token)) && !before.tokens.some((token) => SELF.fits(token))
  );
}

/** A parent too may say "our portage team", once in a long text; whoever writes of "our staff" as often as of themselves runs them. */
function isOfficial({ self, family, served }: Told): boolean {
  return served >= self || (family === 0 && SELF_PER_SERVED * served >= self);
}
const SELF_PER_SERVED = 3;

function countOwned(tokens: readonly Token[], told: Told): void {
  for (let at = 0; at < tokens.length; at++) {
    if (!OWNER.fits(tokens[at])) continue;
    if (FAMILY.fits(tokens[at + 1]) || FAMILY.fits(tokens[at + 2])) told.family++;
    else if (tokens.slice(at + 1, at + REACH).some((token) => SERVED.fits(token))) told.served++;
  }
}

/** "As leader of the council": an officer's column. */
function isOfOffice(sentence: Sentence): boolean {
  const tokens = unquotedTokens(sentence);
  return tokens.some(
    (token, at) => AS.fits(token) && tokens.slice(at + 1, at + REACH).some((each) => OFFICE.fits(each)),
  );
}

const PAPER = new WordForm(/^newspaper$/);
/** What papers do in any news: they ask, and tell what they know. */
const REPORTS = listed("author-voice: reports");
const REVEALED = listed("author-voice: revealed");
const VIEW = new WordForm(/^(?:comment|opinion|editorial|leader|column|viewpoint)$/);
const AFTER_VIEW = new WordForm(/^[:|–—-]$/);
/** Tokens within which a paper that speaks of itself stands: "for years, this paper has". */
const SUBJECT_TOKENS = 6;

/** "COMMENT: families deserve better", "OPINION". */
function isHeadOfView({ tokens }: Sentence): boolean {
  return VIEW.fits(tokens[0]) && (tokens.length === 1 || AFTER_VIEW.fits(tokens[1]));
}

/** "This newspaper has warned of it", not "told this newspaper". */
function isOfPaper(sentence: Sentence): boolean {
  const tokens = unquotedTokens(sentence).slice(0, SUBJECT_TOKENS);
  return tokens.some((token, at) => PAPER.fits(token) && isThis(tokens, at));
}

function isThis(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 2];
  if (tokens[at - 1]?.norm !== "this" || !(before === undefined || before.kind === "mark")) return false;
  return !(REVEALED.fits(tokens[at + 2]) || REPORTS.fits(tokens[at + 1]));
}

export const OWN_VIEW: Voice = makeVoice("other", null, false);

/** "I", "my", "us": what is told is the writer's own. */
const OWN = listed("author-voice: own");
const THEY = listed("author-voice: they");

/** What the writer of a text says of themselves, or their paper; null where the sentence does not. */
export function writersVoice(sentence: Sentence, author: Author): Voice | null {
  const isOfView = author === "paper" && PAPER.mayStandIn(sentence.forms) && isOfPaper(sentence);
  return isOfView || ownPlace(unquotedTokens(sentence)) >= 0 ? OWN_VIEW : null;
}

const ENDS = new WordForm(/^[,;:–—-]$/);
const ADDS = new WordForm(/^(?:which|as|and|but|so|or|if|although|though)$/);

/** Where the writer is first told of; what they only add (", which matches what I have seen") leaves the rest to whoever said it. */
function ownPlace(tokens: readonly Token[]): number {
  let isAdded = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (ENDS.fits(token)) isAdded = at > 0 && ADDS.fits(tokens[at + 1]);
    const isOfFamily = OWNER.fits(token) && isFamily(tokens, at + 1);
    if (isOfFamily || (OWN.fits(token) && !isAdded)) return at;
  }
  return -1;
}

const NUMBER = new WordForm(/^(?:two|three|four|five)$/);
const DOING = new WordForm(/^(?:are|were|have|had|both|all|still|never|each|got|get|who|waited|wait)$/);

/** "Our lad", "our own", "our two were both excluded". */
function isFamily(tokens: readonly Token[], at: number): boolean {
  return FAMILY.fits(tokens[at]) || (NUMBER.fits(tokens[at]) && DOING.fits(tokens[at + 1]));
}

/** "After everything we have been through, the inspectors said": the writer is told of beside it. */
const BEFORE_OTHERS = new WordForm(/^(?:after|despite|given|although|though|while|whatever)$/);

/** "I have been told nothing", "we were praised": the writer is whom the sentence is about, whoever a passive verb is of. */
export function opensWithWriter(sentence: Sentence): boolean {
  const tokens = unquotedTokens(sentence);
  if (THEY.fits(tokens[0]) || BEFORE_OTHERS.fits(tokens[0])) return false;
  return tokens.slice(0, REACH).some((token) => OWN.fits(token));
}
