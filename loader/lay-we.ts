import { A_PARENT } from "./family-voice.ts";
import type { Sentence } from "./sentence.ts";
import { PARENT } from "./speech-signs.ts";
import { normsOf } from "./tokens.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";
import { WordForm } from "./word-form.ts";

const LAY = `parents|carers|families|mothers|mums|dads|fathers|residents|teachers|headteachers|campaigners|pupils|${PARENT}`;
/** "We, the parents of Bury", "as parents, we". */
const TOLD_WHO = new RegExp(
  `\\b(?:we|us) ,? ?(?:the |as |as a )?(?:${LAY})\\b(?! (?:told|said|say|want|feel))|^as (?:a |the )?(?:[\\w-]+ )?(?:${LAY}) (?:[\\w-]+ ){0,3}, we\\b`,
);
/** "Everyone we spoke to", "we asked readers": reporters of themselves. */
const OF_REPORTERS =
  /\b(?:every(?:one|body)|any(?:one|body)|people|those|parents|families|mothers|teachers|many|most|all|some) (?:that |who |whom )?we (?:have |'ve |had )?(?:spoke|spoken|talked|interviewed|met)\b|\bwe (?:have |'ve |also )?(?:asked|contacted|approached|invited) (?:our )?(?:readers|viewers|listeners|the (?:council|department|trust|authority)|ofsted)\b/;
/** What families do and councils do not. */
const OF_FAMILY =
  /\bwe (?:'ve |have |had |have had |both |then |also |only |finally |never |never even |eventually )?(?:moved (?:to|here|house|away)|waited|fought|battled|begged|gave up|remortgaged|been (?:refused|waiting|turned)|had to (?:fight|wait|battle|beg|pay|go)|(?:were|are|'re) (?:still waiting|refused|turned (?:down|away)|passed from|seen within)|(?:got|received|had) (?:a|our|the|an) (?:\w+ )?(?:plan|diagnosis|place|appointment))\b/;

const I = new WordForm(/^i$/);
/** "I had to wait two years": no writer of a council says so. */
const OF_MINE =
  /\bi (?:have |had |had only )?(?:had to (?:wait|fight|battle|beg|pay)|waited|fought|battled|begged)\b/;

/** Whoever spoke goes on with "I waited"; else it is a parent. Null where nobody says so. */
export function voiceOfI(sentence: Sentence, last: Voice | null): Voice | null {
  if (!I.mayStandIn(sentence.forms) || !OF_MINE.test(normsOf(unquotedTokens(sentence)))) return null;
  return last && last.saidBy !== "inspectors" ? last : A_PARENT;
}

const COUNCIL: Voice = makeVoice("council", null, false);

/** Whoever spoke goes on with "we"; else it is a council's press release, where neither families nor reporters are "we". */
export function voiceOfWe(sentence: Sentence, last: Voice | null): Voice {
  if (last && last.saidBy !== "inspectors") return last;
  return isLayWe(sentence) ? A_PARENT : COUNCIL;
}

/** Does "we" stand for families or reporters, and for no council's press release? */
function isLayWe(sentence: Sentence): boolean {
  const words = normsOf(unquotedTokens(sentence));
  return OF_FAMILY.test(words) || TOLD_WHO.test(words) || OF_REPORTERS.test(words);
}
