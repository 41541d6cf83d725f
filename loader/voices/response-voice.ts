import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { phraseFrom, speakerOf } from "./speaker-phrase.ts";
import { makeVoice, type Voice } from "./voice.ts";

/** What somebody says, as a noun: "the council's response is that". */
const RESPONSE = listed("response-voice: response");
const BEING = new WordForm(/^(?:is|was|has|remains|remained)$/);
/** Tokens before such a noun. */
const NOUN_REACH = 9;
const FROM = new WordForm(/^(?:from|of|at)$/);

/** Whose response, answer or line it is that follows; null where none is told. */
export function responseVoice(
  tokens: readonly Token[],
  { forms }: Pick<Sentence, "forms">,
  cues: AttributionCues,
): Voice | null {
  if (!RESPONSE.mayStandIn(forms)) return null;
  const owner = ownerOfResponse(tokens);
  const told = owner && speakerOf(owner, cues);
  return told ? makeVoice(told.saidBy, null, true) : null;
}

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
