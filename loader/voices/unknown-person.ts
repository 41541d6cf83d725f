import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { CHILD, PARENT } from "../text/speech-signs.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { OF_FAMILY } from "./announced-voice.ts";
import { TITLE } from "./titled-voice.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const BEFORE_NAME = new WordForm(/^(?:for|like|but|and|yet|meanwhile|,)$/);
/** Words before the name, at the most. */
const MOST_BEFORE = 2;
/** Places, houses and what is taught are named after people. */
const OF_PLACE = listed("unknown-person: of place");
/** Tokens in which a table may tell that the name is a body's. */
const BODY_TOKENS = 4;

/** Titles that no house and no school goes by. */
const OF_LIVING = new WordForm(/^(?:mr|mrs|ms|miss|dr)$/);
const KIN = `${CHILD}|children|family|${PARENT}|wife|husband|partner|sister|brother`;
/** What people have, and what is told of them behind "'s". */
const OWNED = new RegExp(
  `^(?:[\\w-]+ ){0,3}(?:${KIN}|story|view|words|life|case|experience|ordeal|battle|fight)\\b`,
);
/** What the next words tell of people alone: an age, a child, how they feel, what they do in their lives. */
const OF_PEOPLE = new RegExp(
  `^(?:from\\b|, (?:who\\b|whose\\b|aged\\b|\\d+|from\\b|(?:an? |the )?(?:[\\w-]+ ){0,2}(?:${PARENT}|carer)\\b)|\\( \\d+|(?:and )?(?:his|her)\\b|who\\b|(?:also |still |now |only |never |even |often )?(?:${[
    `(?:has|had|have) (?:[\\w-]+ ){0,3}(?:${KIN}|sons|daughters|boys|girls)\\b`,
    "(?:has |had )?(?:been )?(?:waited|waits?|waiting|fought|fights|fighting|battled|begged|struggled|walks?|drives?|lives?|lived|moved|quit|cried|lost|pays|paid|spends|spent|remembers|recalls|knows|believes|thinks|feels|felt|fears|hopes|wants|wishes|worries|dreads|loves)\\b",
    "(?:had|has) to\\b",
    "(?:is|was|feels|felt|remains|has been) (?:[\\w-]+ ){0,2}(?:fed|angry|furious|upset|sick|tired|worried|concerned|anxious|frustrated|disappointed|delighted|happy|unhappy|pleased|grateful|thankful|glad|proud|sad|convinced|certain|sure|afraid|scared|desperate|exhausted|relieved|waiting|fighting|alone|aged|forced)\\b",
    `(?:is|was) (?:an?|the|one|among) (?:[\\w-]+ ){0,3}(?:${PARENT}|parents|carer|teacher|governor|mothers|fathers)\\b`,
  ].join("|")}))`,
);
/** Tokens behind a name that tell whether it is a person's. */
const TOLD_TOKENS = 8;

/** Somebody of whom the text tells by a name alone, which may be a house's too: whom "she" means next, but no teller of a story. */
export const OF_NAME: Voice = makeVoice("other", null, true);

/**
 * "Kate Hill's son was excluded", "For Kate Hill, the worst part was …", "Mr Khan is a father of three": the voice of a person of whom
 * the text tells no post and on whom a sentence opens; what it tells is that person's story. "Elizabeth Garrett supports pupils well"
 * tells of no person: one speaks, feels, has a child, or is told of by "who" or an age.
 */
export function voiceOfUnknown(sentence: Sentence, cues: AttributionCues): Voice | null {
  const { role, tokens: all } = sentence;
  if (role === "headline" || !(isName(all[0]) || BEFORE_NAME.fits(all[0]))) return null;
  const tokens = unquotedTokens(sentence);
  let at = 0;
  while (at < MOST_BEFORE && BEFORE_NAME.fits(tokens[at])) at++;
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!isName(first) || !isName(second)) return null;
  if (!TITLE.fits(first) && !cues.isGivenName(first.norm)) return null;
  if (OF_PLACE.fits(second) || OF_PLACE.fits(tokens[at + 2])) return null;
  if (cues.speakersIn(tokens.slice(at, at + BODY_TOKENS)).some(({ row }) => row.value !== "other"))
    return null;
  return OF_LIVING.fits(first) || isOfPeople(tokens, at) ? OF_FAMILY : OF_NAME;
}

const FOR = new WordForm(/^(?:for|like)$/);

/** Is the name that begins here told as a person's? */
function isOfPeople(tokens: readonly Token[], name: number): boolean {
  const next = tokens[name + 2];
  if (FOR.fits(tokens[name - 1])) return next?.norm === "," || next?.norm === "and";
  const isOwner = next?.kind === "tail";
  const from = isOwner ? name + 3 : name + 2;
  return (isOwner ? OWNED : OF_PEOPLE).test(normsOf(tokens.slice(from, from + TOLD_TOKENS)));
}

function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" && token.isCapital;
}

const ONE_INSPECTOR = new WordForm(/^(?:inspector|hm[ci])$/);

/** "He" and "she" are no inspectors of whom the text told as several, but may be the one that it told of last, or anybody of the council. */
export function isInspectorBefore(last: Voice | null, before: Sentence | undefined): boolean {
  if (last === null || last.saidBy !== "inspectors") return last !== null;
  return before !== undefined && ONE_INSPECTOR.mayStandIn(before.forms);
}
