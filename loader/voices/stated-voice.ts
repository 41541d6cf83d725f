import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfSubject, phraseBefore, phraseFrom, speakerOf } from "./speaker-phrase.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

/** What somebody says, as a noun: "the council's response is that". */
const RESPONSE = listed("stated-voice: response");
const BEING = new WordForm(/^(?:is|was|has|remains|remained)$/);
/** Tokens before such a noun. */
const NOUN_REACH = 9;
const FROM = new WordForm(/^(?:from|of|at)$/);

/** What somebody does who takes the findings for praise: "hailed the report as proof that". */
const HAILS = listed("stated-voice: hails");
const PROOF = listed("stated-voice: proof");
/** Tokens from the verb to "as proof". */
const PROOF_REACH = 16;
/** Words from "as" to it: "as a clear sign". */
const AS_REACH = 3;
/** "Evidence that", "proof of"; not "as evidence mounted". */
const PROVES = new WordForm(/^(?:that|of|for|the|it|its|they|their|we|our|[.,:;])$/);
/** "Cited by inspectors", "held up as", "held back": those are told of, and take nothing for proof. */
const TOLD_OF = new WordForm(/^(?:by|as|back|up|that)$/);
const OPPOSED = new WordForm(/^(?:opposition|shadow|rival|former)$/);
const PARTY = new WordForm(/^(?:conservative|tory|labour|democrat|dem|green|reform|independent)$/);
const RULING = new WordForm(/^(?:leaders|bosses|chiefs|administration|cabinet|leadership)$/);

const ISSUES = listed("stated-voice: issues");
const STATEMENT = new WordForm(/^(?:statement|response)$/);
/** Tokens from the verb to the statement: "put out a short joint statement". */
const STATEMENT_REACH = 7;

const TOLD = new WordForm(/^(?:told|tells)$/);
const FORUM = new WordForm(/^(?:forum|charity|union|association|network)$/);
const OF_MEMBERS = listed("stated-voice: of members");

/**
 * Who says something without a verb of saying: "the council's response is that", "leaders hailed the findings as proof that", "the leader
 * put out a statement", and a forum that told inspectors so, which speaks for itself. Null where nobody does.
 */
export function statedVoice(
  tokens: readonly Token[],
  { forms, role }: Pick<Sentence, "forms" | "role">,
  cues: AttributionCues,
): Voice | null {
  if (role === "headline") return null;
  if (RESPONSE.mayStandIn(forms)) {
    const owner = ownerOfResponse(tokens);
    const told = owner && speakerOf(owner, cues);
    if (told) return makeVoice(told.saidBy, null, true);
  }
  if (HAILS.mayStandIn(forms) && PROOF.mayStandIn(forms)) return hailsVoice(tokens, cues);
  if (STATEMENT.mayStandIn(forms) && ISSUES.mayStandIn(forms)) return issuersVoice(tokens, cues);
  return TOLD.mayStandIn(forms) && FORUM.mayStandIn(forms) && isForumTelling(tokens) ? OF_FORUM : null;
}

const OF_FORUM = makeVoice("other", null, true);

/** "The council's response is that", "the response from the council was:". */
function ownerOfResponse(tokens: readonly Token[]): readonly Token[] | null {
  const noun = tokens.slice(0, NOUN_REACH).findIndex((token) => RESPONSE.fits(token));
  if (noun < 1) return null;
  if (isSaid(tokens, noun + 1)) {
    const tail = tokens.slice(0, noun).findLastIndex(({ kind }) => kind === "tail");
    return tail > 0 && noun - tail <= 2 ? tokens.slice(0, tail) : null;
  }
  if (!FROM.fits(tokens[noun + 1])) return null;
  const phrase = phraseFrom(tokens, noun + 2);
  return isSaid(tokens, noun + 2 + phrase.length) ? phrase : null;
}

/** How a response is given: "was simple:", "is clear that"; not "is poor:". */
const PLAINLY = new WordForm(
  /^(?:clear|simple|firm|blunt|short|brief|straightforward|unchanged|this|the|same|always|also|still|now|simply|been|very|quite|as|follows|today|,)$/,
);
const MOST_BETWEEN = 3;

