import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { ADVERB } from "./speaking-person.ts";

/** People who answer for no service and inspect none. */
const LAY = listed("lay-subject: lay");
/** Words before them. */
const BEFORE = new WordForm(
  /^(?:some|many|several|most|other|others|the|a|few|two|three|four|five|six|dozens|hundreds|of|all|and|but|young|local|disabled|angry|worried|desperate)$/,
);
const BEFORE_REACH = 4;
const WHO = new WordForm(/^(?:who|whose)$/);
/** What tells which of them: "involved in the partnership", "at a council meeting", "on the trust's panel". */
const WHICH = new WordForm(/^(?:involved|at|in|on|of|from|with|using|served|supported|helped|represented)$/);
/** Words with which another clause begins, or another verb. */
const ENDS = listed("lay-subject: ends");
const SAY = new WordForm(/^(?:say|claim|complain|insist)$/);
/** Tokens of what tells which of them. */
const REACH = 16;

/**
 * "Parents who took the council to court say": the sentence without what tells which people speak, for whom it names there does not.
 * The same tokens where nothing does.
 */
export function withoutModifier(tokens: readonly Token[]): readonly Token[] {
  const head = headOfSubject(tokens);
  if (!LAY.fits(tokens[head])) return tokens;
  const opener = tokens[head + 1];
  if (!WHO.fits(opener) && !WHICH.fits(opener)) return tokens;
  const verb = verbOfSubject(tokens, head);
  if (verb < 0 || (!WHO.fits(opener) && hasFinite(tokens, head + 2, verb))) return tokens;
  const from = ADVERB.fits(tokens[verb - 1]) ? verb - 1 : verb;
  return [...tokens.slice(0, head + 1), ...tokens.slice(from)];
}

/** The noun of the subject that opens a sentence: "some young people", "hundreds of parents". */
function headOfSubject(tokens: readonly Token[]): number {
  let at = 0;
  while (at < BEFORE_REACH && BEFORE.fits(tokens[at])) at++;
  return LAY.fits(tokens[at + 1]) ? at + 1 : at;
}

/** Where those people speak; -1 where another clause or verb comes before. */
function verbOfSubject(tokens: readonly Token[], head: number): number {
  const end = Math.min(head + REACH, tokens.length);
  for (let verb = head + 3; verb < end; verb++) {
    const token = tokens[verb];
    if (SPEECH.fits(token) || SAY.fits(token)) return verb;
    if (token?.kind === "mark" || ENDS.fits(token)) return -1;
  }
  return -1;
}
