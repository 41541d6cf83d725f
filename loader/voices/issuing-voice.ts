import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfSubject, phraseBefore, speakerOf } from "./speaker-phrase.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

const ISSUES = listed("issuing-voice: issues");
const STATEMENT = new WordForm(/^(?:statement|response)$/);
/** Tokens from the verb to the statement: "put out a short joint statement". */
const STATEMENT_REACH = 7;
/** Tokens before the verb. */
const VERB_REACH = 9;

/** "A short joint statement"; not "staff to work on a response". */
const A_STATEMENT = listed("issuing-voice: a statement");
const FINDS = listed("issuing-voice: finds");
const TURNS = new WordForm(/^(?:and|but|while|though|although|yet|which)$/);

/** Does the sentence tell of the statement, and of nothing that another says or does? */
function isIssued(tokens: readonly Token[], verb: number, statement: number): boolean {
  // "Published a written statement of action" is a plan.
  if (tokens[statement + 1]?.norm === "of") return false;
  if (!tokens.slice(verb + 1, statement).every((token) => A_STATEMENT.fits(token))) return false;
  return !tokens.some((token, at) => {
    if (at <= statement) return false;
    if (INSPECTING.fits(token)) return FINDS.fits(tokens[at + 1]) || FINDS.fits(tokens[at + 2]);
    return token.norm === "," && TURNS.fits(tokens[at + 1]) && !FINDS.fits(tokens[at + 2]);
  });
}

/** May somebody give out a statement in the sentence? */
export function mayIssue({ forms }: Pick<Sentence, "forms">): boolean {
  return STATEMENT.mayStandIn(forms) && ISSUES.mayStandIn(forms);
}

/** Who gives out a statement: "The council leader put out a statement"; null where no council or health body does. */
export function issuingVoice(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  const verb = tokens.slice(0, VERB_REACH).findIndex((token) => ISSUES.fits(token));
  if (verb < 1 || verb > VERB_REACH) return null;
  const statement = tokens.findIndex((token, at) => at > verb && STATEMENT.fits(token));
  if (statement < 0 || statement > verb + STATEMENT_REACH || !isIssued(tokens, verb, statement)) return null;
  const told = speakerOf(phraseBefore(tokens, endOfSubject(tokens, verb)), cues);
  return told && (told.saidBy === "council" || told.saidBy === "nhs")
    ? makeVoice(told.saidBy, null, true)
    : null;
}