function isSaid(tokens: readonly Token[], at: number): boolean {
  if (!BEING.fits(tokens[at])) return false;
  let next = at + 1;
  while (next <= at + MOST_BETWEEN && PLAINLY.fits(tokens[next])) next++;
  // "The council's position is that of a body which".
  return tokens[next]?.norm === ":" || (tokens[next]?.norm === "that" && tokens[next + 1]?.norm !== "of");
}

function hailsVoice(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  const verb = tokens.findIndex((token) => HAILS.fits(token));
  if (verb < 1 || TOLD_OF.fits(tokens[verb + 1])) return null;
  const phrase = phraseBefore(tokens, endOfSubject(tokens, verb));
  if (!isTakenForProof(tokens, verb) || phrase.some((token) => INSPECTING.fits(token))) return null;
  if (phrase.some((token) => OPPOSED.fits(token))) return OF_OTHERS;
  if (isOfRuling(phrase)) return OF_RULING;
  const told = speakerOf(phrase, cues);
  return told && makeVoice(told.saidBy, null, true);
}

function isTakenForProof(tokens: readonly Token[], verb: number): boolean {
  return tokens.slice(verb, verb + PROOF_REACH).some((token, at, all) => {
    if (!PROOF.fits(token)) return false;
    const next = tokens[verb + at + 1];
    const isAs = all.slice(Math.max(0, at - AS_REACH), at).some(({ norm }) => norm === "as");
    return isAs && (next === undefined || PROVES.fits(next));
  });
}

/** "Conservative leaders", "Labour leaders in Bury". */
function isOfRuling(phrase: readonly Token[]): boolean {
  return phrase.some(
    (token, at) =>
      RULING.fits(token) &&
      PARTY.fits(phrase[at - 1]) &&
      (at === phrase.length - 1 || PLACED.fits(phrase[at + 1])),
  );
}
const PLACED = new WordForm(/^(?:in|at|of|on)$/);

const OF_OTHERS = makeVoice("other", null, true);
/** Whoever takes the findings for praise runs the council. */
const OF_RULING = makeVoice("council", null, true);

/** "A short joint statement"; not "staff to work on a response". */
const A_STATEMENT = listed("stated-voice: a statement");
const FINDS = listed("stated-voice: finds");
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

/** "The council leader put out a statement". */
function issuersVoice(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  const verb = tokens.slice(0, NOUN_REACH).findIndex((token) => ISSUES.fits(token));
  if (verb < 1 || verb > NOUN_REACH) return null;
  const statement = tokens.findIndex((token, at) => at > verb && STATEMENT.fits(token));
  if (statement < 0 || statement > verb + STATEMENT_REACH || !isIssued(tokens, verb, statement)) return null;
  const told = speakerOf(phraseBefore(tokens, endOfSubject(tokens, verb)), cues);
  return told && (told.saidBy === "council" || told.saidBy === "nhs")
    ? makeVoice(told.saidBy, null, true)
    : null;
}

/** "The forum told inspectors, who agreed": what follows is the inspectors'. */
const AGREED = new WordForm(/^(?:agreed|agree|concurred|confirmed)$/);
const BESIDE_FORUM = new WordForm(/^(?:of|from|at|on|with|in|and|&)$/);

/** "The parent carer forum told inspectors", not "members of the forum told". */
function isForumTelling(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => TOLD.fits(token));
  if (verb < 1 || !tokens.slice(verb + 1, verb + 4).some((token) => INSPECTING.fits(token))) return false;
  let end = endOfSubject(tokens, verb);
  if (tokens[end - 1]?.norm === ",") end--;
  if (tokens[0]?.norm === "what" || tokens.some((token) => AGREED.fits(token))) return false;
  // "Nurses from the network", "the council and the forum".
  if (phraseBefore(tokens, end).some((token) => BESIDE_FORUM.fits(token))) return false;
  return (
    FORUM.fits(tokens[end - 1]) &&
    !tokens.slice(0, end - 1).some((token) => OF_MEMBERS.fits(token) && isHead(tokens, token))
  );
}

/** "Members of", "parents in", "parents on": not "the parent carer forum". */
function isHead(tokens: readonly Token[], token: Token): boolean {
  return /^(?:of|in|on|from|with|at|the|who)$/.test(tokens[tokens.indexOf(token) + 1]?.norm ?? "");
}
