import type { Sentence } from "../text/sentence.ts";
import { PARENT } from "../text/speech-signs.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { A_PARENT } from "./family-voice.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const LAY = `parents|carers|families|mothers|mums|dads|fathers|residents|teachers|headteachers|campaigners|pupils|${PARENT}`;
/** "We, parents and council alike", "we, as parents, carers and the council": those who answer for services are among them. */
const AND_COUNCIL =
  "(?! (?:[\\w'-]+ |, ){0,4}?(?:and|with|,) (?:the |our |its )?(?:\\w+ )?(?:council|councils|authority|partners|partnership|officers|leaders|nhs|trust|services|professionals)\\b)";
/** "We, the parents of Bury", "as parents, we". */
const TOLD_WHO = new RegExp(
  `\\b(?:we|us) ,? ?(?:the |as |as a )?(?:${LAY})\\b(?! (?:told|said|say|want|feel))${AND_COUNCIL}|^as (?:a |the )?(?:[\\w-]+ )?(?:${LAY})\\b${AND_COUNCIL} (?:[\\w-]+ ){0,3}, we\\b`,
);
/** "Everyone we spoke to", "we asked readers": reporters of themselves. */
const OF_REPORTERS =
  /\b(?:every(?:one|body)|any(?:one|body)|people|those|parents|families|mothers|teachers|many|most|all|some) (?:that |who |whom )?we (?:have |'ve |had )?(?:spoke|spoken|talked|interviewed|met)\b|\bwe (?:have |'ve |also )?(?:asked|contacted|approached|invited) (?:our )?(?:readers|viewers|listeners|the (?:council|department|trust|authority)|ofsted)\b/;
/** "For more funding", "for the report": what councils fight and wait for too. */
const OF_OFFICE =
  "(?! (?:(?:hard|long|for|on|to|get|the|their|its|a|an|more|extra|fair|fairer|better|our|own|national) ){0,5}(?:funding|money|cash|resources|investment|government|government's|dfe|department|ministers?|whitehall|inspectors?|ofsted|report|letter|outcome|guidance|staff|therapists?|recruits?|results?)\\b)";
/** What is waited for by one child. */
const WAITED_FOR = "(?:diagnosis|assessment|appointment|plan|place|referral)";
const TIME = "(?:[\\w-]+ ){0,3}(?:years?|months?|weeks|ages|long|longer)\\b";
/** What families do and councils do not; "moved to a new system", "had a good plan", "had to go back to basics" both may. */
const OF_FAMILY = new RegExp(
  `\\bwe (?:'ve |have |had |have had |both |then |also |only |finally |never |never even |eventually )?(?:${[
    "moved (?:here|house|away|home)\\b",
    "moved to (?:the|this|another|a different) (?:area|county|town|borough|city|village)\\b",
    `(?:waited|fought|battled|begged|been (?:refused|waiting|turned))\\b${OF_OFFICE}`,
    "gave up (?:work|our|my|trying|waiting|hope|and)\\b",
    "remortgaged",
    `had to (?:fight|battle|beg)\\b${OF_OFFICE}`,
    `had to wait ${TIME}`,
    `had to wait (?:for )?(?:a|an|our) (?:[\\w-]+ ){0,2}${WAITED_FOR}\\b`,
    "had to pay (?:privately|ourselves|out of|for (?:a|our) (?:own|private|solicitor|lawyer)|a (?:solicitor|lawyer))",
    "had to go (?:private|privately|without|to (?:an? |the )?(?:court|tribunal|ombudsman|mediation|private))\\b",
    `(?:were|are|'re) (?:still waiting|refused)\\b${OF_OFFICE}`,
    "(?:were|are|'re) (?:turned (?:down|away)|passed from|seen within)\\b",
    "(?:got|received|had) (?:a|our|the|an) (?:\\w+ )?(?:diagnosis|appointment)\\b",
    "(?:got|received|had) our (?:\\w+ )?(?:plan|place)\\b(?! (?:approved|signed|agreed|in place|ready|published|back|right))",
    "(?:got|received) (?:a|the|an) (?:\\w+ )?(?:plan|place) (?:after|within|only|eventually|at last|at a|when|because|but)\\b",
  ].join("|")})`,
);
/** "When we moved to Bury": a council moves to no place. */
const MOVED = new WordForm(/^moved$/);

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
  const tokens = unquotedTokens(sentence);
  const words = normsOf(tokens);
  if (OF_FAMILY.test(words) || TOLD_WHO.test(words) || OF_REPORTERS.test(words)) return true;
  return (
    MOVED.mayStandIn(sentence.forms) && tokens.some((token, at) => MOVED.fits(token) && isToPlace(tokens, at))
  );
}

/** "We moved to Bury", not "we moved to Phase Two", "to Mosaic Cloud". */
function isToPlace(tokens: readonly Token[], moved: number): boolean {
  const [we, to, place, next] = [tokens[moved - 1], tokens[moved + 1], tokens[moved + 2], tokens[moved + 3]];
  if (we?.norm !== "we" || to?.norm !== "to" || place?.kind !== "word" || !place.isCapital) return false;
  return next?.isCapital !== true;
}
