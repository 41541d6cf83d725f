import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { makeVoice } from "./voice.ts";

/** Those whose letter is none of the inspectors'. */
export const GOVERNMENT = listed("reviewers-paper: government");
/** A department, a minister or their advisers. */
export const OF_GOVERNMENT = makeVoice("other", null, true);
const PAPER = new WordForm(/^(?:letter|report|document|email)$/);
/** What makes it theirs behind it: "from the DfE", "was sent by the minister", "signed by". */
const BY = new WordForm(/^(?:from|by)$/);
const SENT = new WordForm(/^(?:,|which|was|is|were|sent|written|signed|dated|issued)$/);
/** Tokens from such a word to who wrote it: "from officials at the Department for Education". */
const WRITER_REACH = 6;
/** Where the name of the writer ends. */
const ENDS = new WordForm(/^(?:[,.;:]|to|says|said|that|which|and|about|on)$/);

/** Does the paper at `at` come from a department, a minister or advisers? */
export function isOfGovernment(tokens: readonly Token[], at: number): boolean {
  if (!PAPER.fits(tokens[at])) return false;
  const isOwned = tokens[at - 1]?.kind === "tail";
  const owner = tokens[isOwned ? at - 2 : at - 1];
  if (GOVERNMENT.fits(owner) || (isOwned && owner?.norm === "education")) return true;
  let by = at + 1;
  while (SENT.fits(tokens[by])) by++;
  if (!BY.fits(tokens[by])) return false;
  for (let who = by + 1; who <= by + WRITER_REACH && !ENDS.fits(tokens[who]); who++)
    if (GOVERNMENT.fits(tokens[who])) return true;
  return false;
}

const ACTS = listed("reviewers-paper: acts");
const PLAN = new WordForm(/^(?:plan|monitoring|measures|intervention|supervision|notice|checks)$/);
/** Tokens within which a sentence tells who acts, and from there to what they do. */
const OPENING_TOKENS = 8;
const ACT_REACH = 8;

/** The paper that a sentence tells a department, a minister or advisers wrote; a letter where they wrote or ended their watch; undefined where it tells of none. */
export function paperOfGovernment(tokens: readonly Token[]): string | undefined {
  const paper = tokens.find((_, at) => isOfGovernment(tokens, at))?.norm;
  if (paper !== undefined) return paper;
  const who = tokens.slice(0, OPENING_TOKENS).findIndex((token) => GOVERNMENT.fits(token));
  if (who < 0 || NO_SUBJECT.fitsAny(tokens, 0, who)) return undefined;
  const verb = tokens.findIndex((token, at) => at > who && at <= who + ACT_REACH && ACTS.fits(token));
  if (verb < 0) return undefined;
  const isWatch = PLAN.fitsAny(tokens, verb, tokens.length);
  return isWatch || WROTE.fits(tokens[verb]) ? "letter" : undefined;
}
const WROTE = new WordForm(/^(?:wrote|written)$/);
const NO_SUBJECT = listed("reviewers-paper: no subject");
