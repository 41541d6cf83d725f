import type { Mention } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { areaIn, type GroupPlaces, gatherGroups, INNER, runEnd } from "./group-names.ts";
import { nameBefore } from "./groups-told-after.ts";
import type { NamingContext } from "./naming-context.ts";
import { opensTelling } from "./told-after.ts";

const RUN = listed("told-providers: run");
const GIVEN = new WordForm(/^(?:run|provided|delivered|operated|employed)$/u);
/** What a body runs that answers for children with SEND: "CAMHS, run by …", "therapy services provided by …". */
const SERVICE = listed("told-providers: service");
/** Tokens before "run by" within which its service stands. */
const SERVICE_REACH = 7;
/** How a clause tells that a name is a provider's: ", which runs community health services", ", Midtown Council's education arm". */
const PROVIDES =
  /^which (?:also )?(?:runs|provides|delivers|operates) (?:[\p{L}',-]+ ){0,6}?(?:services?|camhs|therapy|therapies|nursing)\b/u;
const OF_COUNCIL =
  /^(?:the|its|[\p{L}-]+(?: [\p{L}-]+){0,3}) (?:council|authority|city|county|borough) 's (?:own |former )?(?:[\p{L}'-]+ ){0,4}?(?:arm|company|provider|trust)\b(?! (?:chair|boss|chief|director|spokes))/u;
const CLAUSE_REACH = 14;
/** Words before a provider's name: "health provider Hill Care", "its children's company Hill First". */
const PROVIDER = new WordForm(/^(?:provider|company)$/u);
const OF_CARE = listed("told-providers: of care");
/** Whom a service is not run by as a body of its own. */
const NO_PROVIDER = listed("told-providers: no provider");

/**
 * Bodies of which the text itself tells that they run services: "CAMHS, run by Hill Family Health", "Hill Care, which provides
 * therapy services", "The Hill Trust, the council's education arm".
 *
 * Shape   by name, of kind `other`.
 */
export function findToldProviders(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  return gatherGroups(sentences, named, context, RUN, (tokens, at, places) => {
    const range = providerAt(tokens, at, places, context);
    return range && { range, kind: "other", areaId: areaIn(tokens, range, places) };
  });
}

function providerAt(
  tokens: readonly Token[],
  at: number,
  places: GroupPlaces,
  context: NamingContext,
): TokenRange | null {
  if (GIVEN.fits(tokens[at]))
    return isOfService(tokens, at) ? nameFrom(tokens, at + 2, places, context) : null;
  if (PROVIDER.fits(tokens[at]) && OF_CARE.fits(tokens[at - 1]))
    return nameFrom(tokens, tokens[at + 1]?.norm === "," ? at + 2 : at + 1, places, context);
  if (!opensTelling(tokens, at)) return null;
  const clause = normsOf(tokens.slice(at + 1, at + 1 + CLAUSE_REACH));
  return PROVIDES.test(clause) || OF_COUNCIL.test(clause)
    ? nameBefore(tokens, at, { places, context, notOf: NO_PROVIDER })
    : null;
}

/** "Speech therapy, which is provided by": a service that is run by somebody. */
function isOfService(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.norm !== "by") return false;
  return tokens.slice(Math.max(0, at - SERVICE_REACH), at).some((token) => SERVICE.fits(token));
}

/** Words of a provider's name, which tell it from a person's. */
const OF_BODY = listed("told-providers: of body");

/** Two words with capitals or more, that are none of a person, a school or an office. */
function nameFrom(
  tokens: readonly Token[],
  from: number,
  places: GroupPlaces,
  context: NamingContext,
): TokenRange | null {
  const first = tokens[from]?.norm === "the" ? from + 1 : from;
  const last = runEnd(tokens, first);
  const run = tokens.slice(first, last);
  const [opener] = run;
  if (!opener?.isCapital || run.some((token) => NO_PROVIDER.fits(token))) return null;
  if (context.cues.givenNames.has(opener.norm) || isPlace(tokens, { first, last }, context)) return null;
  const words = run.filter((token) => !INNER.fits(token)).length;
  const isOfBody =
    run.some((token) => OF_BODY.fits(token)) || areaIn(tokens, { first, last }, places) !== null;
  return words > 2 || (words > 1 && isOfBody) ? { first, last } : null;
}

/** "Therapy provided in Ludlow", "run by Kent and Medway": places, and what tables know and do not name here. */
function isPlace(tokens: readonly Token[], { first }: TokenRange, { cues, text }: NamingContext): boolean {
  const hit = cues.gazetteer.longestAt(tokens, first, text) ?? cues.towns.longestAt(tokens, first, text);
  return hit !== null && !tokens[hit.last]?.isCapital;
}
