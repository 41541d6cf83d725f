import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

/** Whom a headline is about, without a verb of saying. */
export const OF_HEADLINE: Voice = makeVoice("other", null, true);

const ONE = listed("headline-voice: one");
/** "Parents' anger at": not "parents failed by the council". */
const OWNERS = listed("headline-voice: owners");
/** Words within which a headline tells whom it is about. */
const SUBJECT_TOKENS = 4;

/** "Bury mum's fury at two-year wait for plan", "MP demands action on autism waits": theirs is what the headline tells; null where it is of nobody. */
export function headlineVoice(sentence: Sentence): Voice | null {
  const { role, tokens, forms } = sentence;
  // "Mum begged for help as support criticised by inspectors": the rest is theirs.
  if (role !== "headline" || INSPECTING.mayStandIn(forms)) return null;
  if (isBehindQuote(sentence)) return OF_HEADLINE;
  for (let at = 0; at < Math.min(SUBJECT_TOKENS, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark") return null;
    if (ONE.fits(token) || (OWNERS.fits(token) && isOwner(sentence, at))) return OF_HEADLINE;
  }
  return null;
}

/** "“Nobody rings back”: mother speaks out". */
function isBehindQuote({ quotes, tokens, start }: Sentence): boolean {
  const [quote] = quotes;
  if (!quote || quotes.length > 1 || quote.start > start + 1) return false;
  const mark = tokens.findIndex((token) => token.start >= quote.end && /^[-–—:]$/.test(token.norm));
  return mark > 0 && tokens.slice(mark + 1, mark + 1 + BEHIND_TOKENS).some((token) => ONE.fits(token));
}
/** Tokens behind the mark: "desperate mother". */
const BEHIND_TOKENS = 2;

/** What people feel, say and go through: "support" and "services" are only for them. */
const FELT = listed("headline-voice: felt");
/** Words from whose it is to what they feel: "parents' growing anger". */
const FELT_REACH = 4;

/** "Parents' anger", "family's despair"; not "carers' support 'poor'", "parents' trust lost". */
function isOwner({ text, start, tokens }: Sentence, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !(next?.kind === "tail" || /^['’]/u.test(text.slice(token.end - start)))) return false;
  return tokens.slice(at + 1, at + 1 + FELT_REACH).some((each) => FELT.fits(each));
}
