import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfSubject, phraseBefore, phraseFrom, speakerOf } from "./speaker-phrase.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

/** What somebody says, as a noun: "the council's response is that". */
const RESPONSE = new WordForm(
  /^(?:response|answer|defence|argument|line|position|reply|explanation|message|excuse|retort|stance|contention|case|point)$/,
);
const BEING = new WordForm(/^(?:is|was|has|remains|remained)$/);
/** Tokens before such a noun. */
const NOUN_REACH = 9;
const FROM = new WordForm(/^(?:from|of|at)$/);

/** What somebody does who takes the findings for praise: "hailed the report as proof that". */
const HAILS = new WordForm(
  /^(?:hailed|hails|hailing|welcomed|trumpeted|cited|presented|portrayed|took|seized|held|painted|spun)$/,
);
const PROOF = new WordForm(
  /^(?:proof|evidence|vindication|confirmation|sign|triumph|validation|endorsement|testament|victory|vote)$/,
);
/** Tokens from the verb to "as proof". */
const PROOF_REACH = 16;
const PARTY = new WordForm(/^(?:conservative|tory|labour|democrat|dem|green|reform|independent)$/);
const RULING = new WordForm(/^(?:leaders|bosses|chiefs|administration|cabinet|leadership)$/);

const ISSUES = new WordForm(/^(?:put|puts|issued|issues|released|releases|published|publishes|posted|sent)$/);
const STATEMENT = new WordForm(/^(?:statement|response)$/);
/** Tokens from the verb to the statement: "put out a short joint statement". */
const STATEMENT_REACH = 7;

const TOLD = new WordForm(/^(?:told|tells)$/);
const FORUM = new WordForm(/^(?:forum|charity|union|association|network)$/);
const OF_MEMBERS = new WordForm(
  /^(?:members?|parents|families|carers|people|volunteers|involved|by|through)$/,
);

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

function isSaid(tokens: readonly Token[], at: number): boolean {
  if (!BEING.fits(tokens[at])) return false;
  const next = tokens.slice(at + 1, at + 4);
  return next.some(({ norm }) => norm === "that" || norm === ":");
}

function hailsVoice(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  const verb = tokens.findIndex((token) => HAILS.fits(token));
  if (verb < 1) return null;
  const isProof = tokens
    .slice(verb, verb + PROOF_REACH)
    .some(
      (token, at, all) =>
        PROOF.fits(token) && all.slice(Math.max(0, at - 3), at).some(({ norm }) => norm === "as"),
    );
  const phrase = phraseBefore(tokens, endOfSubject(tokens, verb));
  if (!isProof || phrase.some((token) => INSPECTING.fits(token))) return null;
  if (phrase.some((token) => PARTY.fits(token)) && RULING.fits(phrase.at(-1))) return OF_RULING;
  const told = speakerOf(phrase, cues);
  return told && makeVoice(told.saidBy, null, true);
}

/** Whoever takes the findings for praise runs the council. */
const OF_RULING = makeVoice("council", null, true);

/** "The council leader put out a statement". */
function issuersVoice(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  const verb = tokens.slice(0, NOUN_REACH).findIndex((token) => ISSUES.fits(token));
  if (verb < 1 || verb > NOUN_REACH) return null;
  const statement = tokens.findIndex((token, at) => at > verb && STATEMENT.fits(token));
  // "Published a written statement of action" is a plan.
  if (statement < 0 || statement > verb + STATEMENT_REACH || tokens[statement + 1]?.norm === "of")
    return null;
  const told = speakerOf(phraseBefore(tokens, endOfSubject(tokens, verb)), cues);
  return told && (told.saidBy === "council" || told.saidBy === "nhs")
    ? makeVoice(told.saidBy, null, true)
    : null;
}

/** "The parent carer forum told inspectors", not "members of the forum told". */
function isForumTelling(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex((token) => TOLD.fits(token));
  if (verb < 1 || !tokens.slice(verb + 1, verb + 4).some((token) => INSPECTING.fits(token))) return false;
  let end = endOfSubject(tokens, verb);
  if (tokens[end - 1]?.norm === ",") end--;
  return (
    FORUM.fits(tokens[end - 1]) &&
    !tokens.slice(0, end - 1).some((token) => OF_MEMBERS.fits(token) && isHead(tokens, token))
  );
}

/** "Members of", "parents in", "parents on": not "the parent carer forum". */
function isHead(tokens: readonly Token[], token: Token): boolean {
  return /^(?:of|in|on|from|with|at|the|who)$/.test(tokens[tokens.indexOf(token) + 1]?.norm ?? "");
}
