import type { Sentence } from "../text/sentence.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { INSPECTING } from "./voice.ts";

/** Verbs of saying. */
export const SPEECH = new WordForm(
  new Set(
    `said says saying added adds told tells explained commented admitted acknowledged insisted stressed responded continued wrote writes stated
  warned conceded welcomed claimed argued apologised confirmed tweeted posted replied replies described describes called calls mentioned
  blamed denied agreed accepted revealed pledged promised vowed recalled branded slammed admits insists stresses claims argues
  sighs fumes jokes beamed countered quipped retorted joked sighed muttered fumed`.split(/\s+/),
  ),
);
/** What may follow the speaker of "said the report": a verb after it makes it the subject of what is said. */
const AFTER_SPEAKER = new WordForm(
  /^(?:inspectors?|report|letter|reports|published|released|issued|by|from|into|of|which|who|that|in|on|at|after|following|and|as|when|today|yesterday)$/,
);

/** "Said the report's findings were fair": what stands after the verb is the subject of what is said. */
export function opensClause(tokens: readonly Token[], after: number): boolean {
  const next = tokens[after];
  return next?.kind === "word" && !AFTER_SPEAKER.fits(next);
}

const SAID = new WordForm(/^sa(?:y|id)$/);
const WATCHDOGS = new WordForm(/^(?:inspectorates|watchdogs)$/);

/** "Both, say the inspectorates, have made progress". */
export function closesWithInspectors(tokens: readonly Token[], { forms }: Pick<Sentence, "forms">): boolean {
  if (!WATCHDOGS.mayStandIn(forms)) return false;
  for (let at = 0; at < tokens.length; at++) {
    if (!SAID.fits(tokens[at]) || tokens[at + 1]?.norm !== "the") continue;
    if (WATCHDOGS.fits(tokens[at + 2]) && !opensClause(tokens, at + 3)) return true;
  }
  return false;
}

/** "In their letter they say": whoever else the sentence names. */
const IN_THEIR_LETTER =
  /^in (?:their|the|its|a) (?:joint |highly |damning )*(?:letter|report|findings) (?:, )?(?:they|it|inspectors|ofsted|watchdogs)/;

/** "In a letter to the council and its partners, they say": who write are the inspectors, whomever they write to. */
const IN_LETTER_TO =
  /^in (?:their|the|its|a|this) (?:[\w-]+ ){0,2}(?:letter|report) to (?!parents|families|residents|carers|ministers|mps?\b|ofsted|inspectors|the (?:inspectors|education secretary|government|department))(?:\S+ ){1,20}?(?:they|it|the (?:team|pair|inspectorates|watchdogs|two)) (?:\w+ly |also )?(?:said|says|say|wrote|writes|write|added|add|described|describe|praised|praise|noted|note)\b/;
/** Tokens within which such an opening has its verb. */
const LETTER_REACH = 44;

/** "A letter to Ann Hill, the council's director, and the CCG's chief officer, says": whoever stands between receives it. */
const LETTER_TO =
  /^(?:the|a|their|its|this) (?:[\w-]+ ){0,2}?(?:letter|report|letter , (?:which was |which is )?(?=sent|addressed)) ?(?:sent |addressed |written )?to (?!parents|families|residents|carers|ministers|mps?\b|ofsted|inspectors|the (?:inspectors|education secretary|government|department))(?:(?!from |by |signed |who )\S+ ){1,40}?(?:, )(?:says|said|tells|warns|warned|states|stated|adds|concludes|concluded|finds|found)\b/;

/** How far on the aside after "Inspectors, who" may end. */
const ASIDE_TOKENS = 20;

/** "Inspectors, who spent a week in the county, said": the aside between may name others. */
export function opensWithInspectors(tokens: readonly Token[]): boolean {
  if (isInLetter(tokens) || isLetterTo(tokens)) return true;
  const isTeam = tokens[0]?.norm === "the" && tokens[1]?.norm === "team";
  if (isTeam && SPEECH.fits(tokens[2])) return true;
  const subject = isTeam && tokens[2]?.norm !== "of" ? 1 : lastInspector(tokens);
  if (subject >= 0 && tokens[subject + 1]?.norm === "who") return speaksAfterWho(tokens, subject + 2);
  if (subject < 0 || tokens[subject + 1]?.norm !== ",") return false;
  const end = tokens.findIndex(
    ({ norm }, i) => i > subject + 1 && i <= subject + ASIDE_TOKENS && norm === ",",
  );
  const verb = end < 0 ? undefined : tokens[end + 1];
  return SPEECH.fits(verb) || verb?.norm === "found";
}

function isInLetter(tokens: readonly Token[]): boolean {
  if (tokens[0]?.norm !== "in") return false;
  const opening = normsOf(tokens.slice(0, LETTER_REACH));
  return IN_THEIR_LETTER.test(opening) || IN_LETTER_TO.test(opening);
}

const ENDS_CLAUSE = new WordForm(/^(?:[,;:]|that|but|and)$/);

/** "Inspectors from Ofsted who went back to the town in May say": whom and where they met tells only which of them. */
function speaksAfterWho(tokens: readonly Token[], from: number): boolean {
  const end = Math.min(from + ASIDE_TOKENS, tokens.length);
  for (let at = from + 1; at < end; at++) {
    if (SPEECH.fits(tokens[at]) || FINDS.fits(tokens[at])) return !BEING.fits(tokens[at - 1]);
    if (ENDS_CLAUSE.fits(tokens[at])) return false;
  }
  return false;
}
const BEING = new WordForm(/^(?:was|were|is|are|been)$/);
const FINDS = new WordForm(/^(?:say|found|find|finds|conclude|concluded|reported)$/);

const LETTER = new WordForm(/^(?:letter|report)$/);
/** Tokens before the letter that opens a sentence: "The joint damning letter". */
const LETTER_OPENS = 4;

function isLetterTo(tokens: readonly Token[]): boolean {
  if (!tokens.slice(0, LETTER_OPENS).some((token) => LETTER.fits(token))) return false;
  return LETTER_TO.test(normsOf(tokens.slice(0, LETTER_REACH)));
}

const OF_INSPECTORS = new WordForm(/^(?:and|the|care|quality|commission|\(|\)|both|from|of|team)$/);

/** The last token of "Ofsted and the Care Quality Commission" where a sentence opens with them; -1 where it does not. */
function lastInspector(tokens: readonly Token[]): number {
  let last = -1;
  for (let at = 0; at < tokens.length; at++) {
    if (INSPECTING.fits(tokens[at]) || (last >= 0 && tokens[at]?.norm === "commission")) last = at;
    else if (!(OF_INSPECTORS.fits(tokens[at]) || (last < 0 && at <= 1))) break;
    else if (last >= 0 && tokens[at]?.norm === ")") last = at;
  }
  return last;
}
