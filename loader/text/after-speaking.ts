import type { Sentence } from "./sentence.ts";
import { SAID } from "./verbs-of-saying.ts";
import { WordForm } from "./word-form.ts";

const SAYS = new WordForm(new RegExp(`^(?:${SAID})$`));
const AFTER = new WordForm(/^(?:after|when|as|before|following|amid)$/);

/**
 * Offset from which a sentence that opens with a quotation tells when that was said: "“Plans are late,” said Ann Hill, after parents had
 * called for an apology"; its end where it does not. What speaks against a claim there does not speak against what is quoted.
 */
export function startOfAfter({ quotes, tokens, start, end }: Sentence): number {
  const [first] = quotes;
  const last = quotes.at(-1);
  if (!first || !last || first.start > start + 1) return end;
  let hasVerb = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.start < last.end) continue;
    if (hasVerb && AFTER.fits(token) && tokens[at - 1]?.norm !== "well") return token.start;
    hasVerb ||= SAYS.fits(token);
  }
  return end;
}
