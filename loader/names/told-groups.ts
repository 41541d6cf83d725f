import type { Mention, NamedBody } from "../model/mention.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { areaIn, gatherGroups, runEnd } from "./group-names.ts";
import type { NamingContext } from "./naming-context.ts";

/** What ends the words that tell of what sort a group is: "the campaign group", "a parents' network". */
const SORT_NOUN = new WordForm(/^(?:charity|group|network|forum|collective)$/u);
/** A group or network is one of the public where one of these is right before it. */
const OF_PUBLIC = listed("told-groups: of public");
const OPENS_NAME = new WordForm(/^[,(–—]$/u);
const CALLED = new WordForm(/^(?:called|named|known|as)$/u);
/** Words with capitals that begin no name of a group. */
const NO_NAME = new WordForm(
  /^(?:the|a|an|in|on|at|it|he|she|they|we|i|but|and|when|while|as|for|with|who|which|ofsted|cqc|mr|mrs|ms|miss|dr|cllr|clr|coun|councillor|professor|prof|sir|dame|lord|lady)$/u,
);

/**
 * Groups of which the text itself tells what they are: "the charity Fair Futures", "the borough's parent carer forum, Midtown
 * Umbrella", "the parents' network, OxFSN".
 *
 * Shape   by name: the words in capitals right after what they are. A run that begins with a given name is a person's.
 */
export function findToldGroups(
  sentences: readonly Sentence[],
  named: readonly Mention[],
  context: NamingContext,
): Mention[] {
  return gatherGroups(sentences, named, context, SORT_NOUN, (tokens, at, places) => {
    if (!SORT_NOUN.fits(tokens[at]) || tokens[at]?.isCapital) return null;
    const first = isOfPublic(tokens, at) ? nameStart(tokens, at + 1) : startOfCalled(tokens, at + 1);
    if (first === null) return null;
    const range = { first, last: runEnd(tokens, first) };
    return isName(tokens, range, context)
      ? { range, kind: kindOf(tokens, at), areaId: areaIn(tokens, range, places) }
      : null;
  });
}

/** What is everybody's is told of in passing. */
const NATIONAL = new WordForm(/^(?:national|leading|uk|british|international|global)$/u);

function isOfPublic(tokens: readonly Token[], at: number): boolean {
  const isCharity = tokens[at]?.norm === "charity" && !NATIONAL.fits(tokens[at - 1]);
  return isCharity || OF_PUBLIC.fits(tokens[at - 1]);
}

const FAMILIES = new WordForm(/^(?:parents|carers|families|mums|mothers)$/u);
/** Tokens between a group and "called", at the most: "of parents and carers in the town". */
const CALLED_REACH = 8;

/** "A group of parents called Hill Umbrella". */
function startOfCalled(tokens: readonly Token[], after: number): number | null {
  if (!/^(?:of|for|run|led)$/u.test(tokens[after]?.norm ?? "")) return null;
  let isOfFamilies = false;
  for (let at = after + 1; at < after + CALLED_REACH; at++) {
    if (FAMILIES.fits(tokens[at])) isOfFamilies = true;
    else if (/^(?:called|named)$/u.test(tokens[at]?.norm ?? ""))
      return isOfFamilies ? nameStart(tokens, at) : null;
    else if (tokens[at]?.kind === "mark") return null;
  }
  return null;
}

/** How a clause goes on that tells who made a group: "set up by parents in Midtown". */
const MADE = new WordForm(/^(?:set|run|led|founded|formed|made|started)$/u);
/** Tokens that such a clause has at the most. */
const MADE_REACH = 9;

function nameStart(tokens: readonly Token[], after: number): number {
  let first = after;
  if (MADE.fits(tokens[first]))
    for (let at = first; at < first + MADE_REACH; at++) if (tokens[at]?.norm === ",") return at + 1;
  if (OPENS_NAME.fits(tokens[first])) first++;
  while (CALLED.fits(tokens[first])) first++;
  return tokens[first]?.norm === "the" ? first + 1 : first;
}

/** Words with capitals that begin as no person's name does; after a comma a mark closes them. */
function isName(tokens: readonly Token[], { first, last }: TokenRange, { cues }: NamingContext): boolean {
  const opener = tokens[first];
  if (!opener?.isCapital || last <= first || NO_NAME.fits(opener)) return false;
  if (cues.givenNames.has(opener.norm)) return false;
  const after = tokens[last];
  return !OPENS_NAME.fits(tokens[first - 1]) || (after?.kind === "mark" && after.norm !== ".");
}

const FORUM = /\b(?:carers? (?:forum|network)|parents? forum)$/u;

function kindOf(tokens: readonly Token[], at: number): NamedBody["kind"] {
  return FORUM.test(`${tokens[at - 1]?.norm} ${tokens[at]?.norm}`) ? "parent-carer-forum" : "other";
}
