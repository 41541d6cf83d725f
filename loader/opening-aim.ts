import type { Token } from "./tokens.ts";
import { stretchOf } from "./unclaimed-stretch.ts";
import { WordForm } from "./word-form.ts";

const LAW = new WordForm(/^(?:law|laws|act|reforms?|rules|legislation|guidance|code|regulations)$/);
const BY = new WordForm(/^(?:by|under|in)$/);
const OBLIGES = new WordForm(/^(?:must|should|shall|have|has|ought)$/);
const LAW_REACH = 6;
const DUTY_REACH = 10;

const AIMS = new WordForm(
  /^(?:aims?|goals?|ambitions?|pledges?|promises?|commitments?|objectives?|principles?|values?)$/,
);
/** Priorities that those who judge set are what is to be mended. */
const JUDGES = new WordForm(/^(?:inspectors?|ofsted|cqc|report|letter|improvement|action)$/);
/** Whose priorities are no inspectors': "our priorities are:". */
const OWN = new WordForm(/^(?:our|its|their|council's|strategy|strategy's|plan|charter)$/);
/** Tokens from the sentence's beginning to the colon after its aims. */
const AIMS_REACH = 12;

/**
 * The token up to which a sentence only tells, from its beginning, what is to be: by law, as an aim ("Our priorities are: plans are
 * finished on time"), or as what a headline sees ended ("End to long waits"). 0 where it does not.
 */
export function openingAim(tokens: readonly Token[]): number {
  const [first, second] = tokens;
  if (first?.norm === "end" && second?.norm === "to") return stretchOf(tokens, { first: 0, last: 1 }).last;
  if (BY.fits(first)) return isByLaw(tokens) ? stretchOf(tokens, { first: 0, last: 1 }).last : 0;
  const colon = colonIn(tokens);
  // What is listed after it goes on over semicolons.
  return colon > 0 && hasAims(tokens, colon) && !JUDGES.fitsAny(tokens, 0, colon) ? tokens.length : 0;
}

function hasAims(tokens: readonly Token[], end: number): boolean {
  for (let at = 0; at < end; at++)
    if (AIMS.fits(tokens[at]) || (tokens[at]?.norm === "priorities" && OWN.fitsAny(tokens, 0, at)))
      return true;
  return false;
}

/** "By law plans must be reviewed", "under the reforms, services should work together". */
function isByLaw(tokens: readonly Token[]): boolean {
  for (let law = 1; law < LAW_REACH; law++)
    if (LAW.fits(tokens[law]))
      return OBLIGES.fitsAny(tokens, law + 1, Math.min(tokens.length, law + DUTY_REACH));
  return false;
}

function colonIn(tokens: readonly Token[]): number {
  const end = Math.min(tokens.length - 1, AIMS_REACH);
  for (let at = 1; at < end; at++) if (tokens[at]?.norm === ":") return at;
  return 0;
}
