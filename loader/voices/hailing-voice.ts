import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfSubject, phraseBefore, speakerOf } from "./speaker-phrase.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

/** What somebody does who takes the findings for praise: "hailed the report as proof that". */
const HAILS = listed("hailing-voice: hails");
const PROOF = listed("hailing-voice: proof");
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

const OF_OTHERS = makeVoice("other", null, true);
/** Whoever takes the findings for praise runs the council. */
const OF_RULING = makeVoice("council", null, true);

/** May somebody take the findings for praise in the sentence? */
export function mayHail({ forms }: Pick<Sentence, "forms">): boolean {
  return HAILS.mayStandIn(forms) && PROOF.mayStandIn(forms);
}

/** Who takes the findings for praise: "leaders hailed the report as proof that"; null where nobody does. */
export function hailingVoice(tokens: readonly Token[], cues: AttributionCues): Voice | null {
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
