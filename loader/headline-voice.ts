import type { Sentence } from "./sentence.ts";
import type { Token } from "./tokens.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";
import { WordForm } from "./word-form.ts";

/** Whom a headline is about, without a verb of saying. */
export const OF_HEADLINE: Voice = makeVoice("other", null, true);

const ONE = new WordForm(
  /^(?:mum|mother|dad|father|grandmother|grandfather|gran|mp|campaigner|couple|mum-of-\w+|dad-of-\w+)$/,
);
/** "Parents' anger at": not "parents failed by the council". */
const OWNERS = new WordForm(
  /^(?:parent|parents|families|family|mums|dads|mothers|carers|campaigners|mps|teachers|heads|headteachers)$/,
);
/** Words within which a headline tells whom it is about. */
const SUBJECT_TOKENS = 4;

/** "Bury mum's fury at two-year wait for plan", "MP demands action on autism waits": theirs is what the headline tells; null where it is of nobody. */
export function headlineVoice(sentence: Sentence): Voice | null {
  const { role, tokens, forms } = sentence;
  // "Mum begged for help as support criticised by inspectors": the rest is theirs.
  if (role !== "headline" || INSPECTING.mayStandIn(forms)) return null;
  for (let at = 0; at < Math.min(SUBJECT_TOKENS, tokens.length); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === "mark") return null;
    if (ONE.fits(token) || (OWNERS.fits(token) && isOwner(sentence, token, tokens[at + 1])))
      return OF_HEADLINE;
  }
  return null;
}

/** "Parents' anger", "family's despair". */
function isOwner({ text, start }: Sentence, token: Token, next: Token | undefined): boolean {
  return next?.kind === "tail" || /^['’]/u.test(text.slice(token.end - start));
}
